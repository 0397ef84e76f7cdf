package org.yihaotong.testkit.telephony;

import java.util.List;
import java.util.Map;

/** Third parties of a call: consulted, called into a room, handed the citizen, or called by a seat. */
final class AmiThirds {

    private static final String TRUNK = "PJSIP/trunk-em";
    private static final String UP = "6";

    private final AmiSwitch house;
    private final AmiCall call;
    private final AmiVoice voice;
    private Third now;

    /** What becomes of the talk once the third party answers. */
    private enum How {
        CONSULT,
        CONFERENCE,
        THREE_WAY,
        BLIND,
        DIAL,
        DONE
    }

    /** One on its way: plumbing, if any, and the trunk. */
    private record Third(How how, AmiChannel one, AmiChannel two, AmiChannel trunk, String room, String action) {

        Third in(How other) {
            return new Third(other, one, two, trunk, room, action);
        }
    }

    AmiThirds(AmiSwitch house, AmiCall call) {
        this.house = house;
        this.call = call;
        this.voice = new AmiVoice(house);
    }

    /** What the third party is told. */
    Map<String, String> told() {
        return Map.copyOf(now.trunk.variables);
    }

    // What begins with it.

    void consult(String number, String context) {
        voice.say("Hold", call.seat());
        now = lays(How.CONSULT, number, context, "", Map.of());
        voice.parts(call.seat());
        rings(now.two, number);
    }

    void conference(Map<String, String> action) {
        String number = action.get("Channel").replaceFirst("Local/(.*)@.*", "$1");
        now = lays(How.CONFERENCE, number, action.get("Context"), action.get("Exten"), action);
        rings(now.two, number);
    }

    void blind(String number) {
        AmiChannel trunk = call.keep(house.open(TRUNK, call.id(), number));
        voice.say("Newchannel", trunk);
        now = new Third(How.BLIND, trunk, trunk, trunk, "", "");
        call.records().rings("Dial", trunk);
        rings(call.citizen(), number);
    }

    /** A seat that placed a call has taken up its telephone. */
    void dial(String number) {
        AmiChannel trunk = call.keep(house.open("PJSIP/trunk-pstn", call.id(), number));
        voice.say("Newchannel", trunk);
        now = new Third(How.DIAL, call.citizen(), call.citizen(), trunk, "", "");
        call.records().rings("Dial", trunk);
        rings(call.citizen(), number);
    }

    private Third lays(How how, String number, String context, String room, Map<String, String> action) {
        String name = "Local/" + number + "@" + context + "-" + house.fresh("0000000");
        String first = action.getOrDefault("ChannelId", "");
        AmiChannel one = first.isEmpty()
                ? house.open(name + ";1", call.id(), "")
                : house.open(name + ";1", first, first, action.get("CallerID"));
        AmiChannel two = first.isEmpty()
                ? house.open(name + ";2", call.id(), "8000")
                : house.open(name + ";2", action.get("OtherChannelId"), first, action.get("CallerID"));
        AmiChannel trunk = house.open(TRUNK, one.linked, number);
        for (AmiChannel channel : List.of(one, two, trunk)) {
            voice.say("Newchannel", call.keep(channel).at(context, number));
        }
        action.getOrDefault("Variable", "").lines().forEach(pair -> {
            int equals = pair.indexOf('=');
            trunk.variables.put(pair.substring(0, equals), pair.substring(equals + 1));
        });
        return new Third(how, one, two, trunk, room, action.getOrDefault("ActionID", ""));
    }

    private void rings(AmiChannel from, String number) {
        voice.dial("DialBegin", from, now.trunk, "DialString", number + "@trunk-em");
        voice.say("Newstate", now.trunk.in("5"));
    }

    // What becomes of it.

    void answers() {
        AmiChannel from = from();
        voice.say("Newstate", now.trunk.in(UP));
        voice.dial("DialEnd", from, now.trunk, "DialStatus", "ANSWER");
        call.records().becomes(now.trunk, "ANSWERED");
        if (now.how == How.CONFERENCE) {
            voice.response(now.action, now.one, "Success", 4);
            voice.joinsRoom(now.one.in(UP), "room" + call.id());
        } else {
            voice.meets(house.fresh("bridge"), from, now.trunk);
        }
    }

    private AmiChannel from() {
        return now.how == How.BLIND || now.how == How.DIAL ? call.citizen() : now.two;
    }

    void fails(String status, int cause) {
        Third gone = now;
        AmiChannel from = from();
        now = null;
        voice.dial("DialEnd", from, gone.trunk, "DialStatus", status);
        call.records().becomes(gone.trunk, status.replace("NOANSWER", "NO ANSWER"));
        call.records().ends(gone.trunk);
        voice.ends(gone.trunk, cause);
        switch (gone.how) {
            case BLIND -> fallsBack(status);
            case DIAL -> call.over(cause);
            default -> {
                if (gone.how == How.CONFERENCE) {
                    voice.response(gone.action, gone.one, "Failure", 5);
                }
                voice.ends(gone.two, cause);
                voice.ends(gone.one, cause);
                back(gone);
            }
        }
    }

    private void fallsBack(String status) {
        voice.plan("HotlineTransferEnd", call.citizen(), "Status", status);
        if (call.citizen().variables.getOrDefault("__HOTLINE_FALLBACK", "").isEmpty()) {
            call.over(16);
        } else {
            call.joins();
            call.ringsAll();
        }
    }

    /** The consulted or joined party hangs up, or is let go: seat and citizen are together. */
    void hangsUp() {
        Third gone = now;
        now = null;
        for (AmiChannel channel : List.of(gone.trunk, gone.two, gone.one)) {
            voice.parts(channel);
            voice.ends(channel, 16);
        }
        back(gone);
    }

    private void back(Third gone) {
        if (gone.how == How.CONSULT) {
            voice.meets(call.citizen().bridge, call.seat());
            voice.say("Unhold", call.seat());
        }
    }

    /** The keys by which a seat that consults makes a conference of it. */
    void three() {
        now = now.in(How.THREE_WAY);
        voice.parts(call.seat());
        voice.parts(now.one);
        voice.meets(call.citizen().bridge, call.seat(), now.one);
        attended("Threeway");
    }

    boolean isConsulted() {
        return now != null && now.how == How.CONSULT && now.trunk.state.equals(UP);
    }

    /** Whether the call goes on when the seat hangs up; says what follows from that. */
    boolean takesOver() {
        if (now == null || !now.trunk.state.equals(UP)) {
            return false;
        }
        switch (now.how) {
            case CONSULT -> {
                attended("Bridge");
                call.completes("transfer");
                now = now.in(How.DONE);
            }
            case CONFERENCE -> {
                call.completes("agent");
                voice.leavesRoom(call.seat());
            }
            case THREE_WAY -> call.completes("agent");
            default -> {
                return false;
            }
        }
        return true;
    }

    private void attended(String how) {
        house.say(AmiEvent.of("AttendedTransfer", "call")
                .with("Result", "Success")
                .channel("OrigTransferer", call.seat())
                .channel("Transferee", call.citizen())
                .with("DestType", how));
    }
}
