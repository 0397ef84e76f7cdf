package org.yihaotong.telephony.ami;

import java.time.DateTimeException;
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
 * The switch's own call records (话单). One call writes several; each is known by call, channel and sequence. What only says
 * how the switch moved it about, such as the survey after the talk, or the loser of a ring at several places, is no record;
 * and records of 12345 itself are no line's.
 */
final class Records {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");
    private static final int LONGEST_ID = 64;

    private final ZoneId zone;
    private final Lines lines;
    private final Recent lost = new Recent(1_000);

    /** @param zone by which the switch writes its times */
    Records(ZoneId zone, Lines lines) {
        this.zone = zone;
        this.lines = lines;
    }

    /** @param answered whether a seat answered the call */
    void written(Block block, boolean answered, Telling telling) {
        Endpoint from = Endpoint.of(block.get("Channel"));
        boolean out = !from.seat().isEmpty();
        if (from.isLocal() || (out && !block.get("LastApplication").equals("Dial"))) {
            return;
        }
        Optional<CallResult> result = result(block, answered);
        if (result.isPresent() && result.get() == CallResult.ABANDONED && !lost.isNew(block.get("LinkedID"))) {
            return; // one for every seat at which it rang
        }
        try {
            result.ifPresent(one -> tell(record(block, one, out), block, telling));
        } catch (DateTimeException e) {
            return; // without a beginning and an end it is no record
        }
    }

    private void tell(CallRecord record, Block block, Telling telling) {
        String line = lines.of(block.get("Hotline"), block.get("AccountCode"), record.number());
        if (!line.isEmpty()) {
            String call = Book.callOf(block.get("LinkedID"));
            telling.tell(new CallEvent.RecordReceived(telling.once("cdr", record.callId()), call, line, record));
        }
    }

    private CallRecord record(Block block, CallResult result, boolean out) {
        Instant start = time(block.get("StartTime"));
        Instant end = time(block.get("EndTime"));
        String caller = Endpoint.caller(block.get("Source"));
        String callee = Endpoint.of(block.get("DestinationChannel")).seat();
        String number = number(block);
        return new CallRecord(
                id(block),
                out ? CallDirection.OUT : CallDirection.IN,
                number,
                out ? number : caller,
                out ? Endpoint.number(block.get("Destination")) : number,
                start,
                result == CallResult.ANSWERED || result == CallResult.TRANSFERRED
                        ? Optional.of(answer(block, start, end))
                        : Optional.empty(),
                end.isBefore(start) ? start : end,
                result,
                out ? Endpoint.of(block.get("Channel")).seat() : callee,
                Optional.empty(),
                Optional.empty(),
                "",
                block.get("CaseId"),
                block.get("Recording"));
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
        String id = block.get("LinkedID") + "/" + block.get("UniqueID") + "/" + block.get("Sequence");
        return id.length() <= LONGEST_ID ? id : id.substring(id.length() - LONGEST_ID);
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

    private Instant answer(Block block, Instant start, Instant end) {
        String text = block.get("AnswerTime");
        Instant answer = text.isEmpty() ? start : time(text);
        return answer.isBefore(start) ? start : answer.isAfter(end) ? end : answer;
    }

    private Instant time(String text) {
        return LocalDateTime.parse(text, TIME).atZone(zone).toInstant();
    }
}
