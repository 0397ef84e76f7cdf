package org.yihaotong.engine.desk;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeMap;
import org.yihaotong.api.ticket.Appeal;
import org.yihaotong.api.ticket.Caller;
import org.yihaotong.api.ticket.FiveElements;
import org.yihaotong.api.ticket.Place;

/** The SHA-256 of an appeal: tells a repeated request from another one under the same key. */
final class Fingerprint {

    private Fingerprint() {}

    static String of(Appeal a) {
        FiveElements e = a.elements();
        Place p = a.place();
        List<String> said = List.of(
                String.valueOf(a.type()),
                a.urgency().name(),
                a.title(),
                a.content(),
                e.who(),
                e.when(),
                e.where(),
                e.cause(),
                e.course(),
                p.area(),
                p.address(),
                p.lon().toString(),
                p.lat().toString(),
                a.matter(),
                new TreeMap<>(a.fields()).toString(),
                of(a.caller()),
                a.requester().map(Fingerprint::of).orElse(""),
                String.valueOf(a.confidential()),
                a.channel().name(),
                a.receivedAt().toString(),
                String.join("\u0001", a.demands()));
        return sha256(String.join("\u0000", said));
    }

    private static String of(Caller c) {
        return c.name() + "\u0001" + c.phone() + (c.mail().isEmpty() ? "" : "\u0001" + c.mail());
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
