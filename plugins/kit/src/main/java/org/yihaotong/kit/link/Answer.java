package org.yihaotong.kit.link;

import java.nio.charset.Charset;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.yihaotong.api.hotline.BackendException;
import org.yihaotong.api.hotline.BackendException.Kind;

/** What a unit's service answered over HTTP (应答), whatever the status. */
public final class Answer {

    private final int status;
    private final Map<String, String> headers;
    private final byte[] body;

    /**
     * Holds an answer.
     *
     * @param headers by lower-case name
     * @param body unpacked
     */
    public Answer(int status, Map<String, String> headers, byte[] body) {
        this.status = status;
        this.headers = Map.copyOf(headers);
        this.body = body.clone();
    }

    public int status() {
        return status;
    }

    /** Whether the status is 2xx. */
    public boolean isGood() {
        return status / 100 == 2;
    }

    /** The header of this name, in any spelling. */
    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name.toLowerCase(Locale.ROOT)));
    }

    /** How long the service wants us to wait, if it says so in seconds. */
    public Optional<Duration> retryAfter() {
        return header("Retry-After")
                .map(String::strip)
                .filter(text -> text.matches("\\d{1,6}"))
                .map(text -> Duration.ofSeconds(Long.parseLong(text)));
    }

    public byte[] body() {
        return body.clone();
    }

    /** The body in this charset, whatever the service says of it. */
    public String text(Charset charset) {
        return new String(body, charset);
    }

    /** The body as one whole JSON object in UTF-8. */
    public Optional<JsonObject> json() {
        return JsonObject.parse(body);
    }

    /** The body as a JSON array of objects in UTF-8. */
    public Optional<List<JsonObject>> jsons() {
        return JsonObject.parseList(body);
    }

    /**
     * The failure that the status means by the rules of HTTP: busy and broken services are tried again, keys and
     * addresses need a person, anything else is about the request.
     *
     * @param unit whose service it is
     * @param detail what the service says about it, without anything personal; may be empty
     */
    public BackendException failure(String unit, String detail) {
        Kind kind =
                switch (status) {
                    case 401, 403 -> Kind.AUTHENTICATION;
                    case 408, 425, 429 -> Kind.COMMUNICATION;
                    default -> status / 100 == 4
                            ? Kind.REFUSED
                            : status / 100 == 3 ? Kind.CONFIGURATION : Kind.COMMUNICATION;
                };
        String what =
                switch (kind) {
                    case AUTHENTICATION -> "不接受本中心的账号或密钥，请核对配置";
                    case CONFIGURATION -> "把请求引向别处，请核对接口地址";
                    case REFUSED -> "不接受这次请求";
                    case COMMUNICATION -> "暂时没有处理，稍后自动重试";
                };
        return new BackendException(
                kind, unit + "应答 HTTP " + status + "，" + what + (detail.isEmpty() ? "" : "：" + detail) + "。");
    }

    /** Never shows what was said. */
    @Override
    public String toString() {
        return "Answer[" + status + "]";
    }
}
