package org.yihaotong.telephony.ami;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.yihaotong.api.telephony.Acceptance;
import org.yihaotong.api.telephony.CallCommand;
import org.yihaotong.api.telephony.CallEvent;
import org.yihaotong.api.telephony.Capability;
import org.yihaotong.api.telephony.CommandOutcome;
import org.yihaotong.api.telephony.Stamp;
import org.yihaotong.api.telephony.SwitchSnapshot;

/**
 * What those who command and the one who listens have in common: the calls that go on and the commands on their way. It
 * outlives a connection, so that a command that was cut off still comes to one end.
 */
final class Operator {

    /** What is asked of the switch goes out here. */
    interface Outlet {
        void send(Action action, String id) throws IOException;
    }

    private static final int REMEMBERED = 2_000;
    /** As many as lie in the wire's own buffer, so that a switch that does not read makes nobody wait. */
    private static final int MOST = 1_000;

    private final Clock clock;
    private final SeatWatch seats = new SeatWatch();
    private final Records records;
    private final Translator translator;
    private final Plans plans;
    private final Map<String, Errand> errands = new LinkedHashMap<>();
    private final Map<String, Acceptance> answers = new LinkedHashMap<>();
    private final List<CallEvent> told = new ArrayList<>();
    private final Gate gate;
    private Outlet outlet;

    /**
     * @param zone by which the switch writes its call records
     * @param refused whether the centre does not take calls from this number
     */
    Operator(Clock clock, Names names, ZoneId zone, Lines lines, Predicate<String> refused) {
        this.clock = clock;
        this.gate = new Gate(refused);
        this.records = new Records(zone, lines);
        this.translator = new Translator(clock, records, seats, lines);
        this.plans = new Plans(names, translator.book(), seats);
    }

    /** From now on commands go out here; empty: nowhere. */
    synchronized void connect(Optional<Outlet> to) {
        outlet = to.orElse(null);
    }

    synchronized Acceptance perform(CallCommand command, Set<Capability> able) {
        Acceptance before = answers.get(command.id());
        if (before != null) {
            return before;
        }
        if (!able.contains(plans.of(command).needs())) {
            return Acceptance.rejected(Phrases.NOT_POSSIBLE);
        }
        if (outlet == null || errands.size() >= MOST) {
            return Acceptance.rejected(outlet == null ? Phrases.NOT_CONNECTED : Phrases.BUSY_LINE);
        }
        try {
            return begin(command);
        } catch (RefusedCommandException | IllegalArgumentException e) {
            return Acceptance.rejected(e instanceof RefusedCommandException ? e.getMessage() : Phrases.BROKEN);
        }
    }

    private Acceptance begin(CallCommand command) {
        RefusedCommandException.unless(Endpoint.isSeat(command.seat()), Phrases.BROKEN);
        Plans.Plan plan = plans.of(command);
        List<Step> steps = plan.steps().apply(command);
        Errand errand = new Errand(command.id(), clock.instant().plus(plan.limit()), steps);
        Acceptance answer = Acceptance.ACCEPTED;
        if (errand.actions().isEmpty()) {
            end(errand, CommandOutcome.DONE, "");
        } else {
            errands.put(command.id(), errand);
            answer = send(errand, errand.actions()) ? Acceptance.ACCEPTED : Acceptance.unknown(Phrases.UNSURE);
        }
        answers.put(command.id(), answer);
        if (answers.size() > REMEMBERED) {
            answers.remove(answers.keySet().iterator().next());
        }
        return answer;
    }

    private boolean send(Errand errand, List<Action> actions) {
        try {
            for (Action action : actions) {
                if (outlet == null) {
                    return false;
                }
                outlet.send(action, errand.nextId());
            }
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    /** Whatever the switch says, once it is known how things stand. */
    synchronized void hear(Block block) {
        List<CallEvent> events = translator.take(block);
        List<String> unwelcome = events.stream()
                .filter(gate::stops)
                .map(event -> ((CallEvent.OfCall) event).call())
                .toList();
        told.addAll(gate.pass(events));
        unwelcome.forEach(this::leadAway);
        if (block.event().equals("QueueMemberRemoved")) {
            seats.left(block);
        }
        see(block);
    }

    private void leadAway(String call) {
        Errand errand = plans.leadAway(call, clock.instant());
        errands.put(errand.id, errand);
        send(errand, errand.actions());
    }

    private void see(Block block) {
        for (Errand errand : List.copyOf(errands.values())) {
            Verdict verdict = errand.see(block);
            if (verdict.why().equals(Errand.NEXT)) {
                send(errand, errand.actions());
            } else if (!verdict.isOpen()) {
                if (!verdict.isDone()) {
                    send(errand, errand.undo());
                }
                end(errand, verdict.outcome().orElseThrow(), verdict.why());
            }
        }
    }

    private void end(Errand errand, CommandOutcome how, String why) {
        errands.remove(errand.id);
        if (errand.id.startsWith(Plans.REFUSAL)) {
            told.addAll(gate.settle(errand.id.substring(Plans.REFUSAL.length()), how == CommandOutcome.DONE));
            return;
        }
        Stamp stamp = Stamp.seen("command-" + errand.id, clock.instant());
        told.add(new CallEvent.CommandEnded(stamp, errand.id, how, why));
    }

    /** How things stand, after nobody listened; what commands wait for may show in it. */
    synchronized SwitchSnapshot takeIn(Inventory inventory) {
        SwitchSnapshot snapshot = inventory.read(translator, seats);
        Inventory.isTold(translator.book());
        conclude(inventory, Instant.MAX);
        inventory.members().forEach(this::see);
        return snapshot;
    }

    /** What has ended without anybody seeing it. */
    synchronized void compare(Inventory inventory) {
        conclude(inventory, inventory.asked());
    }

    private void conclude(Inventory inventory, Instant since) {
        for (Leg leg : translator.missing(inventory.ids(), since)) {
            told.addAll(gate.pass(translator.conclude(leg)));
            see(new Block(Map.of("event", List.of("Hangup"), "uniqueid", List.of(leg.id))));
        }
    }

    /** All that is to be told by now, commands whose time is over among it. */
    synchronized List<CallEvent> tell() {
        Instant now = clock.instant();
        for (Errand errand : List.copyOf(errands.values())) {
            if (errand.isLate(now)) {
                end(errand, CommandOutcome.TIMED_OUT, Phrases.LATE);
            }
        }
        List<CallEvent> all = List.copyOf(told);
        told.clear();
        return all;
    }

    /** Call records that were left out, since the switch gives them no number of their own. */
    synchronized long unkeyed() {
        return records.unkeyed();
    }

    /** How things stand without any question to the switch. */
    synchronized SwitchSnapshot read(Inventory inventory) {
        return inventory.read(translator, seats);
    }
}
