package org.yihaotong.testkit.backoffice.jingweigas;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.yihaotong.testkit.backoffice.soap.Document;

/** The header that both sides prove themselves by, written and checked independently of the adapter. */
record GasKey(String appCode, String key, Clock clock) {

    private static final String TYPES = "urn:jwgas:types:1";

    String header() {
        String stamp = spell(clock.instant());
        return "<jw:AuthHeader xmlns:jw=\"" + TYPES + "\"><jw:AppCode>" + appCode + "</jw:AppCode><jw:Ticket>"
                + ticket(stamp) + "</jw:Ticket><jw:TimeStamp>" + stamp + "</jw:TimeStamp></jw:AuthHeader>";
    }

    boolean believes(Document header) {
        String stamp = header.textAt("TimeStamp");
        try {
            Instant at = OffsetDateTime.parse(stamp).toInstant();
            return header.namespace().equals(TYPES)
                    && header.textAt("AppCode").equals(appCode)
                    && header.textAt("Ticket").equals(ticket(stamp))
                    && Duration.between(at, clock.instant()).abs().toSeconds() <= 300;
        } catch (DateTimeParseException e) {
            return false;
        }
    }

    static String spell(Instant at) {
        return OffsetDateTime.ofInstant(at.truncatedTo(ChronoUnit.SECONDS), ZoneOffset.ofHours(8))
                .format(DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssXXX"));
    }

    private String ticket(String stamp) {
        try {
            StringBuilder hex = new StringBuilder();
            for (byte b : MessageDigest.getInstance("SHA-256").digest((appCode + stamp + key).getBytes(UTF_8))) {
                hex.append(String.format(Locale.ROOT, "%02X", b));
            }
            return hex.toString();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
