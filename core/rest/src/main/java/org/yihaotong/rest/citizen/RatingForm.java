package org.yihaotong.rest.citizen;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.yihaotong.api.citizen.Rating;
import org.yihaotong.api.ticket.Satisfaction;
import org.yihaotong.rest.guard.FormFields;

/** What a citizen filled in, as the browser sends it. */
record RatingForm(Map<String, String> fields) {

    static final RatingForm EMPTY = new RatingForm(Map.of());

    RatingForm {
        fields = Map.copyOf(fields);
    }

    /**
     * Reads {@code application/x-www-form-urlencoded} in UTF-8.
     *
     * @throws IllegalArgumentException if it is not
     */
    static RatingForm of(byte[] body) {
        return new RatingForm(FormFields.of(body));
    }

    String value(String field) {
        return fields.getOrDefault(field, "");
    }

    Rating rating() {
        return new Rating(
                switch (value("resolved")) {
                    case "yes" -> Optional.of(true);
                    case "no" -> Optional.of(false);
                    default -> Optional.empty();
                },
                level("result"),
                level("attitude"),
                level("speed"),
                value("words").replace("\r\n", "\n"));
    }

    private Optional<Satisfaction> level(String field) {
        return Arrays.stream(Satisfaction.values())
                .filter(level -> level.name().equals(value(field)))
                .findFirst();
    }

    /** Never shows what was filled in. */
    @Override
    public String toString() {
        return "RatingForm[…]";
    }
}
