package org.yihaotong.telephony.ami;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.yihaotong.api.telephony.CallCommand.Target;
import org.yihaotong.api.telephony.LegCause;

/** How a third party is consulted, joined or handed the citizen: always with the case and the citizen's own number. */
final class ThirdParties {

    private static final String NUMBER = "[0-9*#+][0-9*#+-]{0,19}";
    private static final String CASE = "[A-Za-z0-9-]{0,40}";
    private static final String KEYS = "[0-9*#]{1,5}";
    private static final String QUEUE = "[A-Za-z0-9_.-]{1,60}";

    /** In milliseconds; how long it really rings, the plan says. */
    private static final String RINGS_AT_MOST = "130000";

    private final Names names;

    ThirdParties(Names names) {
        this.names = names;
    }

    static void check(String number, String caseId) {
        RefusedCommandException.unless(number.matches(NUMBER), Phrases.NO_NUMBER);
        RefusedCommandException.unless(caseId.matches(CASE), Phrases.BROKEN);
    }

    private static void check(Target target) {
        check(target.number(), target.caseId());
        RefusedCommandException.unless(target.citizen().matches("|" + NUMBER), Phrases.BROKEN);
    }

    /** The citizen's leg of a call in which this seat is. */
    static Leg citizen(Leg seat) {
        return seat.call.legs().stream()
                .filter(leg -> seat.isRoot() ? leg.isOutside() && leg.isUp() : leg.isRoot())
                .findFirst()
                .orElseThrow(() -> new RefusedCommandException(Phrases.GONE));
    }

    Step consult(Leg seat, Target target) {
        check(target);
        List<Action> actions = along(seat, target);
        actions.add(Action.of("Atxfer")
                .with("Channel", seat.name)
                .with("Exten", target.number())
                .with("Context", names.transfer()));
        String call = seat.call.id;
        return new Step(actions, block -> {
            boolean ended = block.event().equals("DialEnd")
                    && Endpoint.of(block.get("Channel")).isLocal()
                    && Book.callOf(block.get("Linkedid")).equals(call);
            return ended ? dialled(block) : Verdict.OPEN;
        });
    }

    private static Verdict dialled(Block block) {
        String status = block.get("DialStatus");
        return status.equals("ANSWER") ? Verdict.DONE : Verdict.failed(Phrases.of(Causes.ofDial(status)));
    }

    /** The switch makes a transfer of it when the seat that consults hangs up. */
    Step complete(Leg seat) {
        boolean answered = seat.call.legs().stream().anyMatch(leg -> leg != seat && !leg.isRoot() && leg.isUp());
        RefusedCommandException.unless(!seat.call.consulted().isEmpty(), Phrases.NOT_CONSULTING);
        RefusedCommandException.unless(answered, Phrases.CONSULT_FIRST);
        Action hangup = Action.of("Hangup").with("Channel", seat.name).with("Cause", "16");
        return new Step(List.of(hangup), block -> {
            if (block.event().equals("AttendedTransfer")
                    && block.get("OrigTransfererUniqueid").equals(seat.id)) {
                return block.get("Result").equals("Success") ? Verdict.DONE : Verdict.failed("交换机没有完成转接，请看通话现状。");
            }
            boolean gone =
                    block.event().equals("Hangup") && block.get("Uniqueid").equals(seat.id);
            return gone ? Verdict.failed("座席已挂机，但没有看到转接完成，请回拨市民确认。") : Verdict.OPEN;
        });
    }

    Step cancel(Leg seat) {
        RefusedCommandException.unless(!seat.call.consulted().isEmpty(), Phrases.NOT_CONSULTING);
        Leg citizen = citizen(seat);
        Action action = Action.of("CancelAtxfer").with("Channel", seat.name);
        return new Step(List.of(action), block -> {
            boolean back = block.event().equals("BridgeEnter")
                    && block.get("Uniqueid").equals(seat.id)
                    && block.get("BridgeUniqueid").equals(citizen.bridge());
            return back ? Verdict.DONE : Verdict.OPEN;
        });
    }

    /** Whom the seat consults is taken in; else citizen and seat go into a room, and the third party is called into it. */
    List<Step> conference(Leg seat, Target target, String command) {
        String consulted = seat.call.consulted();
        if (!consulted.isEmpty()
                && (target.equals(Target.NOBODY) || target.number().equals(consulted))) {
            return List.of(takeIn(seat));
        }
        check(target);
        RefusedCommandException.unless(seat.call.consulted().isEmpty(), Phrases.CONSULTING);
        Leg citizen = citizen(seat);
        String room = "C" + seat.call.id.replaceAll("[^A-Za-z0-9]", "x");
        List<Step> steps = new ArrayList<>();
        if (seat.call.legs().stream().noneMatch(Leg::isOwn)) {
            steps.add(intoRoom(seat, citizen, room));
        }
        steps.add(call(target, room, seat.call.id + Book.OWN + command));
        return steps;
    }

