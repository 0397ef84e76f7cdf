package org.yihaotong.store.row;

import java.time.Instant;
import java.util.Optional;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.IdClass;
import javax.persistence.Table;
import org.yihaotong.api.hotline.Ledger.Entry;

/** What an adapter wrote down. */
@Entity
@Table(name = "ledger_entry")
@IdClass(LedgerKey.class)
public class LedgerRow {

    @Id
    private String hotline;

    @Id
    private String book;

    @Id
    private long seq;

    @Column(name = "entry_key")
    private String key;

    @Column(name = "written_at")
    private Instant at;

    @Column(name = "due_at")
    private Instant due;

    private int tries;
    private String content;

    protected LedgerRow() {}

    /** A new row. */
    public static LedgerRow of(Entry entry) {
        LedgerRow row = new LedgerRow();
        row.hotline = entry.hotline();
        row.book = entry.book();
        row.seq = entry.seq();
        row.key = entry.key();
        row.at = entry.at();
        row.due = entry.due().orElse(null);
        row.tries = entry.tries();
        row.content = entry.text();
        return row;
    }

    public void delay(Optional<Instant> moment) {
        due = moment.orElse(null);
        tries++;
    }

    public void rewrite(String text) {
        content = text;
    }

    public long seq() {
        return seq;
    }

    public Entry entry() {
        return new Entry(hotline, book, seq, key, content, at, Optional.ofNullable(due), tries);
    }
}
