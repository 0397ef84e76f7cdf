package org.yihaotong.kit.open311;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yihaotong.api.hotline.BackendException;
import org.yihaotong.api.hotline.BackendException.Kind;
import org.yihaotong.api.hotline.FileContent;
import org.yihaotong.kit.Beijing;
import org.yihaotong.kit.Enclosures;
import org.yihaotong.kit.link.Answer;
import org.yihaotong.kit.link.Ask;
import org.yihaotong.kit.link.Form;
import org.yihaotong.kit.link.JsonObject;
import org.yihaotong.kit.link.Open311Link;
import org.yihaotong.kit.link.Pace;
import org.yihaotong.kit.link.RestLink;

/** GeoReport v2 as JSON; every call names jurisdiction and key, in its query or its form. */
final class GeoReport implements Open311Link {

    private static final int CONFLICT = 409;
    private static final int UNKNOWN = 404;

    private final RestLink service;
    private final String unit;
    private final String jurisdiction;
    private final String key;
    private final Pace pace;

    GeoReport(RestLink service, String unit, String jurisdiction, String key, int perSecond) {
        this.service = service;
        this.unit = unit;
        this.jurisdiction = jurisdiction;
        this.key = key;
        this.pace = Pace.of(perSecond, Duration.ofSeconds(1));
    }

    @Override
    public boolean isThere() throws BackendException {
        pace.await();
        Answer answer = service.send(Ask.get("/discovery.json"));
        if (!answer.isGood()) {
            throw failure(answer);
        }
        return true;
    }

    @Override
    public List<JsonObject> list(String resource, Form query) throws BackendException {
        Answer answer = ask(Ask.get("/" + resource + ".json").query(whole(query)));
        if (!answer.isGood()) {
            throw failure(answer);
        }
        return rows(answer);
    }

    @Override
    public Optional<JsonObject> request(String id) throws BackendException {
        Answer answer = ask(Ask.get("/requests/" + id + ".json").query(whole(new Form(UTF_8))));
        if (answer.status() == UNKNOWN) {
            return Optional.empty();
        }
        if (!answer.isGood()) {
            throw failure(answer);
        }
        return rows(answer).stream().findFirst();
    }

    @Override
    public Posted post(Form request, Pattern duplicate) throws BackendException {
        Answer answer = ask(Ask.post("/requests.json").form(whole(request)));
        if (answer.status() == CONFLICT) {
            Matcher there = duplicate.matcher(description(answer));
            if (there.find()) {
                return new Posted(there.group(1), true);
            }
        }
        if (!answer.isGood()) {
            throw failure(answer);
        }
        return new Posted(id(answer, "service_request_id"), false);
    }

    @Override
    public Posted update(Form update) throws BackendException {
        Answer answer = ask(Ask.post("/servicerequestupdates.json").form(whole(update)));
        if (answer.status() == CONFLICT) {
            return new Posted("", true);
        }
        if (!answer.isGood()) {
            throw failure(answer);
        }
        return new Posted(id(answer, "update_id"), false);
    }

    @Override
    public List<JsonObject> updates(Instant from, Instant to) throws BackendException {
        return list(
                "servicerequestupdates",
                new Form(UTF_8).with("start_date", Beijing.iso(from)).with("end_date", Beijing.iso(to)));
    }

    @Override
    public List<FileContent> media(String url, String key) throws BackendException {
        return url.isBlank() ? List.of() : Enclosures.fetched(service, List.of(url), key);
    }

    @Override
    public void close() {
        service.close();
    }

    private Answer ask(Ask ask) throws BackendException {
        pace.await();
        return service.send(ask);
    }

    private Form whole(Form form) {
        Form whole = new Form(UTF_8).with("jurisdiction_id", jurisdiction).with("api_key", key);
        for (Map.Entry<String, String> field : form.values().entrySet()) {
            whole = whole.with(field.getKey(), field.getValue());
        }
        return whole;
    }

    private String id(Answer answer, String member) throws BackendException {
        return rows(answer).stream()
                .findFirst()
                .flatMap(row -> row.text(member))
                .filter(id -> !id.isBlank())
                .orElseThrow(() -> broken());
    }

    private List<JsonObject> rows(Answer answer) throws BackendException {
        return answer.jsons().orElseThrow(this::broken);
    }

    private BackendException broken() {
        return new BackendException(Kind.COMMUNICATION, unit + "的应答不完整或不是约定的格式，稍后用同一编号重试。");
    }

    /** What the server says stays with it, for it may quote what was sent. */
    private BackendException failure(Answer answer) {
        return answer.failure(unit, "");
    }

    private static String description(Answer answer) {
        return answer.jsons()
                .flatMap(rows -> rows.stream().findFirst())
                .flatMap(row -> row.text("description"))
                .orElse("");
    }
}
