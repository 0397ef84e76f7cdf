package org.yihaotong.telephony.ami;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.yihaotong.api.telephony.AgentState;
import org.yihaotong.api.telephony.CallCommand;
import org.yihaotong.api.telephony.Capability;

/** How a command of a seat is carried out. */
final class Plans {

    /** Everything is already as it is wanted. */
    static final Step DONE = new Step(List.of(), block -> Verdict.DONE);

    private static final String WORD = "[A-Za-z0-9_.-]{1,60}";
    /** How the id of an errand begins that is nobody's command. */
    static final String REFUSAL = "refuse~";

    private static final int INVALID = 4;
    private static final Duration SOON = Duration.ofSeconds(3);
    private static final Duration QUICK = Duration.ofSeconds(10);
    /** Longer than anybody may ring by the centre's rule book. */
    private static final Duration PATIENT = Duration.ofSeconds(150);

    private final Map<Class<?>, Plan> plans = new HashMap<>();
    private final Names names;
    private final SeatWatch seats;
    private final Book book;
    private final ThirdParties thirds;

    Plans(Names names, Book book, SeatWatch seats) {
        this.names = names;
        this.seats = seats;
        this.book = book;
        this.thirds = new ThirdParties(names);
        put(CallCommand.SignIn.class, Capability.SIGN_IN, QUICK, this::signIn);
        put(CallCommand.SignOut.class, Capability.SIGN_IN, QUICK, this::signOut);
        put(CallCommand.SetState.class, Capability.STATE, QUICK, this::pause);
        put(CallCommand.Dial.class, Capability.DIAL, PATIENT, this::dial);
        putTalk();
        putThirds();
    }

    private void putTalk() {
        put(CallCommand.Answer.class, Capability.ANSWER, QUICK, c -> key(leg(c, c.call()), "talk", "Newstate"));
        put(CallCommand.Hold.class, Capability.HOLD, QUICK, c -> key(leg(c, c.call()), "hold", "Hold"));
        put(CallCommand.Resume.class, Capability.HOLD, QUICK, c -> key(leg(c, c.call()), "talk", "Unhold"));
        put(CallCommand.Hangup.class, Capability.HANGUP, QUICK, c -> hangup(leg(c, c.call())));
        put(CallCommand.ToSurvey.class, Capability.SURVEY, QUICK, c -> survey(leg(c, c.call())));
    }

    private void putThirds() {
        put(CallCommand.Consult.class, Capability.CONSULT, PATIENT, c -> thirds.consult(leg(c, c.call()), c.target()));
        put(CallCommand.CancelConsult.class, Capability.CONSULT, QUICK, c -> thirds.cancel(leg(c, c.call())));
        put(
                CallCommand.CompleteTransfer.class,
                Capability.ATTENDED_TRANSFER,
                QUICK,
                c -> thirds.complete(leg(c, c.call())));
        put(
                CallCommand.BlindTransfer.class,
                Capability.BLIND_TRANSFER,
                PATIENT,
                c -> thirds.blind(leg(c, c.call()), c.target(), c.fallbackQueue()));
        put(
                CallCommand.Conference.class,
                new Plan(Capability.CONFERENCE, PATIENT, c -> conference((CallCommand.Conference) c)));
    }

    private <C extends CallCommand> void put(Class<C> kind, Capability needs, Duration limit, Function<C, Step> plan) {
        put(kind, new Plan(needs, limit, command -> List.of(plan.apply(kind.cast(command)))));
    }

    private void put(Class<? extends CallCommand> kind, Plan plan) {
        plans.put(kind, plan);
    }

    /** How this command is carried out. */
    Plan of(CallCommand command) {
        return plans.get(command.getClass());
    }

    /**
     * How one sort of command is carried out.
     *
     * @param needs what a provider has to be able to do for it
     * @param limit after which it is over
     * @param steps made of the command; throws RefusedCommandException if it is not to be done
     */
    record Plan(Capability needs, Duration limit, Function<CallCommand, List<Step>> steps) {}

    private Leg leg(CallCommand command, String call) {
        return book.call(call)
                .flatMap(one -> one.leg(command.seat()))
                .orElseThrow(() -> new RefusedCommandException(Phrases.NO_CALL));
    }

    private List<Step> conference(CallCommand.Conference command) {
        Leg leg = leg(command, command.call());
        List<Step> steps = new ArrayList<>(thirds.conference(leg, command.target(), plain(command.id())));
        if (command.leaveWhenAnswered()) {
            steps.add(hangup(leg));
        }
        return steps;
    }

    private Step signIn(CallCommand.SignIn command) {
        String device = names.device(command.seat());
        List<Action> actions = new ArrayList<>();
        List<Action> undo = new ArrayList<>();
        for (String queue : command.queues()) {
            RefusedCommandException.unless(queue.matches(WORD), Phrases.BROKEN);
            actions.add(Action.of("QueueAdd")
                    .with("Queue", queue)
                    .with("Interface", device)
                    .with("Penalty", Integer.toString(actions.size()))
                    .with("MemberName", command.seat()));
            undo.add(Action.of("QueueRemove").with("Queue", queue).with("Interface", device));
        }
        Set<String> missing = new HashSet<>(command.queues());
        missing.removeAll(seats.queuesOf(command.seat()));
        Function<Block, Verdict> seen = block -> {
            boolean own = SeatWatch.seatOf(block).equals(command.seat()) && block.has("Queue");
            if (own && block.number("Status") == INVALID) {
                return Verdict.failed(SeatWatch.trouble("4") + "。");
            }
            return own && isMember(block) && missing.remove(block.get("Queue")) && missing.isEmpty()
                    ? Verdict.DONE
                    : Verdict.OPEN;
        };
        return missing.isEmpty() ? DONE : new Step(actions, seen, message -> already(message, "Already there"), undo);
    }

