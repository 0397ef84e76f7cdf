package org.yihaotong.testkit.backoffice.soap;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.yihaotong.api.hotline.ReplyKind;
import org.yihaotong.testkit.backoffice.Saying;
import org.yihaotong.testkit.backoffice.TakenOrder;

/** An order in a unit's book, in memory; its owner keeps threads apart. */
public final class Kept {

    private final String orderNo;
    private final String number;
    private final String title;
    private final String content;
    private final String person;
    private final String phone;
    private final boolean confidential;
    private final List<ReplyKind> said = new ArrayList<>();
    private final Set<String> urges = new HashSet<>();
    private boolean withdrawn;
    private boolean returned;
    private Optional<String> pending = Optional.empty();
    private Instant due;
    private Instant changedAt;

    /** Writes an order down; person and phone are empty where the unit was not told. */
    public Kept(
            String orderNo,
            String number,
            List<String> titleAndContent,
            List<String> personAndPhone,
            boolean confidential,
            Instant due,
            Instant now) {
        this.orderNo = orderNo;
        this.number = number;
        this.title = titleAndContent.get(0);
        this.content = titleAndContent.get(1);
        this.person = personAndPhone.get(0);
        this.phone = personAndPhone.get(1);
        this.confidential = confidential;
        this.due = due;
        this.changedAt = now;
    }

    public String orderNo() {
        return orderNo;
    }

    public String number() {
        return number;
    }

    /** Finished, returned or withdrawn. */
    public boolean isOver() {
        return withdrawn || returned || said.contains(ReplyKind.COMPLETED);
    }

    public boolean isFinished() {
        return said.contains(ReplyKind.COMPLETED);
    }

    public boolean isWithdrawn() {
        return withdrawn;
    }

    public Optional<String> pending() {
        return pending;
    }

    public Optional<ReplyKind> last() {
        return said.isEmpty() ? Optional.empty() : Optional.of(said.get(said.size() - 1));
    }

    /** One urge more, unless it is one that was heard. */
    public int urged(String id) {
        urges.add(id);
        return urges.size();
    }

    public void withdraw() {
        withdrawn = true;
        pending = Optional.empty();
    }

    /** The unit said this under this id. */
    public void say(String id, Saying saying, Instant now) {
        said.add(saying.kind());
        boolean asks = saying.kind() == ReplyKind.EXTENSION_REQUEST || saying.kind() == ReplyKind.RETURN_REQUEST;
        pending = asks ? Optional.of(id) : Optional.empty();
        changedAt = now;
    }

    /** The centre answered the request that waits. */
    public void decided(boolean agree, Optional<Instant> newDue, Instant now) {
        returned = agree && last().equals(Optional.of(ReplyKind.RETURN_REQUEST));
        due = newDue.orElse(due);
        pending = Optional.empty();
        changedAt = now;
    }

    /** The order as a test sees it. */
    public TakenOrder taken() {
        return new TakenOrder(
                orderNo,
                number,
                1,
                title,
                content,
                person,
                phone,
                confidential,
                urges.size(),
                withdrawn,
                said,
                pending,
                due,
                changedAt);
    }
}
