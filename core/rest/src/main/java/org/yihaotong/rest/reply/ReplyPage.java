package org.yihaotong.rest.reply;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.yihaotong.api.reply.ReplyAction;
import org.yihaotong.api.reply.ReplyAnswer;
import org.yihaotong.api.reply.ReplyOutcome;
import org.yihaotong.api.reply.ReplySheet;
import org.yihaotong.rest.words.Words;

/** Writes the reply page in Chinese or English; whatever comes from outside is escaped. */
final class ReplyPage {

    private static final DateTimeFormatter MINUTES =
            DateTimeFormatter.ofPattern("M月d日 HH:mm").withZone(ZoneId.of("Asia/Shanghai"));

    private final Words words;

    ReplyPage(Words words) {
        this.words = words;
    }

    /** The page for an answer: the order and a form where there is something to do, else why there is none. */
    String of(ReplyAnswer answer, Filled filled, boolean posted) {
        String result = posted || answer.outcome() != ReplyOutcome.OK
                ? "<meta name=\"hotline-result\" content=\"" + answer.outcome().code() + "\">"
                : "";
        String order = answer.sheet()
                .map(sheet -> "<meta name=\"hotline-order\" content=\"" + escaped(sheet.orderNo()) + "\">")
                .orElse("");
        boolean good = answer.outcome() == ReplyOutcome.OK || answer.outcome() == ReplyOutcome.DUPLICATE;
        String body = notice(answer, good)
                + answer.sheet()
                        .map(sheet -> sheet(sheet, answer, good ? Filled.NOTHING : filled))
                        .orElse(call());
        return document(result + order, title(answer), body);
    }

    private String title(ReplyAnswer answer) {
        return answer.sheet().isPresent() ? say("title") : say("ended");
    }

    private String document(String meta, String title, String content) {
        return """
                <!doctype html>
                <html lang="%s">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <meta name="color-scheme" content="light dark">
                <meta name="robots" content="noindex">
                <meta name="format-detection" content="telephone=no">
                %s
                <title>%s · 12345</title>
                <link rel="stylesheet" href="/m/r/reply.css">
                <script src="/m/r/reply.js" defer></script>
                </head>
                <body>
                <header>%s</header>
                <main>
                <h1>%s</h1>
                %s
                </main>
                </body>
                </html>
                """
                .formatted(say("language"), meta, title, say("centre"), title, content);
    }

    private static String notice(ReplyAnswer answer, boolean good) {
        if (answer.reason().isEmpty()) {
            return "";
        }
        return "<p class=\"" + (good ? "done" : "wrong") + "\" role=\"" + (good ? "status" : "alert") + "\">"
                + escaped(answer.reason()) + "</p>";
    }

    private String sheet(ReplySheet sheet, ReplyAnswer answer, Filled filled) {
        return facts(sheet) + history(sheet) + form(sheet, answer.wrong(), filled);
    }

    private String facts(ReplySheet s) {
        String person = s.confidential()
                ? say("confidential")
                : escaped(s.person()) + " " + (s.shown() ? telephone(s.phone()) : escaped(s.phone()))
                        + (s.shown() || s.phone().isEmpty() ? "" : "<small>" + say("masked") + "</small>");
        return "<dl>" + fact("number", escaped(s.orderNo()))
                + fact(
                        "kind",
                        say("type." + s.type().name()) + " · "
                                + say("urgency." + s.urgency().name()))
                + fact("asked", "<strong>" + escaped(s.title()) + "</strong><br>" + escaped(s.content()))
                + fact("place", escaped(s.place()))
                + fact("due", MINUTES.format(s.due()))
                + fact("person", person) + "</dl>";
    }

    private String fact(String key, String value) {
        return value.isBlank() ? "" : "<dt>" + say(key) + "</dt><dd>" + value + "</dd>";
    }

    private static String telephone(String phone) {
        String digits = phone.replaceAll("[^0-9+]", "");
        return digits.isEmpty() ? "" : "<a href=\"tel:" + digits + "\">" + escaped(phone) + "</a>";
    }