    /** The keys by which a seat that consults makes three of it; the switch is told that they were pressed. */
    private Step takeIn(Leg seat) {
        RefusedCommandException.unless(names.threeWay().matches(KEYS), Phrases.NOT_POSSIBLE);
        Leg third = seat.call.third().orElseThrow(() -> new RefusedCommandException(Phrases.CONSULT_FIRST));
        List<Action> keys = names.threeWay()
                .chars()
                .mapToObj(key -> Action.of("PlayDTMF")
                        .with("Channel", seat.name)
                        .with("Digit", Character.toString(key))
                        .with("Receive", "true"))
                .toList();
        return new Step(keys, block -> {
            if (block.event().equals("AttendedTransfer")
                    && block.get("OrigTransfererUniqueid").equals(seat.id)) {
                boolean three = block.get("Result").equals("Success")
                        && block.get("DestType").equals("Threeway");
                return three ? Verdict.DONE : Verdict.failed(Phrases.NOT_THREE);
            }
            boolean gone =
                    block.event().equals("Hangup") && block.get("Uniqueid").equals(third.id);
            return gone ? Verdict.failed(Phrases.THIRD_GONE) : Verdict.OPEN;
        });
    }

    private Step intoRoom(Leg seat, Leg citizen, String room) {
        Set<String> missing = new HashSet<>(Set.of(seat.id, citizen.id));
        Action action = Action.of("Redirect")
                .with("Channel", citizen.name)
                .with("ExtraChannel", seat.name)
                .with("Context", names.conference())
                .with("ExtraContext", names.conference())
                .with("Exten", room)
                .with("ExtraExten", room)
                .with("Priority", "1")
                .with("ExtraPriority", "1");
        return new Step(
                List.of(action),
                block -> block.event().equals("ConfbridgeJoin")
                                && missing.remove(block.get("Uniqueid"))
                                && missing.isEmpty()
                        ? Verdict.DONE
                        : Verdict.OPEN);
    }

    private Step call(Target target, String room, String own) {
        Action action = Action.of("Originate")
                .with("Channel", "Local/" + target.number() + "@" + names.transfer() + "/n")
                .with("Context", names.conference())
                .with("Exten", room)
                .with("Priority", "1")
                .with("CallerID", target.citizen())
                .with("Timeout", RINGS_AT_MOST)
                .with("Async", "true")
                .with("ChannelId", own)
                .with("OtherChannelId", own + "-2")
                .inherited("HOTLINE_CASE", target.caseId())
                .inherited("HOTLINE_UUI", uui(target.caseId()))
                .inherited("HOTLINE_CITIZEN", target.citizen());
        return new Step(List.of(action), new Function<>() {

            private String why = "";

            @Override
            public Verdict apply(Block block) {
                if (block.event().equals("DialEnd") && block.get("Linkedid").equals(own)) {
                    why = dialled(block).why();
                }
                if (block.event().equals("OriginateResponse")) {
                    Verdict end = originated(block, own, "");
                    return end.isOpen() || why.isEmpty() ? end : Verdict.failed(why);
                }
                return Step.once("ConfbridgeJoin", own).apply(block);
            }
        });
    }

    /** Only of an originated leg that did not come about. */
    static Verdict originated(Block block, String own, String whose) {
        boolean failed =
                block.get("Uniqueid").equals(own) && block.get("Response").equals("Failure");
        return failed ? Verdict.failed(whose + Phrases.ofOriginate(block.get("Reason"))) : Verdict.OPEN;
    }

    Step blind(Leg seat, Target target, String fallback) {
        check(target);
        RefusedCommandException.unless(fallback.matches("|" + QUEUE), Phrases.BROKEN);
        RefusedCommandException.unless(seat.call.consulted().isEmpty(), Phrases.CONSULTING);
        Leg citizen = citizen(seat);
        List<Action> actions = along(citizen, target);
        actions.add(variable(citizen, "HOTLINE_FALLBACK", fallback));
        actions.add(Action.of("BlindTransfer")
                .with("Channel", seat.name)
                .with("Exten", target.number())
                .with("Context", names.transfer()));
        return new Step(actions, new Function<>() {

            private LegCause cause = LegCause.FAILURE;

            @Override
            public Verdict apply(Block block) {
                if (!block.get("Uniqueid").equals(citizen.id)) {
                    return Verdict.OPEN;
                }
                return switch (block.event()) {
                    case "DialEnd" -> dialEnds(block);
                    case "QueueCallerJoin" -> Verdict.failed(Phrases.of(cause) + "市民已回到队列最前面。");
                    case "Hangup" -> Verdict.failed(Phrases.of(cause) + "市民已离线，请尽快回拨。");
                    default -> Verdict.OPEN;
                };
            }

            private Verdict dialEnds(Block block) {
                if (block.get("DialStatus").equals("ANSWER")) {
                    return Verdict.DONE;
                }
                cause = Causes.ofDial(block.get("DialStatus"));
                return Verdict.OPEN;
            }
        });
    }

    /** What goes along, on the leg from which the switch makes the next one. */
    private static List<Action> along(Leg leg, Target target) {
        List<Action> actions = new ArrayList<>();
        actions.add(variable(leg, "HOTLINE_CASE", target.caseId()));
        actions.add(variable(leg, "HOTLINE_UUI", uui(target.caseId())));
        actions.add(variable(leg, "HOTLINE_CITIZEN", target.citizen()));
        return actions;
    }

    private static Action variable(Leg leg, String name, String value) {
        return Action.of("Setvar")
                .with("Channel", leg.name)
                .with("Variable", "__" + name)
                .with("Value", value);
    }

    /** RFC 7433: hexadecimal, at most 128 octets; the plan adds the encoding's name. */
    static String uui(String caseId) {
        return HexFormat.of().formatHex(caseId.getBytes(UTF_8));
    }
}
