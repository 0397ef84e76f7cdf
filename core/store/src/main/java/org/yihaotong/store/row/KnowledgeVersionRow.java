package org.yihaotong.store.row;

import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.IdClass;
import javax.persistence.Table;
import org.yihaotong.api.knowledge.KnowledgeVersion;

/** One text of a knowledge item; inserted once, never changed. */
@Entity
@Table(name = "knowledge_version")
@IdClass(KnowledgeKey.class)
@SuppressWarnings("UnusedVariable") // the key is there for queries only
public class KnowledgeVersionRow {

    @Id
    private String item;

    @Id
    @Column(name = "version_no")
    private long no;

    private String document;

    protected KnowledgeVersionRow() {}

    /** A new row. */
    public static KnowledgeVersionRow of(String item, KnowledgeVersion version) {
        KnowledgeVersionRow row = new KnowledgeVersionRow();
        row.item = item;
        row.no = version.version();
        row.document = Documents.write(version);
        return row;
    }

    /** The text as it was written. */
    public KnowledgeVersion version() {
        return Documents.read(document, KnowledgeVersion.class);
    }
}
