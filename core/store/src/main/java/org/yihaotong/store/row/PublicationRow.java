package org.yihaotong.store.row;

import java.time.Instant;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;
import org.yihaotong.api.assessment.AssessmentTable;
import org.yihaotong.api.assessment.Publication;

/** A frozen table; inserted once, never changed. */
@Entity
@Table(name = "publication")
@SuppressWarnings("UnusedVariable") // some columns are there for queries only
public class PublicationRow {

    @Id
    private String period;

    @Column(name = "published_at")
    private Instant publishedAt;

    @Column(name = "published_by")
    private String publishedBy;

    private String note;
    private String content;

    protected PublicationRow() {}

    /** A new row. */
    public static PublicationRow of(Publication publication, AssessmentTable table) {
        PublicationRow row = new PublicationRow();
        row.period = publication.period();
        row.publishedAt = publication.publishedAt();
        row.publishedBy = publication.publishedBy();
        row.note = publication.note();
        row.content = Documents.write(table);
        return row;
    }

    /** What was published. */
    public AssessmentTable table() {
        return Documents.read(content, AssessmentTable.class);
    }
}
