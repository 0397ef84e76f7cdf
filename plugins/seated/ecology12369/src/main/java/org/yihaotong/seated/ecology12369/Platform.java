package org.yihaotong.seated.ecology12369;

import java.util.List;
import java.util.Optional;
import org.yihaotong.api.hotline.BackendException;
import org.yihaotong.api.hotline.BackendException.Kind;
import org.yihaotong.kit.link.Answer;
import org.yihaotong.kit.link.Ask;
import org.yihaotong.kit.link.JsonObject;
import org.yihaotong.kit.link.Pace;
import org.yihaotong.kit.link.RestLink;

/** The platform's addresses as questions and answers, at the pace it allows. */
final class Platform {

    static final int CONFLICT = 409;
    static final int GONE = 410;
    private static final int UNAUTHORIZED = 401;
    private static final String BASE = "/jubao/api";

    private final RestLink service;
    private final Pace pace;

    Platform(RestLink service, Pace pace) {
        this.service = service;
        this.pace = pace;
    }

    RestLink link() {
        return service;
    }

    static Ask get(String path) {
        return Ask.get(BASE + path);
    }

    static Ask post(String path) {
        return Ask.post(BASE + path);
    }

    /** The document of a good answer, or what the platform's refusal means. */
    JsonObject good(Ask ask) throws BackendException {
        Answer answer = send(ask);
        if (!answer.isGood()) {
            throw failure(answer);
        }
        return answer.json().orElseThrow(() -> new BackendException(Kind.COMMUNICATION, "12369平台的应答不完整，稍后自动重试。"));
    }

    /** Whatever came back. */
    Answer send(Ask ask) throws BackendException {
        pace.await();
        return service.send(ask);
    }

    /** The report that the platform made of an order; empty if it was withdrawn. */
    Optional<JsonObject> report(String orderNo) throws BackendException {
        Answer answer = send(get("/reports").query("hotlineNo", orderNo));
        if (answer.status() == GONE) {
            return Optional.empty();
        }
        if (!answer.isGood()) {
            throw failure(answer);
        }
        return Optional.of(answer.json()
                .filter(report -> report.text("reportNo").isPresent())
                .orElseThrow(() -> new BackendException(Kind.COMMUNICATION, "12369平台的应答不完整，稍后自动重试。")));
    }

    /** The failure that an answer means; the platform's own word and field are named. */
    static BackendException failure(Answer answer) {
        JsonObject said = answer.json().orElseGet(JsonObject::new);
        String detail = String.join(
                        " ",
                        List.of(
                                said.text("error").orElse(""),
                                said.text("field").orElse(""),
                                answer.status() == UNAUTHORIZED ? "也请核对两边时钟" : ""))
                .strip();
        return answer.failure("12369平台", detail.matches("[A-Za-z0-9 ._\\-也请核对两边时钟]{0,90}") ? detail : "");
    }
}
