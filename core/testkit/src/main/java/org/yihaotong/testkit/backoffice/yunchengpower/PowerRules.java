package org.yihaotong.testkit.backoffice.yunchengpower;

import java.nio.charset.Charset;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.validation.Schema;
import org.yihaotong.kit.Beijing;
import org.yihaotong.testkit.backoffice.soap.Document;

/** What the unit checks in an inner message, in its order: charset, form, serial number, time, fields, lengths. */
final class PowerRules {

    static final Charset GBK = Charset.forName("GBK");

    private static final String DECLARATION = "<?xml version=\"1.0\" encoding=\"GBK\"?>";
    private static final Duration TOLERANCE = Duration.ofMinutes(10);
    private static final Map<String, Integer> LENGTHS = Map.of(
            "APP_NO",
            24,
            "CONTACT",
            20,
            "ADDR",
            160,
            "TITLE",
            60,
            "CONTENT",
            1000,
            "URGE_DESC",
            250,
            "CANCEL_DESC",
            100,
            "AUDIT_DESC",
            100);
    private static final Map<String, Schema> SCHEMAS = Stream.of(
                    "T000", "T101", "T102", "T103", "T104", "T105", "T106", "T107")
            .collect(Collectors.toMap(
                    code -> code,
                    code -> Document.schema(PowerRules.class, code + ".xsd"),
                    (one, other) -> one,
                    TreeMap::new));

    private final Clock clock;

    PowerRules(Clock clock) {
        this.clock = clock;
    }

    /** A refusal: code and words. */
    record Refusal(String code, String words) {}

    /** What is wrong with the message, if anything is. */
    Optional<Refusal> refusal(String code, Document literal) {
        String text = literal.text();
        if (!literal.isLiteral()) {
            return refuse("PW-E002", "非CDATA");
        }
        if (!GBK.newEncoder().canEncode(text)) {
            return refuse("PW-E003", "字符集错误");
        }
        Optional<Document> message = Document.parse(text);
        if (!text.startsWith(DECLARATION) || message.isEmpty() || !SCHEMAS.containsKey(code)) {
            return refuse("PW-E001", "报文格式错误");
        }
        return refusalOf(code, message.get());
    }

    private Optional<Refusal> refusalOf(String code, Document message) {
        String serial = message.textAt("HEAD", "SEQ_NO");
        if (!serial.matches("[0-9]{20}")
                || Beijing.parseCompact(serial.substring(0, 14)).isEmpty()) {
            return refuse("PW-E005", "流水号错误");
        }
        Optional<Instant> sent = Beijing.parseCompact(message.textAt("HEAD", "SEND_TIME"));
        if (sent.isEmpty()
                || Duration.between(sent.get(), clock.instant()).abs().compareTo(TOLERANCE) > 0) {
            return refuse("PW-E006", "时间超限");
        }
        return message.fault(SCHEMAS.get(code))
                .or(() -> message.at("BODY").flatMap(PowerRules::tooLong))
                .or(() -> message.at("BODY").flatMap(PowerRules::badTime))
                .flatMap(element -> refuse("PW-E004", element));
    }

    private static Optional<String> tooLong(Document body) {
        return body.children().stream()
                .filter(element ->
                        element.text().getBytes(GBK).length > LENGTHS.getOrDefault(element.name(), Integer.MAX_VALUE))
                .map(Document::name)
                .findFirst();
    }

    private static Optional<String> badTime(Document body) {
        return List.of("ACCEPT_TIME", "LIMIT_TIME", "URGE_TIME").stream()
                .filter(name -> body.at(name).isPresent())
                .filter(name -> Beijing.parseCompact(body.textAt(name)).isEmpty())
                .findFirst();
    }

    private static Optional<Refusal> refuse(String code, String words) {
        return Optional.of(new Refusal(code, words));
    }
}
