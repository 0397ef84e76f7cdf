package org.yihaotong.testkit.telephony;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A citizen in a queue, and the seats at which it rings meanwhile. */
final class AmiWaiting {

    private final AmiSwitch house;
    private final AmiCall call;
    private final String queue;
    private final AmiVoice voice;
    private final Map<String, AmiChannel> seats = new LinkedHashMap<>();
    private boolean waiting;

    AmiWaiting(AmiSwitch house, AmiCall call, String queue) {
        this.house = house;
        this.call = call;
        this.queue = queue;
        this.voice = new AmiVoice(house);
    }

    boolean isIn(String name) {
        return waiting && queue.equals(name);
    }

    void joins() {
        waiting = true;
        house.say(of("QueueCallerJoin").with("Position", 1).with("Count", 1));
        house.logs(call.id(), queue, "NONE", "ENTERQUEUE", "", call.citizen().number, 1);
    }

    void ringsAll() {
        house.queues().get(queue).forEach((device, paused) -> {
            if (!paused && house.status(device) == 1) {
                rings(device);
            }
        });
    }

    void rings(String device) {
        AmiChannel leg = call.keep(house.open(device, call.id(), "8000").at("from-agent", "s"));
        seats.put(device, leg);
        call.records().rings("Queue", leg);
        voice.say("Newchannel", leg);
        house.say(of("AgentCalled").channel("Dest", leg).with("Interface", device));
        voice.dial("DialBegin", call.citizen(), leg, "DialString", device.substring(device.indexOf('/') + 1));
        voice.say("Newstate", leg.in("5"));
        house.uses(device, 6);
    }

    /** A seat takes the call; where it rang besides it stops. */
    AmiChannel answers(String device) {
        AmiChannel seat = seats.remove(device).in("6");
        call.records().becomes(seat, "ANSWERED");
        voice.say("Newstate", seat);
        voice.dial("DialEnd", call.citizen(), seat, "DialStatus", "ANSWER");
        List.copyOf(seats.keySet()).forEach(other -> stops(other, "CANCEL", 26));
        leaves();
        house.say(of("AgentConnect")
                .channel("Dest", seat)
                .with("Interface", device)
                .with("HoldTime", 0));
        house.logs(call.id(), queue, device, "CONNECT", 0, seat.id, 0);
        voice.meets(house.fresh("bridge"), seat, call.citizen());
        house.uses(device, 2);
        return seat;
    }

    void stops(String device, String status, int cause) {
        AmiChannel leg = seats.remove(device);
        voice.dial("DialEnd", call.citizen(), leg, "DialStatus", status);
        call.records().ends(leg);
        voice.ends(leg, cause);
        house.uses(device, 1);
    }

    /** It has rung long enough at a seat where nobody took it. */
    void ringsOut(String device) {
        stops(device, "NOANSWER", 19);
        house.logs(call.id(), queue, device, "RINGNOANSWER", 0);
    }

    /** The seat's talk is over. */
    void ends(String device, String how) {
        house.logs(call.id(), queue, device, how, 0, 0, 1);
    }

    private void leaves() {
        waiting = false;
        house.say(of("QueueCallerLeave").with("Position", 1).with("Count", 0));
    }

    /** Whoever waits does so no longer. */
    void givesUp() {
        if (waiting) {
            house.say(of("QueueCallerAbandon")
                    .with("Position", 1)
                    .with("OriginalPosition", 1)
                    .with("HoldTime", 2));
            house.logs(call.id(), queue, "NONE", "ABANDON", 1, 1, 2);
            leaves();
            List.copyOf(seats.keySet()).forEach(device -> stops(device, "CANCEL", 0));
        }
    }

    void completes(AmiChannel seat, String reason) {
        house.say(of("AgentComplete").channel("Dest", seat).with("TalkTime", 3).with("Reason", reason));
    }

    private AmiEvent of(String event) {
        return AmiEvent.of(event, "agent").channel(call.citizen()).with("Queue", queue);
    }
}
