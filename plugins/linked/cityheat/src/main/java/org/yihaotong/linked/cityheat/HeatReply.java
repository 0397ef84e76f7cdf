package org.yihaotong.linked.cityheat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Optional;
import org.yihaotong.api.hotline.ReplyKind;
import org.yihaotong.api.hotline.UnitReply;
import org.yihaotong.api.ticket.AnswerResult;
import org.yihaotong.kit.Beijing;
import org.yihaotong.kit.link.JsonObject;

/** A row of {@code fk} (反馈). */
final class HeatReply {

    private static final Map<String, ReplyKind> KINDS = Map.of(
            "1", ReplyKind.ACKNOWLEDGED,
            "2", ReplyKind.PROGRESS,
            "3", ReplyKind.EXTENSION_REQUEST,
            "4", ReplyKind.RETURN_REQUEST,
            "5", ReplyKind.COMPLETED,
            "6", ReplyKind.CORRECTED);
    private static final Map<String, AnswerResult> RESULTS =
            Map.of("1", AnswerResult.SOLVED, "3", AnswerResult.EXPLAINED);

    private final JsonObject row;

    HeatReply(JsonObject row) {
        this.row = row;
    }

    /** The running number; 0 if there is none. */
    long number() {
        String id = text("id");
        return id.matches("\\d{1,18}") ? Long.parseLong(id) : 0;
    }

    /** When it was said, as the unit spells it: sorts by time. */
    String moment() {
        return text("sj");
    }

    /** Whether it waits for a decision of the centre, which then needs the running number. */
    boolean asks() {
        return text("lx").equals("4") || (text("lx").equals("3") && newDue().isPresent());
    }

    /**
     * The row in the centre's words; empty if it names no order of ours or says nothing usable. Running numbers begin
     * anew twice a year, so the key is what tells rows apart: order, kind and moment.
     */
    Optional<UnitReply> reply() {
        Optional<Instant> at = Beijing.parseCompact(text("sj"));
        Optional<String> orderNo = OrderNumber.ours(text("gdh"));
        boolean vague = text("lx").equals("3") && !asks();
        ReplyKind kind = vague ? ReplyKind.PROGRESS : KINDS.get(text("lx"));
        if (at.isEmpty() || orderNo.isEmpty() || kind == null) {
            return Optional.empty();
        }
        boolean answers = kind == ReplyKind.COMPLETED || kind == ReplyKind.CORRECTED;
        return Optional.of(new UnitReply(
                name() + (asks() ? "-" + text("id") : ""),
                orderNo.get(),
                kind,
                vague ? "申请延期，未写明延至何时：" + words() : words(),
                text("ry"),
                at.get(),
                answers ? Optional.of(RESULTS.getOrDefault(text("jg"), AnswerResult.UNSOLVED)) : Optional.empty(),
                false,
                newDue().filter(due -> kind == ReplyKind.EXTENSION_REQUEST),
                ""));
    }

    /** The running number of the request that has this key, as it was then. */
    static String numberOf(String key) {
        return key.substring(key.lastIndexOf('-') + 1);
    }

    /** The day on which the request that has this key was made. */
    static LocalDate dayOf(String key) {
        return LocalDate.parse(key.split("-", -1)[2].substring(0, 8), DateTimeFormatter.BASIC_ISO_DATE);
    }

    /** Whether the row is the request that has this key, whatever its number is now. */
    boolean isKnownAs(String key) {
        return key.substring(0, key.lastIndexOf('-')).equals(name());
    }

    private String name() {
        return String.join("-", text("gdh"), text("lx"), text("sj"));
    }

    private Optional<Instant> newDue() {
        return Beijing.parseCompact(text("xsx"));
    }

    private String words() {
        String measured = text("sw");
        boolean said = measured.isEmpty() || text("nr").contains(measured);
        String whole = said ? text("nr") : text("nr") + "（实测室温" + measured + "度）";
        return whole.isBlank() && !text("lx").equals("1") ? "（对方没有写内容）" : whole;
    }

    private String text(String name) {
        return row.text(name).orElse("");
    }
}
