package org.yihaotong.api.hotline;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.yihaotong.api.ticket.AppealType;
import org.yihaotong.api.ticket.Caller;
import org.yihaotong.api.ticket.Place;

/**
 * An appeal that a citizen made at the unit itself, on its old number or its own platform (自有来电工单).
 *
 * @param caseNo the unit's own number, 1 to 40 characters, unique per hotline: the key against repeats
 * @param number the hotline's number it came in by; may be empty
 * @param callId of the call it came by; may be empty
 * @param finished what the unit answered, if it is settled already; empty: the unit is working on it
 */
public record UnitCase(
        String caseNo,
        String number,
        AppealType type,
        String title,
        String content,
        String matter,
        Caller caller,
        boolean confidential,
        Place place,
        Instant receivedAt,
        String callId,
        Optional<String> finished,
        List<FileContent> files) {

    public UnitCase {
        Objects.requireNonNull(caseNo, "caseNo");
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(content, "content");
        Objects.requireNonNull(caller, "caller");
        Objects.requireNonNull(place, "place");
        Objects.requireNonNull(receivedAt, "receivedAt");
        Objects.requireNonNull(finished, "finished");
        number = number == null ? "" : number.strip();
        matter = matter == null ? "" : matter.strip();
        callId = callId == null ? "" : callId.strip();
        files = List.copyOf(files);
    }

    /** Never shows what a citizen said. */
    @Override
    public String toString() {
        return "UnitCase[" + caseNo + "]";
    }
}