    private static boolean isMember(Block block) {
        return Set.of("QueueMemberAdded", "QueueMember", "QueueMemberStatus").contains(block.event());
    }

    /** What was so before is no refusal; the others of the list go on. */
    private static Verdict already(String message, String harmless) {
        return message.endsWith(harmless) ? Verdict.OPEN : Verdict.failed(Phrases.refused(message));
    }

    private Step signOut(CallCommand.SignOut command) {
        Set<String> left = new HashSet<>(seats.queuesOf(command.seat()));
        List<Action> actions = left.stream()
                .sorted()
                .map(queue ->
                        Action.of("QueueRemove").with("Queue", queue).with("Interface", names.device(command.seat())))
                .toList();
        Function<Block, Verdict> seen = block -> block.event().equals("QueueMemberRemoved")
                        && SeatWatch.seatOf(block).equals(command.seat())
                        && left.remove(block.get("Queue"))
                        && left.isEmpty()
                ? Verdict.DONE
                : Verdict.OPEN;
        return left.isEmpty() ? DONE : new Step(actions, seen);
    }

    private Step pause(CallCommand.SetState command) {
        RefusedCommandException.unless(command.state().isChosen(), Phrases.NOT_POSSIBLE);
        String paused = command.state() == AgentState.IDLE ? "0" : "1";
        Action action = Action.of("QueuePause")
                .with("Interface", names.device(command.seat()))
                .with("Paused", paused.equals("1") ? "true" : "false")
                .with("Reason", command.state().name());
        return new Step(
                List.of(action),
                block -> SeatWatch.seatOf(block).equals(command.seat())
                                && block.event().startsWith("QueueMember")
                                && block.get("Paused").equals(paused)
                        ? Verdict.DONE
                        : Verdict.OPEN);
    }

    private Step dial(CallCommand.Dial command) {
        ThirdParties.check(command.number(), command.caseId());
        String own = outgoing(command);
        Action action = Action.of("Originate")
                .with("Channel", names.device(command.seat()))
                .with("Context", names.dial())
                .with("Exten", command.number())
                .with("Priority", "1")
                .with("CallerID", command.number())
                .with("Timeout", "30000")
                .with("Async", "true")
                .with("ChannelId", own)
                .inherited("HOTLINE_CASE", command.caseId());
        book.expect(own, command.number(), command.caseId());
        return new Step(List.of(action), block -> switch (block.event()) {
            case "DialBegin" -> block.get("Uniqueid").equals(own) ? Verdict.DONE : Verdict.OPEN;
            case "OriginateResponse" -> ThirdParties.originated(block, own, "座席话机：");
            default -> Verdict.OPEN;
        });
    }

    /** The id of a call that a seat places. */
    private static String outgoing(CallCommand.Dial command) {
        return "out." + plain(command.id());
    }

    static String plain(String id) {
        return id.replaceAll("[^A-Za-z0-9-]", "-");
    }

    /** What a telephone with remote control does by itself when the switch tells it so. */
    private static Step key(Leg leg, String key, String event) {
        Action action = Action.of("PJSIPNotify").with("Channel", leg.name).with("Variable", "Event=" + key);
        Function<Block, Verdict> seen = block -> block.get("Uniqueid").equals(leg.id)
                        && block.event().equals(event)
                        && (!event.equals("Newstate")
                                || block.get("ChannelState").equals("6"))
                ? Verdict.DONE
                : Verdict.OPEN;
        return new Step(List.of(action), seen);
    }

    private static Step hangup(Leg leg) {
        Action action = Action.of("Hangup").with("Channel", leg.name).with("Cause", "16");
        return new Step(List.of(action), Step.once("Hangup", leg.id));
    }

    /** A caller whom the centre does not take is told so by the plan, or not at all. */
    Errand leadAway(String call, Instant now) {
        Leg citizen = book.leg(call).orElseThrow(() -> new RefusedCommandException(Phrases.GONE));
        Action away = Action.of("Redirect")
                .with("Channel", citizen.name)
                .with("Context", names.refused())
                .with("Exten", "s")
                .with("Priority", "1");
        Action hangup = Action.of("Hangup").with("Channel", citizen.name).with("Cause", "21");
        Step step = new Step(List.of(names.refused().isBlank() ? hangup : away), block -> {
            boolean gone =
                    block.event().equals("Hangup") || block.get("Context").equals(names.refused());
            return gone && block.get("Uniqueid").equals(citizen.id) ? Verdict.DONE : Verdict.OPEN;
        });
        return new Errand(REFUSAL + call, now.plus(SOON), List.of(step));
    }

    private Step survey(Leg seat) {
        Leg citizen = ThirdParties.citizen(seat);
        Action action = Action.of("Redirect")
                .with("Channel", citizen.name)
                .with("Context", names.survey())
                .with("Exten", "s")
                .with("Priority", "1");
        return new Step(
                List.of(action),
                block -> !block.get("Uniqueid").equals(citizen.id)
                        ? Verdict.OPEN
                        : block.get("Context").equals(names.survey())
                                ? Verdict.DONE
                                : block.event().equals("Hangup") ? Verdict.failed(Phrases.GONE) : Verdict.OPEN);
    }
}
