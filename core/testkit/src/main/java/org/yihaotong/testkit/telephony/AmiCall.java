package org.yihaotong.testkit.telephony;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A call at the switch: a test says what people do, and the switch says what follows, as a real one was seen to say it. */
public final class AmiCall {

    private static final String TRUNK = "PJSIP/trunk-em";

    private final AmiSwitch house;
    private final String queue;
    private final String dialled;
    private final AmiChannel citizen;
    private final List<AmiChannel> all = new ArrayList<>();
    private final Map<String, AmiChannel> seats = new LinkedHashMap<>();
    private AmiChannel seat;
    private Third third;
    private boolean waiting;
    private String ending = "";

    /** A third party on the way: plumbing, if any, and the trunk; and what becomes of the talk once it answers. */
    private record Third(String how, AmiChannel one, AmiChannel two, AmiChannel trunk, String room, String action) {}

    AmiCall(AmiSwitch house, String caller, String dialled, String queue) {
        this.house = house;
        this.dialled = dialled;
        this.queue = queue;
        this.citizen = keep(house.open("PJSIP/trunk-pstn", "", caller)
                .at("from-pstn", dialled)
                .in("4"));
    }

    AmiCall(AmiSwitch house, AmiChannel seat, String number) {
        this.house = house;
        this.dialled = number;
        this.queue = "";
        this.citizen = keep(seat);
        this.seat = seat;
    }

    private AmiChannel keep(AmiChannel channel) {
        all.add(channel);
        return channel;
    }

    boolean has(AmiChannel channel) {
        return all.contains(channel);
    }

    boolean waitsIn(String name) {
        return waiting && queue.equals(name);
    }

    AmiChannel citizen() {
        return citizen;
    }

    /** The switch's id of the whole call. */
    public String id() {
        return citizen.id;
    }

    /** What the citizen's channel carries for whoever is reached next. */
    public Map<String, String> carries() {
        synchronized (house) {
            return Map.copyOf(citizen.variables);
        }
    }

    /** What the seat's channel carries for whoever is consulted. */
    public Map<String, String> seatCarries() {
        synchronized (house) {
            return Map.copyOf(seat.variables);
        }
    }

    void arrives() {
        say("Newchannel", citizen);
        citizen.account = "HL-" + dialled;
        say("NewAccountCode", citizen);
        say("Newstate", citizen.at(queue, "s").in("6"));
        house.say(AmiEvent.of("UserEvent", "user")
                .channel(citizen)
                .with("UserEvent", "HotlineCall")
                .with("Linkedid", citizen.linked)
                .with("Dialed", dialled));
        joins();
    }

    private void joins() {
        waiting = true;
        house.say(AmiEvent.of("QueueCallerJoin", "agent")
                .channel(citizen)
                .with("Queue", queue)
                .with("Position", 1)
                .with("Count", 1));
        house.logs(id(), queue, "NONE", "ENTERQUEUE", "", citizen.number, 1);
    }

    void ringsAll() {
        house.queues().get(queue).forEach((device, paused) -> {
            if (!paused && house.status(device) == 1) {
                rings(device);
            }
        });
    }

    void rings(String device) {
        AmiChannel leg = keep(house.open(device, citizen.linked, "8000").at("from-agent", "s"));
        seats.put(device, leg);
        say("Newchannel", leg);
        house.say(AmiEvent.of("AgentCalled", "agent")
                .channel(citizen)
                .channel("Dest", leg)
                .with("Queue", queue)
                .with("Interface", device));
        dial("DialBegin", citizen, leg, "DialString", device.substring(device.indexOf('/') + 1));
        say("Newstate", leg.in("5"));
        house.uses(device, 6);
    }

    /** It has rung long enough at a seat where nobody took it. */
    public void ringsOut(String name) {
        synchronized (house) {
            String device = "PJSIP/" + name;
            stops(device, "NOANSWER", 19);
            house.logs(id(), queue, device, "RINGNOANSWER", 0);
        }
    }

