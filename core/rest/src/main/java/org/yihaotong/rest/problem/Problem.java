package org.yihaotong.rest.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Optional;
import org.yihaotong.api.input.FieldError;

/**
 * An answer that says no (RFC 7807).
 *
 * @param type {@code urn:yihaotong:problem:<code>}
 * @param title the sort of problem in a few words
 * @param code stable for programs
 * @param detail what is wrong now, for people
 * @param errors the fields at fault
 * @param currentVersion what is stored now, for a stale version
 * @param id where to find it in the log, for what nobody foresaw
 */
public record Problem(
        String type,
        String title,
        int status,
        String code,
        String detail,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<FieldError> errors,
        Optional<Long> currentVersion,
        Optional<String> id) {

    /** Media type of every problem. */
    public static final String MEDIA_TYPE = "application/problem+json";

    static Problem of(int status, String code, String title, String detail) {
        return new Problem(
                "urn:yihaotong:problem:" + code,
                title,
                status,
                code,
                detail,
                List.of(),
                Optional.empty(),
                Optional.empty());
    }

    Problem withErrors(List<FieldError> fields) {
        return new Problem(type, title, status, code, detail, List.copyOf(fields), currentVersion, id);
    }

    Problem withCurrentVersion(long version) {
        return new Problem(type, title, status, code, detail, errors, Optional.of(version), id);
    }

    Problem withId(String newId) {
        return new Problem(type, title, status, code, detail, errors, currentVersion, Optional.of(newId));
    }
}
