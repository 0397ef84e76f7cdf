package org.yihaotong.testkit.telephony;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A call at the switch: a test says what people do, and the switch says what follows, as a real one was seen to say it. */
public final class AmiCall {

    private final AmiSwitch house;
    private final String queue;
    private final String dialled;
    private final AmiChannel citizen;
    private final AmiVoice voice;
    private final AmiRecords records;
    private final AmiWaiting waiting;
    private final AmiThirds thirds;
    private final List<AmiChannel> all = new ArrayList<>();
    private AmiChannel seat;
    private String placing = "";
    private String ending = "";

    AmiCall(AmiSwitch house, String caller, String dialled, String queue) {
        this(
                house,
                house.open("PJSIP/trunk-pstn", "", caller)
                        .at("from-pstn", dialled)
                        .in("4"),
                null,
                dialled,
                queue);
    }

    /** One that a seat places. */
    AmiCall(AmiSwitch house, AmiChannel seat, String number) {
        this(house, seat, seat, number, "");
    }

    private AmiCall(AmiSwitch house, AmiChannel citizen, AmiChannel seat, String dialled, String queue) {
        this.house = house;
        this.queue = queue;
        this.dialled = dialled;
        this.citizen = keep(citizen);
        this.seat = seat;
        this.voice = new AmiVoice(house);
        this.records = new AmiRecords(house);
        this.waiting = new AmiWaiting(house, this, queue);
        this.thirds = new AmiThirds(house, this);
    }

    AmiChannel keep(AmiChannel channel) {
        all.add(channel);
        return channel;
    }

    boolean has(AmiChannel channel) {
        return all.contains(channel);
    }

    boolean waitsIn(String name) {
        return waiting.isIn(name);
    }

    AmiChannel citizen() {
        return citizen;
    }

    AmiChannel seat() {
        return seat;
    }

    AmiWaiting waiting() {
        return waiting;
    }

    AmiThirds thirds() {
        return thirds;
    }

    AmiRecords records() {
        return records;
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

    /** What the third party is told. */
    public Map<String, String> thirdIsTold() {
        synchronized (house) {
            return thirds.told();
        }
    }

    // What people do.

    void arrives() {
        voice.say("Newchannel", citizen);
        citizen.account = "HL-" + dialled;
        voice.say("NewAccountCode", citizen);
        voice.say("Newstate", citizen.at(queue, "s").in("6"));
        voice.plan("HotlineCall", citizen, "Dialed", dialled);
        joins();
    }

    void joins() {
        waiting.joins();
    }

    void ringsAll() {
        waiting.ringsAll();
    }

    void rings(String device) {
        waiting.rings(device);
    }

    /** It has rung long enough at a seat where nobody took it. */
    public void ringsOut(String name) {
        synchronized (house) {
            waiting.ringsOut("PJSIP/" + name);
        }
    }

    /** The seat takes the call; where it rang besides it stops. */
    public void answers(String name) {
        synchronized (house) {
            seat = waiting.answers("PJSIP/" + name);
            ending = "COMPLETECALLER";
        }
    }

    /** The citizen hangs up, waiting or talking. */
    public void citizenHangsUp() {
        synchronized (house) {
            voice.say("HangupRequest", citizen);
            waiting.givesUp();
            over(16);
        }
    }

    /** The seat hangs up: the citizen is led away. */
    public void seatHangsUp() {
        synchronized (house) {
            voice.say("HangupRequest", seat);
            completes("agent");
            seatEnds();
            over(16);
        }
    }

    void completes(String reason) {
        waiting.completes(seat, reason);
        String over = thirds.isConsulted() ? "ATTENDEDTRANSFER" : "BLINDTRANSFER";
        ending = reason.equals("transfer") ? over : "COMPLETEAGENT";
    }

    void seatEnds() {
        AmiChannel leg = seat;
        voice.parts(leg);
        records.ends(leg);
        voice.ends(leg, 16);
        if (!ending.isEmpty()) {
            waiting.ends(device(leg), ending);
            ending = "";
        }
        house.uses(device(leg), 1);
    }

    static String device(AmiChannel leg) {
        return leg.name.replaceFirst("-[0-9a-f]{8}$", "");
    }

    void over(int cause) {
        for (AmiChannel other : List.copyOf(all)) {
            if (other == seat && other != citizen && house.channels().containsKey(other.name)) {
                seatEnds();
            } else if (other != citizen && house.channels().containsKey(other.name)) {
                voice.parts(other);
                voice.ends(other, cause);
            }
        }
        voice.parts(citizen);
        voice.ends(citizen, cause);
        records.write(citizen, dialled);
    }

    /** The third party answers. */
    public void thirdAnswers() {
        synchronized (house) {
            thirds.answers();
        }
    }

    /** The third party is not reached. */
    public void thirdFails(String status, int cause) {
        synchronized (house) {
            thirds.fails(status, cause);
        }
    }

    /** The third party, who talked, hangs up. */
    public void thirdHangsUp() {
        synchronized (house) {
            thirds.hangsUp();
        }
    }

    /** The citizen presses a key after the talk. */
    public void scores(int score) {
        synchronized (house) {
            voice.plan("HotlineSurvey", citizen, "Score", score);
            over(16);
        }
    }

    /** The plan has begun to record. */
    public void isRecorded(String reference) {
        synchronized (house) {
            voice.plan("HotlineRecording", citizen, "File", reference);
        }
    }

    /** The seat that placed the call takes up its telephone; now the number is dialled. */
    public void seatAnswers() {
        synchronized (house) {
            voice.say("Newstate", citizen.in("6"));
            voice.response(placing, citizen, "Success", 4);
            thirds.dial(dialled);
        }
    }

    /** The seat that placed the call does not take up its telephone. */
    public void seatIsAway() {
        synchronized (house) {
            voice.ends(citizen, 19);
            voice.response(placing, citizen, "Failure", 3);
        }
    }

    // What is done to it by command.

    void ringsSeat(String action) {
        placing = action;
        voice.say("Newchannel", citizen);
        voice.say("Newstate", citizen.in("5"));
    }

    /** The seat brings the citizen and whom it consulted together, and leaves. */
    void seatHandsOver() {
        voice.say("HangupRequest", seat);
        if (thirds.takesOver()) {
            seatEnds();
        }
    }

    void consult(String number, String context) {
        thirds.consult(number, context);
    }

    void cancel() {
        thirds.hangsUp();
    }

    void blind(String number, String context) {
        house.say(AmiEvent.of("BlindTransfer", "call")
                .with("Result", "Success")
                .channel("Transferer", seat)
                .channel("Transferee", citizen)
                .with("Extension", number));
        voice.parts(citizen.at(context, number));
        completes("transfer");
        seatEnds();
        thirds.blind(number);
    }
}
