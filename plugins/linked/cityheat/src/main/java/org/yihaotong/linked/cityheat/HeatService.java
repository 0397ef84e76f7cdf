package org.yihaotong.linked.cityheat;

import java.nio.charset.Charset;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.yihaotong.api.hotline.BackendException;
import org.yihaotong.api.hotline.BackendException.Kind;
import org.yihaotong.kit.Beijing;
import org.yihaotong.kit.link.Access;
import org.yihaotong.kit.link.Answer;
import org.yihaotong.kit.link.Ask;
import org.yihaotong.kit.link.Digests;
import org.yihaotong.kit.link.Form;
import org.yihaotong.kit.link.JsonObject;
import org.yihaotong.kit.link.Pace;
import org.yihaotong.kit.link.RestLink;
import org.yihaotong.kit.link.RestLinks;

/** The unit's one address: signed forms in GBK go in, documents in GBK come out, whatever the header says. */
final class HeatService {

    static final Charset GBK = Charset.forName("GBK");

    private static final String UNIT = "市热力公司";

    /** What the service says: its code, {@code msg}, and {@code data}. */
    record Said(Code code, String message, JsonObject data) {

        /** The data if all is well, or the failure that the code means. */
        JsonObject orFail() throws BackendException {
            if (code == Code.OK) {
                return data;
            }
            String field = message.matches("[a-z]{1,10}") ? "：" + message : "";
            throw new BackendException(code.kind(), UNIT + "应答“" + code.words() + "”" + field + "。");
        }
    }

    private final RestLink link;
    private final Clock clock;
    private final String user;
    private final String key;
    private final Pace pace;

    HeatService(Settings settings, RestLinks links, Clock clock) {
        this.clock = clock;
        this.user = settings.user();
        this.key = settings._secret();
        this.pace = Pace.of(settings.perSecond(), Duration.ofSeconds(1));
        String base = settings.url().strip().replaceFirst("/+$", "");
        Access signed = (ask, door) ->
                ask.form(signed(ask.form().orElseThrow(), this.user, Beijing.compact(this.clock.instant()), this.key));
        this.link = links.trusting(settings.certificate()).open(base, Duration.ofSeconds(settings.seconds()), signed);
    }

    void close() {
        link.close();
    }

    /** Asks whatever the answer may be. */
    Said ask(String act, Form parameters) throws BackendException {
        pace.await();
        Form form = new Form(GBK).with("act", act);
        for (Map.Entry<String, String> parameter : parameters.values().entrySet()) {
            form = form.with(
                    parameter.getKey(), Optional.of(parameter.getValue()).filter(value -> !value.isEmpty()));
        }
        Answer answer = link.send(Ask.post("/kf/api.aspx").form(form));
        Optional<JsonObject> whole = answer.status() == 200 ? JsonObject.parse(answer.text(GBK)) : Optional.empty();
        if (whole.isEmpty()) {
            throw new BackendException(Kind.COMMUNICATION, UNIT + "应答 HTTP " + answer.status() + " 而不是约定的格式，稍后自动重试。");
        }
        return new Said(
                Code.of(whole.get().text("ret").orElse("")),
                whole.get().text("msg").orElse(""),
                whole.get().object("data").orElseGet(JsonObject::new));
    }

    /** Asks for something that may have been done before: what is in no state for it needs nothing more. */
    void settle(String act, Form parameters) throws BackendException {
        Said said = ask(act, parameters);
        if (said.code() != Code.WRONG_STATE) {
            said.orFail();
        }
    }

    /** Asks for data. */
    JsonObject data(String act, Form parameters) throws BackendException {
        return ask(act, parameters).orFail();
    }

    /** The rows of a list. */
    static List<JsonObject> rows(JsonObject data) throws BackendException {
        return data.objects("rows")
                .orElseThrow(() -> new BackendException(Kind.COMMUNICATION, UNIT + "的列表不完整，稍后自动重试。"));
    }

    /** The form with who asks, when, and the sign over all of it; the sign is over GBK bytes, values not encoded. */
    static Form signed(Form form, String user, String moment, String key) {
        Form whole = form.with("uid", user).with("ts", moment);
        String text = new TreeMap<>(whole.values())
                .entrySet().stream()
                        .filter(field -> !field.getValue().isEmpty())
                        .map(field -> field.getKey() + "=" + field.getValue())
                        .collect(Collectors.joining("&"));
        return whole.with("sign", Digests.md5(text + "&key=" + key, GBK));
    }
}
