package org.yihaotong.channels.open311;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/** For whom this endpoint answers; whoever serves a single jurisdiction may leave it open. */
final class Jurisdictions {

    private final Set<String> known;
    private final boolean required;

    Jurisdictions(Settings settings) {
        this.known = Arrays.stream(settings.jurisdictions())
                .map(String::strip)
                .filter(id -> !id.isEmpty())
                .collect(toUnmodifiableSet());
        this.required = settings.jurisdictionRequired();
    }

    void check(Parameters parameters) {
        Optional<String> given = parameters.text("jurisdiction_id");
        if (given.isEmpty() && required) {
            throw Problem.wrong("没有 jurisdiction_id。jurisdiction_id was not provided.");
        }
        if (!known.isEmpty() && given.isPresent() && !known.contains(given.get())) {
            throw Problem.unknown("没有这个 jurisdiction_id。jurisdiction_id not found.");
        }
    }
}
