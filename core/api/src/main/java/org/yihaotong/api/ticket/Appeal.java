package org.yihaotong.api.ticket;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a citizen says (诉求), as the agent wrote it down.
 *
 * @param title 2 to 100 characters
 * @param content 1 to 4,000 characters
 * @param matter a path such as {@code 供水/停水}, at most 60; empty if not classified
 * @param fields the target unit's extra fields, by their names
 * @param caller who called
 * @param requester for whom, if somebody else
 * @param confidential a unit never learns name and number (保密工单)
 * @param demands what the citizen asks for, point by point (诉求点), at most 10 of at most 100 characters; a unit answers
 *     each
 * @param receivedAt when the citizen spoke, if earlier than the acceptance (taken down on paper, imported)
 */
public record Appeal(
        AppealType type,
        Urgency urgency,
        String title,
        String content,
        FiveElements elements,
        Place place,
        String matter,
        Map<String, String> fields,
        Caller caller,
        Optional<Caller> requester,
        boolean confidential,
        Channel channel,
        Optional<Instant> receivedAt,
        List<String> demands) {

    public Appeal {
        urgency = urgency == null ? Urgency.NORMAL : urgency;
        title = title == null ? "" : title.strip();
        content = content == null ? "" : content.strip();
        elements = elements == null ? FiveElements.NONE : elements;
        place = place == null ? Place.UNKNOWN : place;
        matter = matter == null ? "" : matter.strip();
        fields = fields == null ? Map.of() : Map.copyOf(fields);
        caller = caller == null ? Caller.UNKNOWN : caller;
        requester = requester == null ? Optional.empty() : requester;
        channel = channel == null ? Channel.PHONE : channel;
        receivedAt = receivedAt == null ? Optional.empty() : receivedAt;
        demands = demands == null
                ? List.of()
                : demands.stream().map(String::strip).filter(d -> !d.isEmpty()).toList();
    }

    /** An appeal that asks for one thing. */
    public Appeal(
            AppealType type,
            Urgency urgency,
            String title,
            String content,
            FiveElements elements,
            Place place,
            String matter,
            Map<String, String> fields,
            Caller caller,
            Optional<Caller> requester,
            boolean confidential,
            Channel channel,
            Optional<Instant> receivedAt) {
        this(
                type,
                urgency,
                title,
                content,
                elements,
                place,
                matter,
                fields,
                caller,
                requester,
                confidential,
                channel,
                receivedAt,
                List.of());
    }

    /** A plain appeal by phone; everything else is empty. */
    public static Appeal of(AppealType type, Urgency urgency, String title, String content, Caller caller) {
        return new Appeal(
                type,
                urgency,
                title,
                content,
                FiveElements.NONE,
                Place.UNKNOWN,
                "",
                Map.of(),
                caller,
                Optional.empty(),
                false,
                Channel.PHONE,
                Optional.empty());
    }

    /** The same appeal told with these words and persons; used to hide who called. */
    public Appeal retold(
            String newTitle, String newContent, FiveElements newElements, Caller who, Optional<Caller> forWhom) {
        return new Appeal(
                type,
                urgency,
                newTitle,
                newContent,
                newElements,
                place,
                matter,
                fields,
                who,
                forWhom,
                confidential,
                channel,
                receivedAt,
                demands);
    }

    /** Never shows what a citizen said. */
    @Override
    public String toString() {
        return "Appeal[" + type + ", " + urgency + "]";
    }
}
