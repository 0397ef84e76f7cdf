package org.yihaotong.rest.resource;

import javax.servlet.http.HttpServletRequest;
import org.yihaotong.api.assessment.Period;
import org.yihaotong.api.input.InvalidInputException;
import org.yihaotong.rest.words.Words;

/** Periods as addresses spell them. */
final class Periods {

    /** What a period may look like in an address. */
    static final String KEY = "[0-9][0-9A-Z.-]{3,22}";

    private Periods() {}

    static Period of(String key, HttpServletRequest request) {
        return Period.parse(key)
                .orElseThrow(() -> new InvalidInputException(
                        "period", "period", Words.of(request).say("field.period")));
    }
}