    /** The seat takes the call; where it rang besides it stops. */
    public void answers(String name) {
        synchronized (house) {
            String device = "PJSIP/" + name;
            seat = seats.remove(device).in("6");
            say("Newstate", seat);
            dial("DialEnd", citizen, seat, "DialStatus", "ANSWER");
            List.copyOf(seats.keySet()).forEach(other -> stops(other, "CANCEL", 26));
            leaves();
            house.say(AmiEvent.of("AgentConnect", "agent")
                    .channel(citizen)
                    .channel("Dest", seat)
                    .with("Queue", queue)
                    .with("Interface", device)
                    .with("HoldTime", 0));
            house.logs(id(), queue, device, "CONNECT", 0, seat.id, 0);
            ending = "COMPLETECALLER";
            meets(house.fresh("bridge"), seat, citizen);
            house.uses(device, 2);
        }
    }

    private void stops(String device, String status, int cause) {
        AmiChannel leg = seats.remove(device);
        dial("DialEnd", citizen, leg, "DialStatus", status);
        ends(leg, cause);
        house.uses(device, 1);
    }

    private void leaves() {
        waiting = false;
        house.say(AmiEvent.of("QueueCallerLeave", "agent")
                .channel(citizen)
                .with("Queue", queue)
                .with("Position", 1)
                .with("Count", 0));
    }

    /** The citizen hangs up, waiting or talking. */
    public void citizenHangsUp() {
        synchronized (house) {
            say("HangupRequest", citizen);
            if (waiting) {
                house.say(AmiEvent.of("QueueCallerAbandon", "agent")
                        .channel(citizen)
                        .with("Queue", queue)
                        .with("Position", 1)
                        .with("OriginalPosition", 1)
                        .with("HoldTime", 2));
                house.logs(id(), queue, "NONE", "ABANDON", 1, 1, 2);
                leaves();
                List.copyOf(seats.keySet()).forEach(device -> stops(device, "CANCEL", 0));
            }
            over(16);
        }
    }

    /** The seat hangs up: the citizen is led away. */
    public void seatHangsUp() {
        synchronized (house) {
            say("HangupRequest", seat);
            completes("agent");
            seatEnds();
            over(16);
        }
    }

    private void completes(String reason) {
        house.say(AmiEvent.of("AgentComplete", "agent")
                .channel(citizen)
                .channel("Dest", seat)
                .with("Queue", queue)
                .with("TalkTime", 3)
                .with("Reason", reason));
        String over = third != null && third.how.equals("consult") ? "ATTENDEDTRANSFER" : "BLINDTRANSFER";
        ending = reason.equals("transfer") ? over : "COMPLETEAGENT";
    }

    private void seatEnds() {
        AmiChannel leg = seat;
        parts(leg);
        ends(leg, 16);
        house.uses(device(leg), 1);
    }

    private static String device(AmiChannel seat) {
        return seat.name.replaceFirst("-[0-9a-f]{8}$", "");
    }

    private void over(int cause) {
        for (AmiChannel other : List.copyOf(all)) {
            if (other == seat && other != citizen && house.channels().containsKey(other.name)) {
                seatEnds();
            } else if (other != citizen && house.channels().containsKey(other.name)) {
                parts(other);
                ends(other, cause);
            }
        }
        parts(citizen);
        ends(citizen, cause);
        house.say(AmiEvent.of("Cdr", "cdr")
                .with("AccountCode", citizen.account)
                .with("Source", citizen.number)
                .with("Destination", "s")
                .with("DestinationContext", citizen.context)
                .with("Channel", citizen.name)
                .with("DestinationChannel", seat == null ? "" : seat.name)
                .with("LastApplication", "Queue")
                .with("StartTime", "2026-11-22 20:50:15")
                .with("AnswerTime", "2026-11-22 20:50:15")
                .with("EndTime", "2026-11-22 20:50:19")
                .with("Disposition", "ANSWERED")
                .with("UniqueID", citizen.id)
                .with("LinkedID", citizen.linked)
                .with("Hotline", dialled)
                .with("Sequence", 2));
    }

    // What is done to it by command.

    void hangUp(AmiChannel channel) {
        say("SoftHangupRequest", channel);
        if (channel == citizen) {
            over(16);
        } else if (third != null && third.how.equals("consult") && third.trunk.state.equals("6")) {
            transfers();
        } else if (third != null && third.how.equals("conference") && third.trunk.state.equals("6")) {
            completes("agent");
            conference("ConfbridgeLeave", seat);
            seatEnds();
        } else if (channel == seat) {
            completes("agent");
            seatEnds();
            over(16);
        } else {
            stops(device(channel), "BUSY", 21);
        }
    }

    /** The seat brings the citizen and whom it consulted together, and leaves. */
    void seatHandsOver() {
        say("HangupRequest", seat);
        transfers();
    }

