package org.yihaotong.engine.lifecycle;

import java.util.Map;
import java.util.Optional;
import org.yihaotong.api.ticket.Callback;
import org.yihaotong.api.ticket.CentreCommand;
import org.yihaotong.api.ticket.DirectAnswer;
import org.yihaotong.api.ticket.EventKind;
import org.yihaotong.api.ticket.TicketState;
import org.yihaotong.engine.words.Words;

/** The ways out: 直办办结, 不予受理, 转紧急, 结案, 归档. */
final class Ending {

    private Ending() {}

    static void handleDirectly(Move move, CentreCommand.HandleDirectly command) {
        Fields fields = new Fields()
                .text("answer", command.answer(), 1, 4000)
                .text("reason", command.reason(), command.knowledgeItem().isPresent() ? 0 : 1, 200);
        fields.text("knowledgeItem", command.knowledgeItem().orElse(""), command.send() ? 1 : 0, 64);
        fields.done();
        refuseIfReferred(move);
        move.answerDirectly(new DirectAnswer(command.answer(), command.knowledgeItem(), command.reason()));
        move.end(TicketState.DIRECT_CLOSED, "");
        move.happened(
                EventKind.DIRECTLY_HANDLED,
                Map.of(
                        "text",
                        command.answer(),
                        "knowledgeItem",
                        command.knowledgeItem().orElse(""),
                        "reason",
                        command.reason()));
        if (command.send()) {
            Sending.promise(move, command.knowledgeItem().orElseThrow());
        }
    }

    static void refuseAcceptance(Move move, CentreCommand.RefuseAcceptance command) {
        new Fields()
                .present("reason", command.reason())
                .text("explanation", command.explanation(), 1, 500)
                .done();
        refuseIfReferred(move);
        move.end(TicketState.NOT_ACCEPTED, Words.name(command.reason()) + "：" + command.explanation());
        move.happened(
                EventKind.NOT_ACCEPTED,
                Map.of("reason", command.reason().name(), "explanation", command.explanation()));
    }

    static void transfer(Move move, CentreCommand.TransferCall command) {
        new Fields()
                .text("hotline", command.hotline(), 1, 40)
                .text("note", command.note(), 0, 500)
                .done();
        refuseIfReferred(move);
        move.end(TicketState.TRANSFERRED, command.note());
        move.happened(
                EventKind.CALL_TRANSFERRED,
                Optional.of(command.hotline()),
                Map.of("hotline", command.hotline(), "note", command.note()));
    }

    private static void refuseIfReferred(Move move) {
        if (!move.from().referrals().isEmpty()) {
            throw Words.refuse("referred-before");
        }
    }

    static void close(Move move, CentreCommand.Close command) {
        boolean unhappy = move.from().callbacks().stream()
                .reduce((first, last) -> last)
                .map(Callback::isUnhappy)
                .orElse(false);
        if (move.from().callbacks().isEmpty()) {
            throw Words.refuse("no-callback");
        }
        new Fields().text("note", command.note(), unhappy ? 1 : 0, 500).done();
        move.end(TicketState.CLOSED, command.note());
        move.happened(EventKind.CLOSED, Map.of("note", command.note()));
    }

    static void archive(Move move) {
        if (move.oversight().level() > 0) {
            throw Words.refuse("orders-open");
        }
        move.end(TicketState.ARCHIVED, move.from().endNote());
        move.happened(EventKind.ARCHIVED, Map.of());
    }
}
