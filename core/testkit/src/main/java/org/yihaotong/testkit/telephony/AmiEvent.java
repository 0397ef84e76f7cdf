package org.yihaotong.testkit.telephony;

/** What the switch says, as it stands on the wire. */
final class AmiEvent {

    private final StringBuilder text = new StringBuilder();

    static AmiEvent of(String event, String privilege) {
        return new AmiEvent().with("Event", event).with("Privilege", privilege + ",all");
    }

    static AmiEvent response(String how, String id, String message) {
        AmiEvent block = new AmiEvent().with("Response", how);
        return (id.isEmpty() ? block : block.with("ActionID", id)).with("Message", message);
    }

    AmiEvent with(String key, Object value) {
        text.append(key).append(": ").append(value).append("\r\n");
        return this;
    }

    AmiEvent channel(AmiChannel channel) {
        return channel("", channel);
    }

    AmiEvent channel(String prefix, AmiChannel channel) {
        return with(prefix + "Channel", channel.name)
                .with(prefix + "ChannelState", channel.state)
                .with(prefix + "CallerIDNum", channel.number.isEmpty() ? "<unknown>" : channel.number)
                .with(prefix + "CallerIDName", "<unknown>")
                .with(prefix + "AccountCode", channel.account)
                .with(prefix + "Context", channel.context)
                .with(prefix + "Exten", channel.exten)
                .with(prefix + "Uniqueid", channel.id)
                .with(prefix + "Linkedid", channel.linked);
    }

    /** What sort of permission one needs to hear it. */
    String privilege() {
        return text.toString().replaceFirst("(?s).*Privilege: ([a-z]+),all.*", "$1");
    }

    @Override
    public String toString() {
        return text + "\r\n";
    }
}
