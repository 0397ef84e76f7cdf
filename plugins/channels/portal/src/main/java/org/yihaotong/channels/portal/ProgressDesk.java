package org.yihaotong.channels.portal;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yihaotong.api.channel.ChannelDesk;
import org.yihaotong.api.channel.Progress;
import org.yihaotong.api.channel.Visit;
import org.yihaotong.api.citizen.Rating;
import org.yihaotong.api.hotline.Push;
import org.yihaotong.api.hotline.PushAnswer;
import org.yihaotong.api.input.FieldError;
import org.yihaotong.api.input.InvalidInputException;
import org.yihaotong.api.input.NotFoundException;
import org.yihaotong.api.ticket.Channel;
import org.yihaotong.api.ticket.RefusedException;
import org.yihaotong.api.ticket.Satisfaction;
import org.yihaotong.kit.link.PartForms;

/** Tells how far an appeal has come, and takes the rating; number and tail stand in forms, never in an address. */
final class ProgressDesk {

    private static final DateTimeFormatter MINUTES =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(ZoneId.of("Asia/Shanghai"));

    private final ChannelDesk desk;
    private final PartForms forms;

    ProgressDesk(ChannelDesk desk, PartForms forms) {
        this.desk = desk;
        this.forms = forms;
    }

    PushAnswer blank() {
        return asked(200, Query.of(""), List.of());
    }

    PushAnswer tell(Push push) {
        Query query = Query.form(push, forms).orElseGet(() -> Query.of(""));
        return guarded(query, () -> told(200, progress(push, query), query, List.of()));
    }

    PushAnswer rate(Push push) {
        Query query = Query.form(push, forms).orElseGet(() -> Query.of(""));
        return guarded(query, () -> {
            try {
                desk.rate(visit(push), query.value("number"), query.value("tail"), rating(query));
                return Answers.page(
                        200,
                        "progress",
                        Words.say("thanks"),
                        Template.fill("note", Map.of("text", Words.say("thanksText"))));
            } catch (InvalidInputException e) {
                return told(400, progress(push, query), query, e.errors());
            }
        });
    }

    private static Visit visit(Push push) {
        return new Visit(Channel.WEB, push.sender());
    }

    private Progress progress(Push push, Query query) {
        return desk.progress(visit(push), query.value("number"), query.value("tail"));
    }

    /** Makes an answer. */
    private interface Making {
        PushAnswer answer();
    }

    private static PushAnswer guarded(Query query, Making making) {
        try {
            return making.answer();
        } catch (NotFoundException e) {
            return asked(404, query, List.of(new FieldError("number", "unknown", e.getMessage())));
        } catch (RefusedException e) {
            int status = e.code().equals("too-many-tries") ? 429 : 409;
            return asked(status, query, List.of(new FieldError("number", e.code(), e.getMessage())));
        }
    }

    private static PushAnswer asked(int status, Query query, List<FieldError> errors) {
        return Answers.page(
                status,
                "progress",
                Words.say("progress"),
                Template.fill(
                        "ask",
                        Map.of(
                                "number",
                                query.value("number"),
                                "tail",
                                query.value("tail"),
                                "wrong",
                                Answers.wrong("wrong.ask", errors),
                                "numberError",
                                Answers.error("number", errors),
                                "numberWrong",
                                errors.isEmpty() ? "" : "aria-invalid=\"true\"")));
    }

    private static Rating rating(Query query) {
        Optional<Boolean> resolved = query.maybe("resolved").map("yes"::equals);
        return new Rating(
                resolved,
                level(query, "result"),
                level(query, "attitude"),
                level(query, "speed"),
                query.value("words"));
    }

    private static Optional<Satisfaction> level(Query query, String field) {
        return Arrays.stream(Satisfaction.values())
                .filter(s -> s.name().equals(query.value(field)))
                .findFirst();
    }

    private static PushAnswer told(int status, Progress p, Query query, List<FieldError> errors) {
        Map<String, String> values = new HashMap<>();
        values.put("number", p.number());
        values.put("title", p.title().isEmpty() ? Words.say("confidential") : p.title());
        values.put("state", Words.name(p.state()));
        values.put(
                "due", p.due().map(due -> Words.say("due", MINUTES.format(due))).orElse(""));
        values.put("note", p.note().isEmpty() ? "" : Template.fill("note", Map.of("text", p.note())));
        values.put("steps", steps(p.steps()));
        values.put("answers", answers(p));
        values.put("rating", p.mayRate() ? form(p, query, errors) : "");
        return Answers.page(status, "progress", Words.say("progress"), Template.fill("progress", values));
    }

    private static String steps(List<Progress.Step> steps) {
        StringBuilder all = new StringBuilder();
        steps.forEach(s -> all.append(
                Template.fill("step", Map.of("at", minutes(s.at()), "what", Words.name(s.kind()), "unit", s.unit()))));
        return all.toString();
    }

    private static String minutes(Instant moment) {
        return MINUTES.format(moment);
    }

    private static String answers(Progress p) {
        StringBuilder all = new StringBuilder();
        p.answers()
                .forEach(a -> all.append(Template.fill(
                        "answer",
                        Map.of("unit", a.unit().isEmpty() ? Words.say("centre") : a.unit(), "text", a.text()))));
        return p.answers().isEmpty() ? "" : Template.fill("answers", Map.of("answers", all.toString()));
    }

    private static String form(Progress p, Query query, List<FieldError> errors) {
        Map<String, String> values = new HashMap<>();
        values.put("number", p.number());
        values.put("tail", query.value("tail"));
        values.put("words", query.value("words"));
        values.put("wrong", Answers.wrong("wrong", errors));
        values.put("wordsError", Answers.error("words", errors));
        values.put("resolved", choices("resolved", List.of("yes", "no"), query, errors));
        List<String> levels =
                Arrays.stream(Satisfaction.values()).map(Enum::name).toList();
        values.put("result", choices("result", levels, query, errors));
        values.put("attitude", choices("attitude", levels, query, errors));
        values.put("speed", choices("speed", levels, query, errors));
        return Template.fill("rating", values);
    }

    private static String choices(String field, List<String> of, Query query, List<FieldError> errors) {
        boolean required = field.startsWith("res");
        StringBuilder all = new StringBuilder();
        of.forEach(value -> all.append(Template.fill(
                "choice",
                Map.of(
                        "field",
                        field,
                        "value",
                        value,
                        "word",
                        Words.say("choice." + value),
                        "more",
                        (required ? "required " : "") + (value.equals(query.value(field)) ? "checked" : "")))));
        return Template.fill(
                "choices",
                Map.of(
                        "field",
                        field,
                        "name",
                        Words.say("field." + field),
                        "hint",
                        required ? "" : Words.say("optional"),
                        "count",
                        String.valueOf(of.size()),
                        "choices",
                        all.toString(),
                        "error",
                        Answers.error(field, errors)));
    }
}
