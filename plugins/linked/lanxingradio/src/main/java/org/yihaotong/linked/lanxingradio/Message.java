package org.yihaotong.linked.lanxingradio;

import java.time.Instant;
import java.util.Optional;
import org.yihaotong.kit.link.XmlElement;

/**
 * One message: its header and the one element that it is about.
 *
 * @param id the key against repeats, at most 36 characters
 */
record Message(String id, String type, XmlElement body) {

    /** The whole document, sent at this moment. */
    byte[] bytes(Instant now) {
        XmlElement header = new XmlElement("Header")
                .with(new XmlElement("MsgId", id))
                .with(new XmlElement("MsgType", type))
                .with(new XmlElement("Sender", "12345"))
                .with(new XmlElement("SendTime", WallTime.text(now)));
        return new XmlElement("Message").with(header).with(body).bytes();
    }

    /** Reads a document; empty if it is not well-formed or has no such shape. */
    static Optional<Message> parse(byte[] document) {
        return XmlElement.parse(document)
                .filter(message ->
                        message.name().equals("Message") && message.children().size() == 2)
                .flatMap(message -> message.child("Header")
                        .map(header -> new Message(
                                header.textOf("MsgId"),
                                header.textOf("MsgType"),
                                message.children().get(1))))
                .filter(message -> !message.id().isEmpty() && message.id().length() <= 36);
    }

    /** Never shows what it says. */
    @Override
    public String toString() {
        return "Message[" + type + " " + id + "]";
    }
}