    private void transfers() {
        house.say(AmiEvent.of("AttendedTransfer", "call")
                .with("Result", "Success")
                .channel("OrigTransferer", seat)
                .channel("Transferee", citizen));
        completes("transfer");
        seatEnds();
        third = new Third("done", third.one, third.two, third.trunk, "", "");
    }

    void consult(String number, String context) {
        say("Hold", seat);
        third = lays("consult", number, context, "", Map.of());
        parts(seat);
        calls(third, third.two, number);
    }

    void third(Map<String, String> action) {
        String number = action.get("Channel").replaceFirst("Local/(.*)@.*", "$1");
        third = lays("conference", number, action.get("Context"), action.get("Exten"), action);
        calls(third, third.two, number);
    }

    private Third lays(String how, String number, String context, String room, Map<String, String> action) {
        String name = "Local/" + number + "@" + context + "-" + house.fresh("0000000");
        String first = action.getOrDefault("ChannelId", "");
        AmiChannel one = first.isEmpty()
                ? house.open(name + ";1", citizen.linked, "")
                : house.open(name + ";1", first, first, action.get("CallerID"));
        AmiChannel two = first.isEmpty()
                ? house.open(name + ";2", citizen.linked, "8000")
                : house.open(name + ";2", action.get("OtherChannelId"), first, action.get("CallerID"));
        AmiChannel trunk = house.open(TRUNK, one.linked, number);
        for (AmiChannel channel : List.of(one, two, trunk)) {
            say("Newchannel", keep(channel).at(context, number));
        }
        action.getOrDefault("Variable", "").lines().forEach(pair -> {
            int equals = pair.indexOf('=');
            trunk.variables.put(pair.substring(0, equals), pair.substring(equals + 1));
        });
        return new Third(how, one, two, trunk, room, action.getOrDefault("ActionID", ""));
    }

    private void calls(Third one, AmiChannel from, String number) {
        dial("DialBegin", from, one.trunk, "DialString", number + "@trunk-em");
        say("Newstate", one.trunk.in("5"));
    }

    /** What the third party is told. */
    public Map<String, String> thirdIsTold() {
        synchronized (house) {
            return Map.copyOf(third.trunk.variables);
        }
    }

    void blind(String number, String context) {
        house.say(AmiEvent.of("BlindTransfer", "call")
                .with("Result", "Success")
                .channel("Transferer", seat)
                .channel("Transferee", citizen)
                .with("Extension", number));
        parts(citizen.at(context, number));
        completes("transfer");
        seatEnds();
        AmiChannel trunk = keep(house.open(TRUNK, citizen.linked, number));
        say("Newchannel", trunk);
        third = new Third("blind", trunk, trunk, trunk, "", "");
        calls(third, citizen, number);
    }

    /** The third party answers. */
    public void thirdAnswers() {
        synchronized (house) {
            Third now = third;
            AmiChannel from = from(now);
            say("Newstate", now.trunk.in("6"));
            house.say(AmiEvent.of("UserEvent", "user").channel(now.trunk).with("UserEvent", "HotlineTransferAnswered"));
            dial("DialEnd", from, now.trunk, "DialStatus", "ANSWER");
            switch (now.how) {
                case "conference" -> {
                    response(now, "Success", 4);
                    conference("ConfbridgeJoin", now.one.in("6"));
                }
                case "dial" -> meets(house.fresh("bridge"), citizen, now.trunk);
                default -> meets(house.fresh("bridge"), from, now.trunk);
            }
        }
    }

    private AmiChannel from(Third now) {
        return now.how.equals("blind") || now.how.equals("dial") ? citizen : now.two;
    }

    /** The third party is not reached. */
    public void thirdFails(String status, int cause) {
        synchronized (house) {
            Third now = third;
            third = null;
            dial("DialEnd", from(now), now.trunk, "DialStatus", status);
            ends(now.trunk, cause);
            if (now.how.equals("blind")) {
                fallsBack(now, status);
            } else if (now.how.equals("dial")) {
                over(cause);
            } else {
                if (now.how.equals("conference")) {
                    response(now, "Failure", 5);
                }
                ends(now.two, cause);
                ends(now.one, cause);
                back(now);
            }
        }
    }

    private void back(Third now) {
        if (now.how.equals("consult")) {
            meets(citizen.bridge, seat);
            say("Unhold", seat);
        }
    }

