package org.yihaotong.testkit.telephony;

/** How the switch says what happens to the channels of a call. */
final class AmiVoice {

    private final AmiSwitch house;

    AmiVoice(AmiSwitch house) {
        this.house = house;
    }

    void say(String event, AmiChannel channel) {
        house.say(AmiEvent.of(event, "call").channel(channel));
    }

    /** What the plan says by itself. */
    void plan(String event, AmiChannel channel, String key, Object value) {
        house.say(AmiEvent.of("UserEvent", "user")
                .channel(channel)
                .with("UserEvent", event)
                .with(key, value));
    }

    void dial(String event, AmiChannel from, AmiChannel to, String key, String value) {
        house.say(AmiEvent.of(event, "call").channel(from).channel("Dest", to).with(key, value));
    }

    void meets(String bridge, AmiChannel... channels) {
        for (AmiChannel channel : channels) {
            channel.bridge = bridge;
            house.say(AmiEvent.of("BridgeEnter", "call")
                    .with("BridgeUniqueid", bridge)
                    .channel(channel));
        }
    }

    void parts(AmiChannel channel) {
        if (!channel.bridge.isEmpty()) {
            house.say(AmiEvent.of("BridgeLeave", "call")
                    .with("BridgeUniqueid", channel.bridge)
                    .channel(channel));
            channel.bridge = "";
        }
    }

    void joinsRoom(AmiChannel channel, String room) {
        channel.bridge = room;
        house.say(AmiEvent.of("ConfbridgeJoin", "call").with("Conference", room).channel(channel));
    }

    void leavesRoom(AmiChannel channel) {
        house.say(AmiEvent.of("ConfbridgeLeave", "call")
                .with("Conference", channel.bridge)
                .channel(channel));
        channel.bridge = "";
    }

    void response(String action, AmiChannel channel, String how, int reason) {
        house.say(AmiEvent.of("OriginateResponse", "call")
                .with("ActionID", action)
                .with("Response", how)
                .with("Channel", channel.name)
                .with("Reason", reason)
                .with("Uniqueid", channel.id));
    }

    void ends(AmiChannel channel, int cause) {
        house.gone(channel);
        house.say(AmiEvent.of("Hangup", "call")
                .channel(channel)
                .with("Cause", cause)
                .with("Cause-txt", "x"));
    }
}
