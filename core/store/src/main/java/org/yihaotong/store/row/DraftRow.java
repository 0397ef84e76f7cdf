package org.yihaotong.store.row;

import java.time.Instant;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.IdClass;
import javax.persistence.Table;
import org.yihaotong.api.people.Draft;

/** Something a person has half typed. */
@Entity
@Table(name = "draft")
@IdClass(PairKey.class)
public class DraftRow {

    @Id
    @Column(name = "login")
    private String owner;

    @Id
    @Column(name = "draft_key")
    private String name;

    private String content;

    @Column(name = "saved_at")
    private Instant savedAt;

    protected DraftRow() {}

    /** A new row. */
    public static DraftRow of(String login, Draft draft) {
        DraftRow row = new DraftRow();
        row.owner = login;
        row.name = draft.key();
        row.take(draft);
        return row;
    }

    /** Takes the newer text. */
    public final void take(Draft draft) {
        content = draft.content();
        savedAt = draft.savedAt();
    }

    /** The draft as it was saved last. */
    public Draft draft() {
        return new Draft(name, content, savedAt);
    }
}
