package org.yihaotong.telephony.ami;

import java.util.Optional;
import org.yihaotong.api.telephony.CallEvent;
import org.yihaotong.api.telephony.LegCause;
import org.yihaotong.api.telephony.TransferKind;

/** Of third parties: consulted, joined, handed over to, reached or not. */
final class HandOvers {

    private static final String ANSWER = "ANSWER";

    private final Book book;

    HandOvers(Book book) {
        this.book = book;
    }

    void dialBegins(Optional<Leg> from, Block block, Telling telling) {
        Optional<Leg> to = book.leg(block, "Dest", telling.at());
        to.ifPresent(leg -> leg.reaches(target(from, leg, block)));
        if (from.isPresent() && isConsult(from.get()) && to.isPresent()) {
            Ongoing call = from.get().call;
            String target = to.get().target();
            call.consults(target);
            call.legs().stream()
                    .filter(Leg::isTalking)
                    .findFirst()
                    .ifPresent(seat -> telling.tell(new CallEvent.ConsultStarted(
                            telling.once("consult", to.get().id), call.id, seat.id, target)));
        }
    }

    /** A seat reaches a third party through plumbing that this provider did not lay. */
    private static boolean isConsult(Leg from) {
        return from.endpoint.isLocal() && !from.isOwn() && from.call.wasOffered();
    }

    private static String target(Optional<Leg> from, Leg to, Block block) {
        if (from.isPresent() && from.get().endpoint.isLocal()) {
            return from.get().endpoint.leadsTo();
        }
        String dialled = Endpoint.number(block.get("DialString").replaceFirst("@.*", ""));
        return to.isSeat() || dialled.isEmpty() ? to.seat() : dialled;
    }

    void dialEnds(Optional<Leg> from, Block block, Telling telling) {
        String status = block.get("DialStatus");
        book.leg(block, "Dest", telling.at()).ifPresent(to -> {
            to.dialEnded(status);
            if (status.equals(ANSWER)) {
                to.call.trace.answers(to.name, telling.at(), to.call.waited(telling.at()));
            }
            if (from.filter(Leg::isRoot).isPresent()) {
                dialEnds(from.get(), status, telling);
            }
        });
    }

    private static void dialEnds(Leg from, String status, Telling telling) {
        Ongoing call = from.call;
        if (!call.comesIn()) {
            if (status.equals(ANSWER)) {
                LegTalk.talks(from, Optional.empty(), telling);
            } else {
                call.fails(Causes.ofDial(status));
            }
        } else if (!call.blind().isEmpty()) {
            if (status.equals(ANSWER)) {
                completed(call, call.blind(), telling);
                call.goesBlindTo("");
            } else {
                call.fails(Causes.ofDial(status));
            }
        }
    }

    void blind(Block block, Telling telling) {
        Optional<Leg> citizen = book.leg(block.get("TransfereeUniqueid")).filter(Leg::isRoot);
        String target = Endpoint.number(block.get("Extension"));
        if (block.get("Result").equals("Success") && citizen.isPresent() && !target.isEmpty()) {
            Ongoing call = citizen.get().call;
            book.leg(block.get("TransfererUniqueid")).ifPresent(Leg::handsOver);
            call.goesBlindTo(target);
            started(call, target, TransferKind.BLIND, telling);
        }
    }

    /** What the plan itself says of a hand-over that failed. */
    void fails(Ongoing call, String status) {
        if (!call.blind().isEmpty() && !status.equals(ANSWER)) {
            call.fails(Causes.ofDial(status));
        }
    }

    void attended(Block block, Telling telling) {
        Optional<Leg> seat = book.leg(block.get("OrigTransfererUniqueid"));
        if (!block.get("Result").equals("Success") || seat.isEmpty()) {
            return;
        }
        Ongoing call = seat.get().call;
        if (block.get("DestType").equals("Threeway")) {
            call.third().ifPresent(third -> joined(third, telling));
        } else {
            seat.get().handsOver();
            started(call, call.consulted(), TransferKind.ATTENDED, telling);
            completed(call, call.consulted(), telling);
        }
        call.consults("");
    }

    /** Into a room. */
    void joins(Leg leg, Telling telling) {
        if (leg.isOwn() && leg.call.wasOffered()) {
            leg.reaches(leg.endpoint.leadsTo());
            leg.goesUp();
            joined(leg, telling);
        }
    }

    private static void joined(Leg leg, Telling telling) {
        leg.joins();
        telling.tell(new CallEvent.ConferenceJoined(telling.once("joined", leg.id), leg.call.id, leg.id, leg.target()));
    }

    /**
     * Somebody leaves a room, or hangs up; a seat that leaves a citizen and a third party to each other has handed over.
     */
    void leaves(Leg leg, Telling telling) {
        Ongoing call = leg.call;
        Optional<Leg> third = call.legs().stream().filter(Leg::hasJoined).findFirst();
        boolean joined = leg.parts();
        boolean seat = leg.isSeat() && !leg.isRoot() && leg.isTalking() && !leg.hasHandedOver();
        if (joined || (seat && third.isPresent() && call.root().isPresent())) {
            telling.tell(new CallEvent.ConferenceLeft(telling.once("left", leg.id), call.id, leg.id));
            if (!joined) {
                leg.handsOver();
                started(call, third.get().target(), TransferKind.CONFERENCE, telling);
                completed(call, third.get().target(), telling);
            }
        }
    }

    private static void started(Ongoing call, String target, TransferKind how, Telling telling) {
        telling.tell(new CallEvent.TransferStarted(telling.each("transfer-1", call.id), call.id, target, how));
    }

    private static void completed(Ongoing call, String target, Telling telling) {
        telling.tell(new CallEvent.TransferCompleted(telling.each("transfer-2", call.id), call.id, target));
        call.legs().stream()
                .filter(leg -> leg.isSeat() && leg.isUp() && leg.seat().equals(target))
                .forEach(leg -> LegTalk.talks(leg, Optional.empty(), telling));
    }

    /** The citizen is in a queue again: whom the call was handed over to was not reached. */
    static void isBack(Ongoing call, Telling telling) {
        failed(call, LegCause.FAILURE, true, telling);
    }

    /** The call ends before whom it was handed over to was reached. */
    static void isLost(Ongoing call, Telling telling) {
        failed(call, LegCause.CANCELLED, false, telling);
    }

    private static void failed(Ongoing call, LegCause otherwise, boolean back, Telling telling) {
        String target = call.blind();
        if (!target.isEmpty()) {
            LegCause cause = call.trouble().orElse(otherwise);
            call.goesBlindTo("");
            telling.tell(
                    new CallEvent.TransferFailed(telling.each("transfer-2", call.id), call.id, target, cause, back));
        }
    }
}
