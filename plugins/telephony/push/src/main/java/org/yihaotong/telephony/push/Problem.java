package org.yihaotong.telephony.push;

import org.yihaotong.api.hotline.PushAnswer;
import org.yihaotong.kit.link.JsonObject;

/** Why a push is not taken, in the protocol's way: a status and {@code {"error": …}}. */
final class Problem extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private static final int UNPROCESSABLE = 422;
    private static final int UNAVAILABLE = 503;
    private static final String SOON = "5";

    private final int status;
    private final String error;

    Problem(int status, String error) {
        super(null, null, false, false);
        this.status = status;
        this.error = error;
    }

    /** Nobody can use what was pushed, however often. */
    static Problem useless(String error) {
        return new Problem(UNPROCESSABLE, error);
    }

    /** The centre cannot keep it now. */
    static Problem later(String error) {
        return new Problem(UNAVAILABLE, error);
    }

    boolean isUseless() {
        return status == UNPROCESSABLE;
    }

    String error() {
        return error;
    }

    PushAnswer answer() {
        PushAnswer answer = Answers.json(status, new JsonObject().with("error", error));
        return status == UNAVAILABLE ? answer.with("Retry-After", SOON) : answer;
    }
}
