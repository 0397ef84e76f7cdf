package org.yihaotong.telephony.push;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;
import org.yihaotong.api.hotline.CallDirection;
import org.yihaotong.api.hotline.CallRecord;
import org.yihaotong.api.hotline.CallResult;
import org.yihaotong.api.telephony.CallEvent.RecordReceived;
import org.yihaotong.api.telephony.LegCause;
import org.yihaotong.api.telephony.Stamp;
import org.yihaotong.kit.link.HmacSha256;

/** Call records that a switch pushes (话单推送): one per {@code callId}; another content corrects it. */
final class Records {

    private static final Pattern SCORE = Pattern.compile("[1-5]");
    private static final Pattern AGENT = Pattern.compile(".{1,20}");

    /** Records of calls to this number need name no line. */
    private static final String CENTRE = "12345";

    private final String hotline;

    /** The line that records count for which name none. */
    Records(String hotline) {
        this.hotline = hotline;
    }

    /** Nothing of a record is guessed: one with a field that cannot be used is put aside whole. */
    void cdr(Telling push) {
        Said said = push.said();
        CallRecord record = record(push);
        String line = said.shaped("x_hotline", StandardEvents.HOTLINE).orElse(hotline);
        said.remarks().stream().findFirst().ifPresent(remark -> {
            throw Problem.useless(remark);
        });
        if (record.number().isEmpty() || (line.isEmpty() && !record.number().equals(CENTRE))) {
            throw Problem.useless("话单缺少 x_hotline 或号码。x_hotline, from or to is missing.");
        }
        push.tell(new RecordReceived(stamp(push, record), push.call(), line, record));
    }

    /** The content is part of the key, so that a correction is another event. */
    private static Stamp stamp(Telling push, CallRecord record) {
        String content = String.join(
                "\n",
                record.toString(),
                record.caller(),
                record.callee(),
                record.startedAt().toString(),
                record.answeredAt().toString(),
                record.endedAt().toString(),
                record.agent(),
                record.queueSeconds().toString(),
                record.satisfaction().toString(),
                record.orderNo(),
                record.recording());
        return Stamp.seen("cdr/" + HmacSha256.digest(content.getBytes(UTF_8)), push.at());
    }

    private static CallRecord record(Telling push) {
        Said said = push.said();
        CallDirection direction = StandardEvents.direction(said);
        String from = said.number("from");
        String to = said.number("to");
        Instant end = Telling.moment(said, "x_end").orElseGet(push::at);
        Optional<Instant> talked = Telling.moment(said, "x_answer")
                .or(() -> said.millis("x_talkMs").filter(t -> !t.isZero()).map(end::minus));
        Duration waited =
                said.millis("x_waitMs").or(() -> said.millis("x_ringMs")).orElse(Duration.ZERO);
        Instant start = Telling.moment(said, "x_start")
                .orElseGet(() -> talked.orElse(end).minus(waited));
        if (start.isAfter(end)
                || talked.filter(t -> t.isBefore(start) || t.isAfter(end)).isPresent()) {
            throw Problem.useless("话单的时间前后颠倒。The times of the record contradict each other.");
        }
        CallResult result = result(said, talked.isPresent());
        return new CallRecord(
                Key.fit(push.callId(), Key.RECORD),
                direction,
                direction == CallDirection.IN ? to : from,
                from,
                to,
                start,
                talked,
                end,
                result,
                said.shaped("x_agentId", AGENT).orElse(""),
                said.millis("x_waitMs").map(w -> (int) w.toSeconds()),
                said.shaped("x_score", SCORE).map(Integer::valueOf),
                said.text("x_caseId").orElse(""),
                "",
                said.shaped("x_recordingUrl", StandardEvents.REFERENCE).orElse(""));
    }

    /** Who talked was answered, or handed on; else the cause says why not. */
    private static CallResult result(Said said, boolean talked) {
        LegCause cause = Cause.of(said);
        if (cause == LegCause.TRANSFERRED) {
            return CallResult.TRANSFERRED;
        }
        if (talked) {
            return CallResult.ANSWERED;
        }
        return switch (cause) {
            case BUSY -> CallResult.BUSY;
            case NORMAL, CANCELLED -> CallResult.ABANDONED;
            default -> CallResult.NO_AGENT;
        };
    }
}
