package org.yihaotong.engine.lifecycle;

import java.util.Map;
import org.yihaotong.api.citizen.NoticeKind;
import org.yihaotong.api.ticket.CentreCommand;
import org.yihaotong.api.ticket.EventKind;
import org.yihaotong.api.ticket.Ticket;
import org.yihaotong.engine.words.Words;

/** 发送知识答复: what a knowledge item says goes to the caller's own number or address. */
final class Sending {

    /** Name of the fact that says which item, in which version. */
    static final String ITEM = "item";

    private Sending() {}

    static void send(Move move, CentreCommand.SendAnswer command) {
        new Fields().text("knowledgeItem", command.knowledgeItem(), 1, 64).done();
        promise(move, command.knowledgeItem());
    }

    /** Notes it and promises it in one move. */
    static void promise(Move move, String item) {
        if (move.appeal().confidential()) {
            throw Words.refuse("answer-confidential");
        }
        if (!canBe(move.from())) {
            throw Words.refuse("answer-no-number");
        }
        move.tell(new Telling(NoticeKind.ANSWER, Map.of(ITEM, item)));
        move.happened(EventKind.ANSWER_SENT, Map.of("knowledgeItem", item));
    }

    /** Whether there is somebody who may hear what the ticket is about. */
    static boolean canBe(Ticket ticket) {
        return !ticket.appeal().confidential() && ticket.appeal().caller().canBeReached();
    }
}
