package org.yihaotong.channels.portal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yihaotong.api.channel.ChannelDesk;
import org.yihaotong.api.channel.Visit;
import org.yihaotong.api.hotline.Push;
import org.yihaotong.api.hotline.PushAnswer;
import org.yihaotong.api.input.FieldError;
import org.yihaotong.api.input.InvalidInputException;
import org.yihaotong.api.ticket.AppealType;
import org.yihaotong.api.ticket.Channel;
import org.yihaotong.api.ticket.RefusedException;
import org.yihaotong.channels.portal.Challenges.Challenge;
import org.yihaotong.channels.portal.Gate.Verdict;
import org.yihaotong.kit.link.JsonObject;
import org.yihaotong.kit.link.PartForms;

/** Takes appeals; whatever goes wrong, the citizen gets back all that was typed, with what to do. */
final class AppealDesk {

    private final ChannelDesk desk;
    private final PartForms forms;
    private final Challenges challenges;
    private final Gate gate;

    AppealDesk(ChannelDesk desk, PartForms forms, Challenges challenges, Gate gate) {
        this.desk = desk;
        this.forms = forms;
        this.challenges = challenges;
        this.gate = gate;
    }

    PushAnswer blank(Push push) {
        return page(200, push, new AppealForm(Query.of("")), List.of());
    }

    /** A fresh challenge, for a page that stood open for too long. */
    PushAnswer challenge(Push push) {
        return Answers.json(200, new JsonObject().with("challenge", gate.challenge(push.sender())));
    }

    PushAnswer take(Push push) {
        Optional<AppealForm> form = Query.form(push, forms).map(AppealForm::new);
        if (form.isEmpty()) {
            return answer(400, push, new AppealForm(Query.of("")), error("form", "form", "form.unreadable"));
        }
        Optional<Challenge> challenge = challenges.read(form.get().query().value("challenge"));
        Verdict verdict = challenge
                .map(c -> gate.judge(c, form.get().query().value("proof"), push.sender()))
                .orElse(Verdict.STALE);
        return switch (verdict) {
            case STALE -> answer(409, push, form.get(), error("form", "stale", "form.stale"));
            case UNSOLVED -> answer(409, push, form.get(), error("form", "unsolved", "form.unsolved"));
            case PROVED, UNPROVED -> take(push, form.get(), challenge.orElseThrow(), verdict);
        };
    }

    private PushAnswer take(Push push, AppealForm form, Challenge challenge, Verdict verdict) {
        try {
            List<FieldError> errors = form.misfits(desk.allowed());
            if (!errors.isEmpty()) {
                return answer(400, push, form, errors);
            }
            Visit visit = new Visit(Channel.WEB, push.sender());
            String number = desk.accept(visit, form.appeal(), form.files(), challenge.nonce());
            gate.took(verdict, push.sender());
            return done(push, number);
        } catch (InvalidInputException e) {
            return answer(400, push, form, AppealForm.renamed(e.errors()));
        } catch (RefusedException e) {
            return e.code().equals("key-reused")
                    ? answer(409, push, form, error("form", "stale", "form.stale"))
                    : answer(429, push, form, List.of(new FieldError("form", e.code(), e.getMessage())))
                            .with("Retry-After", "3600");
        } catch (IOException e) {
            return answer(503, push, form, error("form", "trouble", "form.trouble"));
        }
    }

    private static List<FieldError> error(String field, String code, String key) {
        return List.of(new FieldError(field, code, Words.say(key)));
    }

    private PushAnswer done(Push push, String number) {
        return asksForJson(push)
                ? Answers.json(201, new JsonObject().with("number", number))
                : Answers.page(201, "appeal", Words.say("done"), Template.fill("done", Map.of("number", number)));
    }

    private static boolean asksForJson(Push push) {
        return push.header("accept").orElse("").startsWith("application/json");
    }

    private PushAnswer answer(int status, Push push, AppealForm form, List<FieldError> errors) {
        return asksForJson(push)
                ? Answers.json(
                        status,
                        new JsonObject()
                                .with("errors", Answers.errors(errors))
                                .with("challenge", gate.challenge(push.sender())))
                : page(status, push, form, errors);
    }

    private PushAnswer page(int status, Push push, AppealForm form, List<FieldError> errors) {
        Map<String, String> values = new java.util.HashMap<>();
        for (String field : List.of("title", "content", "address", "name", "phone")) {
            values.put(field, form.query().value(field));
        }
        for (String field : List.of("type", "title", "content", "address", "name", "phone", "photos")) {
            values.put(field + "Error", Answers.error(field, errors));
            values.put(field + "Wrong", isWrong(field, errors) ? "aria-invalid=\"true\"" : "");
        }
        values.put("confidential", form.query().maybe("confidential").isPresent() ? "checked" : "");
        values.put("types", types(form));
        values.put("wrong", Answers.wrong("wrong", errors));
        values.put("challenge", gate.challenge(push.sender()));
        values.put("done", Template.fill("done", Map.of()));
        photoLimits(values);
        return Answers.page(status, "appeal", Words.say("appeal"), Template.fill("appeal", values));
    }

    private static boolean isWrong(String field, List<FieldError> errors) {
        return errors.stream().anyMatch(e -> e.field().equals(field));
    }

    private void photoLimits(Map<String, String> values) {
        var allowed = desk.allowed();
        AppealForm.photos(allowed).ifPresent(kind -> {
            values.put("photoCount", String.valueOf(allowed.perTicket()));
            values.put("photoSize", String.valueOf(kind.largest() >> 20));
            List<String> accepted = new ArrayList<>();
            kind.extensions().forEach(e -> accepted.add("." + e));
            values.put("photoTypes", String.join(",", accepted));
        });
    }

    private static String types(AppealForm form) {
        StringBuilder all = new StringBuilder();
        for (AppealType type : AppealType.values()) {
            boolean chosen = form.type().filter(t -> t == type).isPresent();
            all.append(Template.fill(
                    "choice",
                    Map.of(
                            "field",
                            "type",
                            "value",
                            type.name(),
                            "word",
                            Words.name(type),
                            "more",
                            chosen ? "checked required" : "required")));
        }
        return all.toString();
    }
}
