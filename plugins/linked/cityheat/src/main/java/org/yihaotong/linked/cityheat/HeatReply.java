package org.yihaotong.linked.cityheat;

import java.time.Instant;
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
        return text("lx").equals("3") || text("lx").equals("4");
    }

    /**
     * The row in the centre's words; empty if it names no order of ours or says nothing usable. Running numbers begin
     * anew twice a year, so the key is what tells rows apart: order, kind and moment.
     */
    Optional<UnitReply> reply() {
        Optional<Instant> at = Beijing.parseCompact(text("sj"));
        Optional<String> orderNo = OrderNumber.ours(text("gdh"));
        ReplyKind kind = KINDS.get(text("lx"));
        if (at.isEmpty() || orderNo.isEmpty() || kind == null) {
            return Optional.empty();
        }
        boolean answers = kind == ReplyKind.COMPLETED || kind == ReplyKind.CORRECTED;
        return Optional.of(new UnitReply(
                String.join("-", text("gdh"), text("lx"), text("sj")) + (asks() ? "-" + text("id") : ""),
                orderNo.get(),
                kind,
                words(),
                text("ry"),
                at.get(),
                answers ? Optional.of(RESULTS.getOrDefault(text("jg"), AnswerResult.UNSOLVED)) : Optional.empty(),
                false,
                kind == ReplyKind.EXTENSION_REQUEST ? Beijing.parseCompact(text("xsx")) : Optional.empty(),
                ""));
    }

    /** The running number of the request that has this key. */
    static String numberOf(String key) {
        return key.substring(key.lastIndexOf('-') + 1);
    }

    private String words() {
        String measured = text("sw");
        boolean said = measured.isEmpty() || text("nr").contains(measured);
        return said ? text("nr") : text("nr") + "（实测室温" + measured + "度）";
    }

    private String text(String name) {
        return row.text(name).orElse("");
    }
}
