package org.yihaotong.telephony.ami;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.yihaotong.api.telephony.CallEvent;

/** Of a leg's own life: it rings, is answered, held, ends. */
final class LegTalk {

    private static final String RINGING = "5";
    private static final String UP = "6";

    private final Book book;

    LegTalk(Book book) {
        this.book = book;
    }

    void changes(Leg leg, Block block, Telling telling) {
        String state = block.get("ChannelState");
        if (state.equals(RINGING) && leg.isSeat() && leg.beginsToRing()) {
            telling.tell(new CallEvent.Ringing(telling.once("ringing", leg.id), leg.call.id, leg.id, leg.seat()));
        } else if (state.equals(UP)) {
            leg.goesUp();
        }
    }

    void holds(Leg leg, Telling telling) {
        if (leg.isSeat() && leg.holds()) {
            telling.tell(new CallEvent.Held(telling.each("held", leg.id), leg.call.id, leg.id));
        }
    }

    void resumes(Leg leg, Telling telling) {
        resumes(leg, false, telling);
    }

    private static void resumes(Leg leg, boolean consulted, Telling telling) {
        if (leg.resumes() || consulted) {
            telling.tell(new CallEvent.Resumed(telling.each("resumed", leg.id), leg.call.id, leg.id));
        }
    }

    /** A seat that comes together with the citizen talks with the citizen, and neither holds nor consults any more. */
    void enters(Leg leg, String bridge, Telling telling) {
        leg.enters(bridge);
        for (Leg other : List.copyOf(leg.call.legs())) {
            if (other != leg && other.bridge().equals(bridge) && (other.isRoot() || leg.isRoot())) {
                meets(other.isRoot() ? leg : other, telling);
            }
        }
    }

    private static void meets(Leg leg, Telling telling) {
        resumes(leg, leg.isTalking() && leg.call.consultsNoMore(), telling);
        if (leg.isSeat() && leg.call.comesIn()) {
            talks(leg, Optional.empty(), telling);
        }
    }

    /** The seat has answered, as far as that was not told before. */
    static void talks(Leg leg, Optional<Duration> waited, Telling telling) {
        if (leg.beginsToTalk() && !leg.call.isOver()) {
            leg.call.trace.talks(leg.name, telling.at(), leg.call.waited(telling.at()));
            String call = leg.call.id;
            telling.tell(new CallEvent.Answered(telling.once("answered", leg.id), call, leg.id, leg.seat(), waited));
        }
    }

    void hangsUp(Leg leg) {
        if (leg.isRoot()) {
            leg.call.callerHangsUp();
        }
    }

    void ends(Leg leg, int cause, Telling telling) {
        leg.call.trace.ends(leg.name, telling.at());
        if (leg.call.wasOffered() && (leg.isSeat() || leg.isOutside())) {
            String call = leg.call.id;
            telling.tell(new CallEvent.LegEnded(telling.once("ended", leg.id), call, leg.id, Causes.ofLeg(leg, cause)));
        }
        if (leg.isRoot()) {
            callEnds(leg.call, cause, telling);
        }
        book.forget(leg);
    }

    /** Nobody saw it end. */
    void vanishes(Leg leg, Telling telling) {
        if (leg.isRoot() && leg.call.hasQueued()) {
            leg.call.callerHangsUp();
        }
        ends(leg, 0, telling);
    }

    /** The citizen's connection has ended, or nobody can follow the call any longer. */
    void callEnds(Ongoing call, int cause, Telling telling) {
        if (call.isOver() || !call.wasOffered()) {
            book.forget(call);
            return;
        }
        HandOvers.isLost(call, telling);
        if (call.comesIn() && call.isLeftByCaller() && !call.isAnswered() && !call.isGivenUp()) {
            giveUp(call, call.position(), telling);
        }
        call.isOverNow();
        telling.tell(new CallEvent.CallEnded(telling.once("over", call.id), call.id, Causes.ofCall(call, cause)));
        call.trace
                .recordings()
                .forEach((file, sha256) -> telling.tell(new CallEvent.RecordingReady(
                        telling.once("recording", call.id + file.hashCode()), call.id, file, sha256)));
    }

    static void giveUp(Ongoing call, int position, Telling telling) {
        Optional<Duration> waited = call.waited(telling.at());
        call.isGivenUpNow();
        call.trace.givesUp(waited);
        telling.tell(new CallEvent.Abandoned(telling.once("abandoned", call.id), call.id, waited, position));
    }
}