    private void fallsBack(Third now, String status) {
        house.say(AmiEvent.of("UserEvent", "user")
                .channel(citizen)
                .with("UserEvent", "HotlineTransferEnd")
                .with("Target", now.trunk.number)
                .with("Status", status));
        if (citizen.variables.getOrDefault("__HOTLINE_FALLBACK", "").isEmpty()) {
            over(16);
        } else {
            joins();
            ringsAll();
        }
    }

    void cancel() {
        Third now = third;
        third = null;
        ends(now.trunk, 16);
        ends(now.two, 16);
        ends(now.one, 16);
        back(now);
    }

    void redirect(String context, String exten, boolean both) {
        parts(citizen.at(context, exten));
        if (both) {
            parts(seat.at(context, exten));
            conference("ConfbridgeJoin", seat);
            conference("ConfbridgeJoin", citizen);
        } else {
            say("Newstate", citizen);
            completes("agent");
            seatEnds();
        }
    }

    /** The citizen presses a key after the talk. */
    public void scores(int score) {
        synchronized (house) {
            house.say(AmiEvent.of("UserEvent", "user")
                    .channel(citizen)
                    .with("UserEvent", "HotlineSurvey")
                    .with("Score", score));
            over(16);
        }
    }

    void key(AmiChannel channel, String variable) {
        boolean ringing = channel.state.equals("5");
        if (variable.endsWith("hold")) {
            say("Hold", channel);
        } else if (ringing) {
            answers(channel.name.replaceFirst("PJSIP/(.*)-[0-9a-f]{8}$", "$1"));
        } else {
            say("Unhold", channel);
        }
    }

    void ringsSeat(String action) {
        say("Newchannel", citizen);
        say("Newstate", citizen.in("5"));
        third = new Third("dial", citizen, citizen, citizen, "", action);
    }

    /** The seat that placed the call takes up its telephone; now the number is dialled. */
    public void seatAnswers() {
        synchronized (house) {
            say("Newstate", citizen.in("6"));
            response(third, "Success", 4);
            AmiChannel trunk = keep(house.open("PJSIP/trunk-pstn", citizen.linked, dialled));
            say("Newchannel", trunk);
            third = new Third("dial", citizen, citizen, trunk, "", third.action);
            calls(third, citizen, dialled);
        }
    }

    /** The seat that placed the call does not take up its telephone. */
    public void seatIsAway() {
        synchronized (house) {
            Third now = third;
            ends(citizen, 19);
            response(now, "Failure", 3);
        }
    }

    // How the switch says it.

    private void response(Third now, String how, int reason) {
        house.say(AmiEvent.of("OriginateResponse", "call")
                .with("ActionID", now.action)
                .with("Response", how)
                .with("Channel", now.one.name)
                .with("Reason", reason)
                .with("Uniqueid", now.one.id));
    }

    private void conference(String event, AmiChannel channel) {
        channel.bridge = event.endsWith("Join") ? "room" + citizen.id : "";
        house.say(AmiEvent.of(event, "call").with("Conference", "room").channel(channel));
    }

    private void meets(String bridge, AmiChannel... channels) {
        for (AmiChannel channel : channels) {
            channel.bridge = bridge;
            house.say(AmiEvent.of("BridgeEnter", "call")
                    .with("BridgeUniqueid", bridge)
                    .channel(channel));
        }
    }

    private void parts(AmiChannel channel) {
        if (!channel.bridge.isEmpty()) {
            house.say(AmiEvent.of("BridgeLeave", "call")
                    .with("BridgeUniqueid", channel.bridge)
                    .channel(channel));
            channel.bridge = "";
        }
    }

    private void dial(String event, AmiChannel from, AmiChannel to, String key, String value) {
        house.say(AmiEvent.of(event, "call").channel(from).channel("Dest", to).with(key, value));
    }

    private void say(String event, AmiChannel channel) {
        house.say(AmiEvent.of(event, "call").channel(channel));
    }

    private void ends(AmiChannel channel, int cause) {
        house.gone(channel);
        house.say(AmiEvent.of("Hangup", "call")
                .channel(channel)
                .with("Cause", cause)
                .with("Cause-txt", "x"));
        if (channel == seat && !ending.isEmpty()) {
            house.logs(id(), queue, device(seat), ending, 0, 0, 1);
            ending = "";
        }
    }
}
