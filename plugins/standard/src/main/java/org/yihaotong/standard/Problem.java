package org.yihaotong.standard;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.yihaotong.api.hotline.PushAnswer;
import org.yihaotong.kit.link.JsonObject;

/** What the interface refuses, by section 11; words and codes never hold what somebody sent. */
final class Problem extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** What the interface says to begin with; seconds. */
    private static final int BACK_OFF = 5;

    private final int status;
    private final String code;
    private final transient List<JsonObject> errors = new ArrayList<>();
    private final transient Optional<String> currentState;
    private final int retryAfter;

    private Problem(int status, String code, String words, Optional<String> state, int retryAfter) {
        super(words, null, false, false);
        this.status = status;
        this.code = code;
        this.currentState = state;
        this.retryAfter = retryAfter;
    }

    static Problem of(int status, String code, String words) {
        return new Problem(status, code, words, Optional.empty(), 0);
    }

    static Problem invalid(String field, String code) {
        Problem problem = of(400, code.equals("unknown-field") ? code : "invalid", "字段 " + field + " 不符合规范。");
        problem.errors.add(new JsonObject().with("field", field).with("code", code));
        return problem;
    }

    static Problem state(String state) {
        return new Problem(409, "state-conflict", "工单状态不允许该操作。", Optional.of(state), 0);
    }

    /** The centre cannot at the moment; the same may be sent again. */
    static Problem unavailable(int status) {
        return unavailable(status, "中心暂时无法处理，请稍后以相同编号重试。");
    }

    static Problem unavailable(int status, String words) {
        return new Problem(status, "unavailable", words, Optional.empty(), BACK_OFF);
    }

    static Problem rate() {
        return new Problem(429, "rate", "请求过于频繁，请稍后再试。", Optional.empty(), 1);
    }

    /** In how many seconds it may be tried again; 0: nothing is said. */
    int retryAfter() {
        return retryAfter;
    }

    String code() {
        return code;
    }

    /** Whether the trouble is the centre's and not the unit's. */
    boolean isOurs() {
        return status >= 500;
    }

    JsonObject body() {
        JsonObject body = new JsonObject()
                .with("type", "about:blank")
                .with("title", getMessage())
                .with("status", status)
                .with("code", code)
                .with("detail", getMessage())
                .with("retryable", status == 429 || status >= 500)
                .with("currentState", currentState);
        return errors.isEmpty() ? body : body.with("errors", errors);
    }

    PushAnswer answer() {
        PushAnswer answer = new PushAnswer(status, "application/problem+json", body().bytes());
        if (status == 401) {
            return answer.with("WWW-Authenticate", "Bearer error=\"invalid_token\"");
        }
        return retryAfter > 0 ? answer.with("Retry-After", String.valueOf(retryAfter)) : answer;
    }
}
