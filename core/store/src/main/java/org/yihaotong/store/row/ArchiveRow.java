package org.yihaotong.store.row;

import java.time.Instant;
import java.util.Optional;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.EnumType;
import javax.persistence.Enumerated;
import javax.persistence.Id;
import javax.persistence.Table;
import org.yihaotong.api.archive.ArchivedTicket;
import org.yihaotong.api.ticket.AppealType;
import org.yihaotong.engine.port.Shelved;

/** An archived ticket's place on the shelf. */
@Entity
@Table(name = "archive")
public class ArchiveRow {

    @Id
    private String number;

    @Enumerated(EnumType.STRING)
    @Column(name = "appeal_type")
    private AppealType type;

    private String matter;
    private String unit;
    private String title;
    private String words;

    @Column(name = "accepted_at")
    private Instant acceptedAt;

    @Column(name = "archived_at")
    private Instant archivedAt;

    private long edition;

    @Column(name = "due_at")
    private Instant dueAt;

    @Column(name = "erased_at")
    private Instant erasedAt;

    protected ArchiveRow() {}

    /** A new row. */
    public static ArchiveRow of(Shelved s) {
        ArchiveRow row = new ArchiveRow();
        row.number = s.number();
        row.type = s.type();
        row.matter = s.matter();
        row.unit = s.unit().orElse(null);
        row.title = s.title();
        row.words = s.words();
        row.acceptedAt = s.acceptedAt();
        row.archivedAt = s.archivedAt();
        row.erasedAt = s.erasedAt().orElse(null);
        row.reckon(s.edition(), s.due());
        return row;
    }

    /** Notes until when the persons are kept. */
    public final void reckon(long byEdition, Optional<Instant> due) {
        edition = byEdition;
        dueAt = due.orElse(null);
    }

    /** Notes that the persons are gone. */
    public final void erased(Instant at) {
        erasedAt = at;
        reckon(Shelved.SETTLED, Optional.empty());
    }

    public String number() {
        return number;
    }

    public Instant acceptedAt() {
        return acceptedAt;
    }

    /** The place as it was noted. */
    public Shelved shelved() {
        return new Shelved(
                number,
                type,
                matter,
                Optional.ofNullable(unit),
                title,
                words,
                acceptedAt,
                archivedAt,
                edition,
                Optional.ofNullable(dueAt),
                Optional.ofNullable(erasedAt));
    }

    /** The row of a list. */
    public ArchivedTicket listed() {
        return new ArchivedTicket(
                number,
                type,
                matter,
                title,
                Optional.ofNullable(unit),
                acceptedAt,
                archivedAt,
                Optional.ofNullable(dueAt),
                Optional.ofNullable(erasedAt));
    }
}
