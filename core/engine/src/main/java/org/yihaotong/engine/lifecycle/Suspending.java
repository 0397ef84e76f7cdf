package org.yihaotong.engine.lifecycle;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.yihaotong.api.citizen.NoticeKind;
import org.yihaotong.api.ticket.CentreCommand;
import org.yihaotong.api.ticket.EventKind;
import org.yihaotong.api.ticket.Suspension;
import org.yihaotong.engine.words.Words;

/** 挂起 and 恢复办理: everything waits for something outside, until a day at the latest. */
final class Suspending {

    private Suspending() {}

    static void suspend(Move move, CentreCommand.Suspend command) {
        Instant now = move.context().now();
        int days = move.rules().handling().suspensionDays();
        new Fields()
                .text("reason", command.reason(), 4, 500)
                .present("until", command.until())
                .after("until", command.until(), now)
                .that(
                        command.until() == null || !command.until().isAfter(now.plus(Duration.ofDays(days))),
                        "until",
                        "too-late",
                        Words.say("field.too-many-days", days))
                .done();
        move.suspend(Optional.of(new Suspension(
                command.reason(), now, command.until(), move.context().actor().login())));
        Standing.settle(move);
        move.followReferrals();
        move.tell(new Telling(
                NoticeKind.SUSPENDED, Map.of("until", command.until().toString())));
        move.happened(
                EventKind.SUSPENDED,
                Map.of("reason", command.reason(), "until", command.until().toString()));
    }

    static void resume(Move move, String reason) {
        new Fields().text("reason", reason, 1, 500).done();
        if (move.suspension().isEmpty()) {
            throw Words.refuse("not-suspended");
        }
        move.suspend(Optional.empty());
        Standing.settle(move);
        move.followReferrals();
        move.happened(EventKind.RESUMED, Events.clocks(move, Map.of("reason", reason)));
    }

    /** A unit has answered although everything waited: there is nothing left to wait for. */
    static void overBy(Move move, String reason) {
        if (move.suspension().isPresent()) {
            resume(move, reason);
        }
    }
}
