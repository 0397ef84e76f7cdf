package org.yihaotong.testkit.telephony;

import java.util.Map;

/** What is asked of a call that goes on. */
final class AmiOrders {

    private final AmiCall call;
    private final AmiVoice voice;

    AmiOrders(AmiSwitch house, AmiCall call) {
        this.call = call;
        this.voice = new AmiVoice(house);
    }

    void take(String name, AmiChannel channel, Map<String, String> action) {
        switch (name) {
            case "Setvar" -> channel.variables.put(action.get("Variable"), action.get("Value"));
            case "Hangup" -> hangUp(channel);
            case "Atxfer" -> call.consult(action.get("Exten"), action.get("Context"));
            case "CancelAtxfer" -> call.cancel();
            case "PlayDTMF" -> presses(action.get("Digit"));
            case "BlindTransfer" -> call.blind(action.get("Exten"), action.get("Context"));
            case "PJSIPNotify" -> key(channel, action.get("Variable"));
            default -> redirect(action.get("Context"), action.get("Exten"), action.containsKey("ExtraChannel"));
        }
    }

    private void hangUp(AmiChannel channel) {
        voice.say("SoftHangupRequest", channel);
        if (channel == call.citizen()) {
            call.over(16);
        } else if (channel != call.seat()) {
            call.waiting().stops(AmiCall.device(channel), "BUSY", 21);
        } else if (call.thirds().takesOver()) {
            call.seatEnds();
        } else {
            call.completes("agent");
            call.seatEnds();
            call.over(16);
        }
    }

    /** A key that the seat is said to have pressed. */
    private void presses(String digit) {
        if (digit.equals("3") && call.thirds().isConsulted()) {
            call.thirds().three();
        }
    }

    private void redirect(String context, String exten, boolean both) {
        AmiChannel citizen = call.citizen();
        AmiChannel seat = call.seat();
        voice.parts(citizen.at(context, exten));
        if (both) {
            voice.parts(seat.at(context, exten));
            voice.joinsRoom(seat, "room" + call.id());
            voice.joinsRoom(citizen, "room" + call.id());
        } else if (context.equals("hotline-refused")) {
            call.waiting().givesUp();
            voice.plan("HotlineRefused", citizen, "Why", "");
            call.over(21);
        } else {
            voice.say("Newstate", citizen);
            call.completes("agent");
            call.seatEnds();
        }
    }

    /** What a telephone with remote control does by itself. */
    private void key(AmiChannel channel, String variable) {
        if (variable.endsWith("hold")) {
            voice.say("Hold", channel);
        } else if (channel.state.equals("5")) {
            call.answers(AmiCall.device(channel).substring("PJSIP/".length()));
        } else {
            voice.say("Unhold", channel);
        }
    }
}
