package org.yihaotong.rest.citizen;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import javax.servlet.http.HttpServletRequest;
import org.yihaotong.api.citizen.RatingSheet;
import org.yihaotong.api.ticket.Satisfaction;
import org.yihaotong.rest.words.Words;

/** Writes the citizens' pages in the visitor's language; whatever comes from outside is escaped. */
final class RatingPage {

    private static final DateTimeFormatter MINUTES =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(ZoneId.of("Asia/Shanghai"));
    private static final List<String> YES_NO = List.of("yes", "no");
    private static final List<String> LEVELS =
            Arrays.stream(Satisfaction.values()).map(Enum::name).toList();

    private final Words words;

    RatingPage(HttpServletRequest request) {
        words = Words.of(request);
    }

    /** The form, with what was filled in before and the fields that are still wrong. */
    String form(RatingSheet sheet, RatingForm filled, List<String> wrong) {
        return document(
                "title",
                wrong(wrong)
                        + facts(sheet)
                        + "<form method=\"post\" accept-charset=\"utf-8\" autocomplete=\"off\">"
                        + choice("resolved", YES_NO, filled, wrong, true)
                        + choice("result", LEVELS, filled, wrong, true)
                        + choice("attitude", LEVELS, filled, wrong, false)
                        + choice("speed", LEVELS, filled, wrong, false)
                        + text(filled, wrong)
                        + "<p class=\"note\">" + say("once", MINUTES.format(sheet.validUntil())) + "</p>"
                        + "<button type=\"submit\">" + say("submit") + "</button></form>");
    }

    String thanks() {
        return document("thanks", paragraph("thanksText") + call());
    }

    String unusable() {
        return document("unusable", paragraph("unusableText") + call());
    }

    String tired() {
        return document("tired", paragraph("tiredText") + call());
    }

    String trouble() {
        return document("trouble", paragraph("troubleText") + call());
    }

    private String document(String title, String content) {
        return """
                <!doctype html>
                <html lang="%s">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <meta name="color-scheme" content="light dark">
                <meta name="robots" content="noindex">
                <meta name="format-detection" content="telephone=no">
                <title>%s · 12345</title>
                <link rel="stylesheet" href="/r/rating.css">
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
                .formatted(say("language"), say(title), say("centre"), say(title), content);
    }

    private String wrong(List<String> fields) {
        if (fields.isEmpty()) {
            return "";
        }
        String links = fields.stream()
                .map(field -> "<li><a href=\"#" + escaped(field) + "\">" + say(field) + "</a></li>")
                .collect(Collectors.joining());
        return "<div class=\"wrong\" role=\"alert\"><p>" + say("wrong") + "</p><ul>" + links + "</ul></div>";
    }

    private String facts(RatingSheet sheet) {
        String answers = sheet.answers().stream()
                .map(a -> "<dt>" + (a.unit().isEmpty() ? say("answer") : say("answerOf", escaped(a.unit())))
                        + "</dt><dd class=\"said\">" + escaped(a.text()) + "</dd>")
                .collect(Collectors.joining());
        return "<dl><dt>" + say("number") + "</dt><dd>" + escaped(sheet.number()) + "</dd><dt>" + say("asked")
                + "</dt><dd>" + (sheet.title().isEmpty() ? say("confidential") : escaped(sheet.title())) + "</dd>"
                + answers + "</dl>";
    }

    private String choice(String field, List<String> values, RatingForm filled, List<String> wrong, boolean required) {
        String choices = values.stream()
                .map(value -> "<label><input type=\"radio\" name=\"" + field + "\" value=\"" + value + "\""
                        + (value.equals(filled.value(field)) ? " checked" : "")
                        + (required ? " required" : "") + "><span>" + say("value." + value) + "</span></label>")
                .collect(Collectors.joining());
        String error = wrong.contains(field) ? "<span class=\"error\">" + say("required") + "</span>" : "";
        return "<fieldset id=\"" + field + "\" class=\"of" + values.size() + "\"><legend>" + say(field)
                + (required ? "" : "<small>" + say("optional") + "</small>") + error + "</legend><div>" + choices
                + "</div></fieldset>";
    }

    private String text(RatingForm filled, List<String> wrong) {
        String error = wrong.contains("words") ? "<span class=\"error\">" + say("tooLong") + "</span>" : "";
        return "<label class=\"text\" for=\"words\">" + say("words") + "<small>" + say("optional") + "</small>" + error
                + "</label><textarea id=\"words\" name=\"words\" rows=\"4\" maxlength=\"500\">\n"
                + escaped(filled.value("words")) + "</textarea>";
    }

    private String paragraph(String key) {
        return "<p>" + say(key) + "</p>";
    }

    private String call() {
        return "<p><a class=\"call\" href=\"tel:12345\">" + say("call") + "</a></p>";
    }

    private String say(String key, Object... parameters) {
        return words.say("rating." + key, parameters);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
