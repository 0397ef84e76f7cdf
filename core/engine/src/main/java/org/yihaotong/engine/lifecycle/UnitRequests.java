package org.yihaotong.engine.lifecycle;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yihaotong.api.rule.HandlingRules;
import org.yihaotong.api.ticket.ClockKind;
import org.yihaotong.api.ticket.Deadline;
import org.yihaotong.api.ticket.EventKind;
import org.yihaotong.api.ticket.ExtensionRequest;
import org.yihaotong.api.ticket.Referral;
import org.yihaotong.api.ticket.ReferralState;
import org.yihaotong.api.ticket.ReturnRequest;
import org.yihaotong.api.ticket.UnitCommand;
import org.yihaotong.engine.words.Words;

/** What a unit asks of the centre: 退单申请, 提请裁定, 延期申请. Only the unit that answers for the referral may ask. */
final class UnitRequests {

    private UnitRequests() {}

    static void requestReturn(Move move, Referral r, UnitCommand.RequestReturn command) {
        boolean byPerson = move.context().replyId().isEmpty();
        new Fields()
                .text("reason", command.reason(), 1, 2000)
                .text("legalBasis", command.legalBasis(), byPerson ? 1 : 0, 500)
                .text("suggestedUnit", command.suggestedUnit(), 0, 60)
                .done();
        checkAtWork(r, command.verb());
        if (r.returnsRefused() > 0 && !r.bound()) {
            throw Words.refuse("return-refused-before");
        }
        checkReturnable(move, r);
        ask(move, r, command.reason(), command.legalBasis(), command.suggestedUnit(), false);
        move.happened(
                EventKind.RETURN_REQUESTED,
                Optional.of(r.unit()),
                Map.of(
                        "referral",
                        String.valueOf(r.no()),
                        "reason",
                        command.reason(),
                        "legalBasis",
                        command.legalBasis(),
                        "suggestedUnit",
                        command.suggestedUnit()));
    }

    private static void checkReturnable(Move move, Referral r) {
        if (r.bound()) {
            throw Words.refuse("return-bound");
        }
        Optional<Deadline> limit = r.returnBy().filter(c -> !c.isPaused());
        if (limit.filter(c -> !move.context().now().isBefore(c.due())).isPresent()) {
            throw Words.refuse("return-late", Moments.say(limit.get().due()));
        }
    }

    /** The unit does not accept that its return was refused; asked within the working day after, once. */
    static void requestArbitration(Move move, Referral r, UnitCommand.RequestArbitration command) {
        new Fields()
                .text("reason", command.reason(), 1, 2000)
                .text("legalBasis", command.legalBasis(), 1, 500)
                .done();
        checkAtWork(r, command.verb());
        if (r.bound()) {
            throw Words.refuse("return-bound");
        }
        if (r.returnsRefused() == 0) {
            throw Words.refuse("nothing-refused");
        }
        ask(move, r, command.reason(), command.legalBasis(), "", true);
        move.happened(
                EventKind.ARBITRATION_OPENED,
                Optional.of(r.unit()),
                Map.of(
                        "referral",
                        String.valueOf(r.no()),
                        "reason",
                        command.reason(),
                        "legalBasis",
                        command.legalBasis()));
    }

    private static void checkAtWork(Referral r, String verb) {
        if (r.state() != ReferralState.TO_ACKNOWLEDGE && r.state() != ReferralState.HANDLING) {
            throw Words.refuse("referral-state", Words.name(r.state()), Words.say("verb." + verb));
        }
    }

    private static void ask(
            Move move, Referral r, String reason, String legalBasis, String suggestedUnit, boolean arbitration) {
        ReturnRequest request = new ReturnRequest(
                reason,
                legalBasis,
                suggestedUnit,
                move.context().now(),
                move.context().replyId(),
                arbitration,
                Optional.of(move.deadline(arbitration ? ClockKind.ARBITRATION : ClockKind.REVIEW, "")));
        move.replace(new ReferralEdit(r)
                .state(ReferralState.RETURN_IN_REVIEW)
                .returnRequest(Optional.of(request))
                .done());
        move.followReferrals();
    }

    static void requestExtension(Move move, Referral r, UnitCommand.RequestExtension command) {
        HandlingRules rules = move.rules().handling();
        Deadline clock = r.handleBy();
        Instant last = r.dispatchedAt().plus(Duration.ofDays(rules.longWorksDays()));
        new Fields()
                .text("reason", command.reason(), 1, 2000)
                .present("newDue", command.newDue())
                .after("newDue", command.newDue(), clock.due())
                .that(
                        command.newDue() == null || !command.newDue().isAfter(last),
                        "newDue",
                        "too-late",
                        Words.say("field.long-works", rules.longWorksDays(), Moments.say(last)))
                .done();
        if (r.extensionRequest().isPresent()) {
            throw Words.refuse("extension-twice");
        }
        if (!clock.isPaused() && !move.context().now().isBefore(clock.due())) {
            throw Words.refuse("extension-late", Moments.say(clock.due()));
        }
        if (r.extensions().size() >= rules.extensions()) {
            throw Words.refuse("extension-count", rules.extensions());
        }
        Referral working = UnitSteps.atWork(move, r, command.verb());
        ExtensionRequest request = new ExtensionRequest(
                command.reason(),
                command.newDue(),
                move.context().now(),
                move.context().replyId());
        move.replace(
                new ReferralEdit(working).extensionRequest(Optional.of(request)).done());
        Standing.settle(move);
        move.happened(
                EventKind.EXTENSION_REQUESTED,
                Optional.of(r.unit()),
                Map.of(
                        "referral",
                        String.valueOf(r.no()),
                        "reason",
                        request.reason(),
                        "newDue",
                        request.newDue().toString(),
                        "times",
                        String.valueOf(r.extensions().size() + 1)));
    }

    /** Up to here an extension is an ordinary one; farther ones are long works. */
    static Instant farthest(Move move, Referral r) {
        Instant due = r.handleBy().due();
        Deadline ordinary = new Deadline(
                ClockKind.HANDLE,
                due,
                due,
                "",
                Optional.of(move.rules().handling().extensionLimit()),
                List.of(),
                Optional.empty(),
                null,
                null,
                r.handleBy().calendar());
        return move.recount(ordinary, r.unit()).due();
    }
}
