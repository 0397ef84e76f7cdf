package org.yihaotong.rest.problem;

import javax.servlet.http.HttpServletResponse;
import org.yihaotong.rest.words.Words;

/** What the interface itself refuses, with its HTTP status; the engine's own rules have codes of their own. */
public enum Fault {
    INVALID(400, "invalid"),
    UNAUTHENTICATED(401, "unauthenticated"),
    LOGIN(401, "login"),
    ROLE(403, "role"),
    CSRF(403, "csrf"),
    PASSWORD_CHANGE(403, "password-change"),
    NOT_FOUND(404, "not-found"),
    METHOD(405, "method"),
    NOT_ACCEPTABLE(406, "not-acceptable"),
    SLOW(408, "slow"),
    RULE(409, "rule"),
    STALE(412, "stale"),
    TOO_LARGE(413, "too-large"),
    MEDIA_TYPE(415, "media-type"),
    KEY_REUSED(422, "key-reused"),
    IF_MATCH(428, "if-match"),
    LOCKED(429, "locked"),
    INTERNAL(500, "internal"),
    BUSY(503, "busy"),
    FULL(503, "full");

    private final int status;
    private final String code;

    Fault(int status, String code) {
        this.status = status;
        this.code = code;
    }

    public int status() {
        return status;
    }

    public String code() {
        return code;
    }

    /** What the answer's head says of it: when to come again, or that nothing more is listened to. */
    public void mark(HttpServletResponse answer) {
        if (this == FULL) {
            answer.setHeader("Retry-After", "10");
        } else if (this == SLOW) {
            answer.setHeader("Connection", "close");
        }
    }

    /** The problem in these words. */
    Problem in(Words words) {
        return in(words, words.say("detail." + code));
    }

    Problem in(Words words, String detail) {
        return Problem.of(status, code, words.say("title." + code), detail);
    }
}
