package org.yihaotong.store.row;

import java.time.Instant;
import java.util.Optional;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;
import org.yihaotong.api.group.Group;
import org.yihaotong.api.ticket.Answer;

/** A same-matter group. */
@Entity
@Table(name = "matter_group")
@SuppressWarnings("UnusedVariable") // answered is there for queries only
public class GroupRow {

    @Id
    private String number;

    private long version;
    private String title;
    private String head;

    @Column(name = "opened_at")
    private Instant openedAt;

    @Column(name = "opened_by")
    private String openedBy;

    private boolean waiting;
    private boolean answered;
    private String answer;

    protected GroupRow() {}

    /** A new row. */
    public static GroupRow of(Group group) {
        GroupRow row = new GroupRow();
        row.number = group.number();
        row.openedAt = group.openedAt();
        row.openedBy = group.openedBy();
        row.take(group);
        return row;
    }

    /** Says anew what may change. */
    public final void take(Group group) {
        version = group.version();
        title = group.title();
        head = group.head();
        waiting = group.waiting();
        answered = group.answer().isPresent();
        answer = group.answer().map(Documents::write).orElse("");
    }

    public long version() {
        return version;
    }

    public String number() {
        return number;
    }

    public Instant openedAt() {
        return openedAt;
    }

    /** The group as it was committed. */
    public Group group() {
        return new Group(
                number,
                version,
                title,
                head,
                openedAt,
                openedBy,
                waiting,
                answer.isEmpty() ? Optional.empty() : Optional.of(Documents.read(answer, Answer.class)));
    }
}
