package org.yihaotong.telephony.ami;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.yihaotong.api.hotline.CallDirection;
import org.yihaotong.api.hotline.CallRecord;
import org.yihaotong.api.hotline.CallResult;
import org.yihaotong.api.telephony.CallEvent;

/**
 * The switch's own call records (话单), one for each leg, known by call, channel and sequence. Who answered when is what was
 * heard of the call, for the switch's own answer may be an announcement's. What only says how the switch moved the call
 * about, such as the survey after the talk, or the loser of a ring at several places, is no record.
 */
final class Records {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

    private final ZoneId zone;
    private final Lines lines;
    private final Recent lost = new Recent(1_000);
    private long unkeyed;

    /** @param zone by which the switch writes its times */
    Records(ZoneId zone, Lines lines) {
        this.zone = zone;
        this.lines = lines;
    }

    /** The call that a record is of. */
    static String callOf(Block block) {
        return Book.callOf(block.get(block.has("LinkedID") ? "LinkedID" : "UniqueID"));
    }

    /** Records without a number of their own, which would overwrite each other and are left out. */
    long unkeyed() {
        return unkeyed;
    }

    /** @param trace what is remembered of the call */
    void written(Block block, Trace trace, Telling telling) {
        Endpoint from = Endpoint.of(block.get("Channel"));
        boolean out = !from.seat().isEmpty();
        if (from.isLocal() || (out && !block.get("LastApplication").equals("Dial"))) {
            return;
        }
        Optional<CallResult> result = result(block, trace.isAnswered());
        if (result.isPresent() && result.get() == CallResult.ABANDONED && !lost.isNew(callOf(block))) {
            return; // one for every seat at which it rang
        }
        if (result.isPresent() && !block.has("Sequence")) {
            unkeyed++;
            return;
        }
        try {
            result.ifPresent(one -> tell(record(block, one, out, trace), block, telling));
        } catch (DateTimeException e) {
            return; // without a beginning and an end it is no record
        }
    }

    private void tell(CallRecord record, Block block, Telling telling) {
        String line = lines.of(block.get("Hotline"), block.get("AccountCode"), record.number());
        telling.tell(new CallEvent.RecordReceived(telling.once("cdr", record.callId()), callOf(block), line, record));
    }

    private CallRecord record(Block block, CallResult result, boolean out, Trace trace) {
        Instant start = time(block.get("StartTime"));
        String leg = block.get(out ? "Channel" : "DestinationChannel");
        Instant heard = trace.end(leg, time(block.get("EndTime")));
        Instant end = heard.isBefore(start) ? start : heard;
        String number = number(block);
        Optional<Trace.Answer> answer = trace.answer(leg);
        boolean talked = result == CallResult.ANSWERED || result == CallResult.TRANSFERRED;
        return new CallRecord(
                id(block),
                out ? CallDirection.OUT : CallDirection.IN,
                number,
                out ? number : Endpoint.caller(block.get("Source")),
                out ? Endpoint.number(block.get("Destination")) : number,
                start,
                talked
                        ? Optional.of(
                                within(start, end, answer.map(Trace.Answer::at).orElseGet(() -> answer(block, start))))
                        : Optional.empty(),
                end,
                result,
                talked || out ? Endpoint.of(leg).seat() : "",
                waited(result, answer, trace).map(span -> Math.toIntExact(span.toSeconds())),
                Optional.empty(),
                "",
                block.get("CaseId"),
                recording(block, trace));
    }

    /** A call that is recorded anew with each talk says by a column which is this one's; else the last is. */
    private static String recording(Block block, Trace trace) {
        return block.has("Recording")
                ? block.get("Recording")
                : trace.recordings().keySet().stream()
                        .reduce((first, last) -> last)
                        .orElse("");
    }

    private static Optional<Duration> waited(CallResult result, Optional<Trace.Answer> answer, Trace trace) {
        return switch (result) {
            case ANSWERED -> answer.flatMap(Trace.Answer::waited);
            case ABANDONED -> trace.gaveUp();
            default -> Optional.empty();
        };
    }

    /** The dialled number stands in a column of its own: the destination is a label of the switch's plan. */
    private static String number(Block block) {
        for (String key : List.of("Dialled", "Hotline", "AccountCode")) {
            String number = Endpoint.number(block.get(key));
            if (!number.isEmpty() && block.get(key).matches("([A-Z]{2}-)?" + Pattern.quote(number))) {
                return number;
            }
        }
        return "12345";
    }

    private static String id(Block block) {
        return callOf(block) + "/" + block.get("UniqueID") + "/" + block.get("Sequence");
    }

    private static Optional<CallResult> result(Block block, boolean answered) {
        boolean queue = block.get("LastApplication").equals("Queue");
        boolean reached = block.has("DestinationChannel");
        boolean outside =
                reached && Endpoint.of(block.get("DestinationChannel")).seat().isEmpty();
        boolean talk =
                queue || outside || (reached && block.get("LastApplication").equals("Dial"));
        return switch (block.get("Disposition")) {
            case "ANSWERED" -> talk ? Optional.of(answered(reached, outside)) : Optional.empty();
            case "BUSY" -> Optional.of(CallResult.BUSY);
            case "NO ANSWER" -> queue ? loser(answered) : Optional.of(CallResult.NO_AGENT);
            case "CONGESTION", "FAILED" -> Optional.of(CallResult.NO_AGENT);
            default -> Optional.empty();
        };
    }

    /** A seat that did not answer says something only if none did. */
    private static Optional<CallResult> loser(boolean answered) {
        return answered ? Optional.empty() : Optional.of(CallResult.ABANDONED);
    }

    private static CallResult answered(boolean reached, boolean outside) {
        return !reached ? CallResult.ABANDONED : outside ? CallResult.TRANSFERRED : CallResult.ANSWERED;
    }

    /** The switch's own word, where nobody heard of the call. */
    private Instant answer(Block block, Instant start) {
        String text = block.get("AnswerTime");
        return text.isEmpty() ? start : time(text);
    }

    /** The switch writes whole seconds, and a moment is within them. */
    private static Instant within(Instant start, Instant end, Instant moment) {
        return moment.isBefore(start) ? start : moment.isAfter(end) ? end : moment;
    }

    private Instant time(String text) {
        return LocalDateTime.parse(text, TIME).atZone(zone).toInstant();
    }
}
