package org.yihaotong.engine.group;

import java.util.List;
import java.util.Optional;
import org.yihaotong.api.group.Group;
import org.yihaotong.api.ticket.Answer;
import org.yihaotong.api.ticket.AnswerResult;
import org.yihaotong.api.ticket.Ticket;
import org.yihaotong.engine.lifecycle.GroupReply;
import org.yihaotong.engine.privacy.Veil;

/** What a group has to say to its members now: the head's accepted reply, else what the centre answered by hand. */
final class Replies {

    private Replies() {}

    /** The reply, if there is one; nobody whom the head's appeal names is named in it. */
    static Optional<GroupReply> of(Group group, Ticket head) {
        return ofHead(group, head).or(() -> group.answer().map(a -> new GroupReply(a, Optional.empty(), a.handler())));
    }

    /** Whether the head will never be answered: another member has to take its place. */
    static boolean isLost(Group group, Ticket head) {
        return !isIn(group, head)
                || (head.state().isEnded() && ofHead(group, head).isEmpty());
    }

    private static boolean isIn(Group group, Ticket head) {
        return head.group().filter(group.number()::equals).isPresent();
    }

    private static Optional<GroupReply> ofHead(Group group, Ticket head) {
        if (!isIn(group, head)) {
            return Optional.empty();
        }
        return switch (head.state()) {
            case TO_CALL_BACK, CLOSED, ARCHIVED, DIRECT_CLOSED -> ofUnit(head).or(() -> ofCentre(head));
            default -> Optional.empty();
        };
    }

    private static Optional<GroupReply> ofUnit(Ticket head) {
        return head.lead().flatMap(r -> r.answer()
                .map(a -> new GroupReply(untold(head, a), Optional.of(r.unit()), head.number())));
    }

    private static Optional<GroupReply> ofCentre(Ticket head) {
        return head.directAnswer()
                .map(a -> new Answer(
                        AnswerResult.EXPLAINED,
                        a.text(),
                        "",
                        false,
                        head.endedAt().orElse(head.acceptedAt())))
                .map(a -> new GroupReply(untold(head, a), Optional.empty(), head.number()));
    }

    /** Others get it too: no name, no number, and no answer to demands that are not theirs. */
    private static Answer untold(Ticket head, Answer a) {
        return new Answer(
                a.result(),
                Veil.hiding(head.appeal()).over(a.text()),
                a.handler(),
                false,
                a.at(),
                List.of(),
                a.signedBy(),
                List.of());
    }
}
