package org.yihaotong.engine.lifecycle;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yihaotong.api.citizen.NoticeKind;
import org.yihaotong.api.citizen.Rating;
import org.yihaotong.api.ticket.Callback;
import org.yihaotong.api.ticket.EventKind;
import org.yihaotong.api.ticket.ReferralState;
import org.yihaotong.api.ticket.TicketState;
import org.yihaotong.engine.words.Words;

/** 回访链接: the centre asks by a link, and the citizen answers by it. */
final class CitizenSteps {

    private static final int WORDS = 500;
    private static final int MESSAGE = 450;

    private CitizenSteps() {}

    /** The citizen's own word is a callback like a clerk's; a good one may close the ticket by rule. */
    static void rate(Move move, Rating rating, boolean closes) {
        refuseElsewhere(move);
        new Fields()
                .present("resolved", rating.resolved().orElse(null))
                .present("result", rating.result().orElse(null))
                .text("words", rating.words(), 0, WORDS)
                .done();
        Callback word = new Callback(
                true,
                rating.resolved(),
                rating.result(),
                rating.attitude(),
                rating.speed(),
                rating.words(),
                move.context().actor().login(),
                move.context().now());
        move.called(word);
        move.happened(
                EventKind.CALLED_BACK,
                Map.of(
                        "contacted",
                        "true",
                        "resolved",
                        word.resolved().map(String::valueOf).orElse(""),
                        "result",
                        name(word.result()),
                        "attitude",
                        name(word.attitude()),
                        "speed",
                        name(word.speed()),
                        "note",
                        word.note()));
        if (closes && !word.isUnhappy()) {
            String note = Words.say("citizen.closed");
            move.end(TicketState.CLOSED, note);
            move.followed(EventKind.CLOSED, Map.of("note", note));
        }
    }

    /** Whoever left no number is told nothing, and that ends the matter: no refusal, for no person asked. */
    static void sendLink(Move move) {
        refuseElsewhere(move);
        move.tell(new Telling(NoticeKind.CALLBACK_LINK, Map.of()));
        move.happened(EventKind.LINK_SENT, Map.of());
    }

    /** Units at work get to know; nobody is pressed, and nothing is counted. */
    static void supplement(Move move, String text, List<String> files) {
        if (move.state().isEnded()) {
            throw Words.refuse("supplement-ended");
        }
        move.happened(
                EventKind.SUPPLEMENTED,
                files.isEmpty()
                        ? Map.of("text", text)
                        : Map.of("text", text, Lifecycle.FILES, String.join(" ", files)));
        move.referrals().stream()
                .filter(r -> r.state() == ReferralState.TO_ACKNOWLEDGE || r.state() == ReferralState.HANDLING)
                .forEach(r -> move.send(Outgoing.urge(r, Words.say("channel.supplement", clipped(text)))));
    }

    private static String clipped(String text) {
        int length = text.codePointCount(0, text.length());
        return length <= MESSAGE ? text : text.substring(0, text.offsetByCodePoints(0, MESSAGE - 1)) + "…";
    }

    private static void refuseElsewhere(Move move) {
        if (move.state() != TicketState.TO_CALL_BACK) {
            throw Words.refuse("state", Words.name(move.state()), Words.say("verb.CallBack"));
        }
    }

    private static String name(Optional<? extends Enum<?>> constant) {
        return constant.map(Enum::name).orElse("");
    }
}
