package org.yihaotong.store.row;

import java.time.Instant;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.IdClass;
import javax.persistence.Table;
import org.yihaotong.api.rule.Edition;

/** One edition of a rule book; inserted once, never changed. */
@Entity
@Table(name = "rule_book")
@IdClass(VersionKey.class)
@SuppressWarnings("UnusedVariable") // the book's name is there for queries only
public class RuleRow {

    @Id
    private String book;

    @Id
    private long version;

    @Column(name = "effective_from")
    private Instant effectiveFrom;

    @Column(name = "written_at")
    private Instant writtenAt;

    @Column(name = "written_by")
    private String writtenBy;

    private String note;
    private String content;

    protected RuleRow() {}

    /** A new row. */
    public static RuleRow of(String book, Edition<?> edition) {
        RuleRow row = new RuleRow();
        row.book = book;
        row.version = edition.version();
        row.effectiveFrom = edition.effectiveFrom();
        row.writtenAt = edition.writtenAt();
        row.writtenBy = edition.writtenBy();
        row.note = edition.note();
        row.content = Documents.write(edition.content());
        return row;
    }

    public long version() {
        return version;
    }

    /** The edition as it was written. */
    public <T> Edition<T> edition(Class<T> type) {
        return head().with(Documents.read(content, type));
    }

    /** The edition without its content. */
    public Edition<String> head() {
        return new Edition<>(version, effectiveFrom, writtenAt, writtenBy, note, "");
    }
}
