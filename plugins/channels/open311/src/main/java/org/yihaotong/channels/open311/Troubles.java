package org.yihaotong.channels.open311;

import java.util.Map;
import java.util.Optional;
import org.yihaotong.api.input.FieldError;
import org.yihaotong.api.input.InvalidInputException;
import org.yihaotong.api.ticket.RefusedException;

/** What the centre refuses, with the names that a client knows. */
final class Troubles {

    private static final int TOO_MANY = 429;
    private static final int CONFLICT = 409;
    private static final int TOO_LARGE = 413;
    private static final int FAILED = 500;
    private static final int TOO_SLOW = 408;
    private static final int FULL = 503;

    private static final Map<String, String> NAMES = Map.of(
            "title", "description",
            "content", "description",
            "text", "description",
            "caller.name", "first_name, last_name",
            "caller.phone", "phone",
            "caller.mail", "email",
            "place.address", "address_string",
            "place.area", "address_id",
            "place.lon", "lat, long");

    private Troubles() {}

    static Problem of(InvalidInputException wrong) {
        return Problem.wrong(wrong.errors().stream()
                .map(error -> name(error) + "：" + error.message())
                .toList());
    }

    private static String name(FieldError error) {
        String field = error.field();
        return Optional.ofNullable(NAMES.get(field))
                .orElseGet(() -> field.startsWith("fields.")
                        ? "attribute[" + field.substring("fields.".length()) + "]"
                        : field.replaceAll("\\..*", ""));
    }

    static Problem of(RefusedException refused) {
        boolean flood = refused.code().startsWith("flood-") || refused.code().equals("too-many-tries");
        return Problem.general(flood ? TOO_MANY : CONFLICT, refused.getMessage());
    }

    /** What the door of the centre says. */
    static Problem of(int status) {
        return switch (status) {
            case TOO_LARGE -> Problem.general(TOO_LARGE, "请求过大，最多 32 MB。The request is too large.");
            case TOO_SLOW -> Problem.later(TOO_SLOW, "请求发送太慢或中断，没有收下。The request came in too slowly.");
            case FULL -> Problem.later(FULL, "同时提交的内容太多，请稍后再试。Too busy; please retry soon.");
            default -> Problem.general(FAILED, "暂时无法处理，请稍后再试。The service failed; please try again later.");
        };
    }
}