    private String history(ReplySheet sheet) {
        String steps = sheet.history().stream()
                .map(step -> "<li><time>" + MINUTES.format(step.at()) + "</time> " + escaped(step.words()) + "</li>")
                .collect(Collectors.joining());
        return "<details><summary>" + say("history") + "（" + sheet.history().size() + "）</summary><ol>" + steps
                + "</ol></details>";
    }

    private String form(ReplySheet sheet, List<String> wrong, Filled filled) {
        return "<form method=\"post\" enctype=\"multipart/form-data\" accept-charset=\"utf-8\" autocomplete=\"off\""
                + " data-draft=\"" + escaped(sheet.orderNo()) + "\">"
                + "<input type=\"hidden\" name=\"nonce\" value=\"" + escaped(sheet.nonce()) + "\">"
                + actions(sheet, wrong, filled)
                + area(wrong, filled)
                + field("newDue", "datetime-local", "class=\"of-extend\"", wrong, filled)
                + results(wrong, filled)
                + field("handler", "text", "maxlength=\"20\"", wrong, filled)
                + "<label for=\"photo\">" + say("photo") + error("photo", wrong) + "</label>"
                + "<input id=\"photo\" name=\"photo\" type=\"file\" accept=\"image/jpeg,image/png\" multiple>"
                + field("pin", "password", "inputmode=\"numeric\" maxlength=\"4\" required", wrong, Filled.NOTHING)
                + "<button type=\"submit\">" + say("submit") + "</button>"
                + "<p class=\"note\">" + say("until", MINUTES.format(sheet.expiresAt())) + "</p></form>";
    }

    private String actions(ReplySheet sheet, List<String> wrong, Filled filled) {
        String choices = List.of(ReplyAction.values()).stream()
                .filter(sheet.possible()::contains)
                .map(action ->
                        radio("action", action.name().toLowerCase(Locale.ROOT), say("action." + action.name()), filled))
                .collect(Collectors.joining());
        return "<fieldset class=\"actions\"><legend>" + say("action") + error("action", wrong) + "</legend><div>"
                + choices + "</div></fieldset>";
    }

    private String results(List<String> wrong, Filled filled) {
        String choices = List.of("solved", "explained", "unsolved").stream()
                .map(result -> radio("result", result, say("result." + result), filled))
                .collect(Collectors.joining());
        return "<fieldset class=\"of-finish\"><legend>" + say("result") + error("result", wrong) + "</legend><div>"
                + choices + "</div></fieldset>";
    }

    private static String radio(String name, String value, String label, Filled filled) {
        return "<label><input type=\"radio\" name=\"" + name + "\" value=\"" + value + "\""
                + (filled.value(name).equals(value) ? " checked" : "")
                + (name.equals("action") ? " required" : "") + "><span>" + label + "</span></label>";
    }

    private String area(List<String> wrong, Filled filled) {
        return "<label for=\"text\" class=\"of-text\">" + say("text") + error("text", wrong) + "</label>"
                + "<textarea id=\"text\" class=\"of-text\" name=\"text\" rows=\"5\" maxlength=\"1000\">\n"
                + escaped(filled.value("text")) + "</textarea>";
    }

    private String field(String name, String type, String more, List<String> wrong, Filled filled) {
        String kind = more.startsWith("class=") ? " " + more : "";
        return "<label for=\"" + name + "\"" + kind + ">" + say(name) + error(name, wrong) + "</label><input id=\""
                + name + "\" name=\"" + name + "\" type=\"" + type + "\" " + more + " value=\""
                + escaped(filled.value(name)) + "\""
                + (wrong.contains(name) ? " aria-invalid=\"true\"" : "") + ">";
    }

    private String error(String field, List<String> wrong) {
        return wrong.contains(field) ? "<span class=\"error\">" + say("wrong." + field) + "</span>" : "";
    }

    private String call() {
        return "<p><a class=\"call\" href=\"tel:12345\">" + say("call") + "</a></p>";
    }

    private String say(String key, Object... parameters) {
        return words.say("reply." + key, parameters);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
