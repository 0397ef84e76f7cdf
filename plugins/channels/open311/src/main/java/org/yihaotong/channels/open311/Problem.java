package org.yihaotong.channels.open311;

import java.util.List;
import org.yihaotong.kit.link.JsonObject;

/**
 * Why the answer is no, in the words of the specification: 403 for a wrong key, 404 for what is not there, 400 for
 * everything else, whose own code may say more.
 */
final class Problem extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final int code;
    private final transient List<String> descriptions;

    private Problem(int status, int code, List<String> descriptions) {
        super(null, null, false, false);
        this.status = status;
        this.code = code;
        this.descriptions = List.copyOf(descriptions);
    }

    /** Whatever breaks a rule; one line for each. */
    static Problem wrong(List<String> descriptions) {
        return new Problem(400, 400, descriptions);
    }

    static Problem wrong(String description) {
        return wrong(List.of(description));
    }

    static Problem key(String description) {
        return new Problem(403, 403, List.of(description));
    }

    static Problem unknown(String description) {
        return new Problem(404, 404, List.of(description));
    }

    /** The request was understood but cannot be done, which HTTP has a better code for than 400. */
    static Problem general(int code, String description) {
        return new Problem(400, code, List.of(description));
    }

    /** Nothing is wrong with the request, but it cannot be taken now. */
    static Problem later(int status, String description) {
        return new Problem(status, status, List.of(description));
    }

    int status() {
        return status;
    }

    /** Every error of it, for the list that the specification wants. */
    List<JsonObject> errors() {
        return descriptions.stream()
                .map(d -> new JsonObject().with("code", code).with("description", d))
                .toList();
    }
}
