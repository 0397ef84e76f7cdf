package org.yihaotong.channels.portal;

import java.util.List;
import java.util.Map;
import org.yihaotong.api.hotline.PushAnswer;
import org.yihaotong.api.input.FieldError;
import org.yihaotong.kit.link.JsonObject;

/** How the page answers: whole pages, and short documents for its script. */
final class Answers {

    private static final String POLICY = String.join(
            "; ",
            "default-src 'none'",
            "style-src 'self'",
            "script-src 'self'",
            "worker-src 'self'",
            "connect-src 'self'",
            "img-src 'self' blob: data:",
            "form-action 'self'",
            "base-uri 'none'",
            "frame-ancestors 'none'");

    private Answers() {}

    /**
     * A whole page.
     *
     * @param here which of the entrances it belongs to
     */
    static PushAnswer page(int status, String here, String title, String content) {
        Map<String, String> values = Map.of("title", title, "content", content, here, "aria-current=\"page\"");
        return new PushAnswer(status, "text/html;charset=UTF-8", Template.fill("frame", values))
                .with("Content-Security-Policy", POLICY)
                .with("X-Robots-Tag", here.equals("home") ? "all" : "noindex, nofollow");
    }

    /** A page that says one thing. */
    static PushAnswer note(int status, String title, String text) {
        return page(status, "none", title, Template.fill("note", Map.of("text", text)));
    }

    static PushAnswer json(int status, JsonObject document) {
        return new PushAnswer(status, "application/json;charset=UTF-8", document.bytes());
    }

    static List<JsonObject> errors(List<FieldError> errors) {
        return errors.stream()
                .map(e -> new JsonObject()
                        .with("field", e.field())
                        .with("code", e.code())
                        .with("message", e.message()))
                .toList();
    }

    /**
     * A list of errors that leads to the fields.
     *
     * @param lead the key of the sentence above it
     */
    static String wrong(String lead, List<FieldError> errors) {
        if (errors.isEmpty()) {
            return "";
        }
        StringBuilder lines = new StringBuilder();
        errors.forEach(e -> lines.append(Template.fill(
                "wrongline", Map.of("field", e.field(), "name", fieldName(e.field()), "message", e.message()))));
        return Template.fill("wrong", Map.of("lead", Words.say(lead), "lines", lines.toString()));
    }

    private static String fieldName(String field) {
        return Words.say("field." + field);
    }

    /** What is wrong with one field, ready to stand below it. */
    static String error(String field, List<FieldError> errors) {
        return errors.stream()
                .filter(e -> e.field().equals(field))
                .findFirst()
                .map(e -> Template.fill("error", Map.of("field", field, "message", e.message())))
                .orElse("");
    }
}
