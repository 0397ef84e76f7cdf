package org.yihaotong.kit.link;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A request to a unit's service over HTTP (请求); immutable, so that it can be proved anew for every attempt. */
public final class Ask {

    private static final byte[] NOTHING = {};

    private final String method;
    private final String path;
    private final Form query;
    private final Map<String, String> headers;
    private final String mediaType;
    private final byte[] body;
    private final Optional<Form> form;

    private Ask(
            String method,
            String path,
            Form query,
            Map<String, String> headers,
            String mediaType,
            byte[] body,
            Optional<Form> form) {
        this.method = method;
        this.path = path;
        this.query = query;
        this.headers = headers;
        this.mediaType = mediaType;
        this.body = body;
        this.form = form;
    }

    /**
     * A request without a body.
     *
     * @param path below the base URL, with its leading slash, without query; segments are encoded already. Or a whole
     *     address that the service gave us, which must be on the same server
     */
    public static Ask of(String method, String path) {
        return new Ask(method, path, new Form(UTF_8), Map.of(), "", NOTHING, Optional.empty());
    }

    public static Ask get(String path) {
        return of("GET", path);
    }

    public static Ask post(String path) {
        return of("POST", path);
    }

    public static Ask put(String path) {
        return of("PUT", path);
    }

    public static Ask patch(String path) {
        return of("PATCH", path);
    }

    public static Ask delete(String path) {
        return of("DELETE", path);
    }

    /** Text as one segment of a path. */
    public static String segment(String text) {
        return URLEncoder.encode(text, UTF_8).replace("+", "%20");
    }

    /** The same request with one more parameter in its address; never a citizen's, for addresses are logged on the way. */
    public Ask query(String name, String value) {
        return query(query.with(name, value));
    }

    /** The same request with these parameters in its address, and no others. */
    public Ask query(Form parameters) {
        return new Ask(method, path, parameters, headers, mediaType, body, form);
    }

    /** The same request with this header. */
    public Ask header(String name, String value) {
        return headers(Map.of(name, value));
    }

    /** The same request with these headers too. */
    public Ask headers(Map<String, String> more) {
        Map<String, String> all = new LinkedHashMap<>(headers);
        all.putAll(more);
        return new Ask(method, path, query, Map.copyOf(all), mediaType, body, form);
    }

    /** The same request with bytes of this type, which names the charset where there is one. */
    public Ask body(String type, byte[] bytes) {
        return new Ask(method, path, query, headers, type, bytes.clone(), Optional.empty());
    }

    /** The same request with a document in UTF-8. */
    public Ask json(JsonObject document) {
        return body("application/json;charset=UTF-8", document.bytes());
    }

    /** The same request with a form. */
    public Ask form(Form fields) {
        return new Ask(method, path, query, headers, fields.mediaType(), fields.bytes(), Optional.of(fields));
    }

    /** The same request with parts of {@code multipart/form-data}, in this order. */
    public Ask parts(List<Part> parts) {
        Multipart whole = new Multipart(parts);
        return body(whole.mediaType(), whole.bytes());
    }

    public String method() {
        return method;
    }

    public String path() {
        return path;
    }

    /** Path and encoded query, as they stand in the request. */
    public String target() {
        return query.isEmpty() ? path : path + "?" + query.text();
    }

    public Map<String, String> headers() {
        return headers;
    }

    /** Empty if there is no body. */
    public String mediaType() {
        return mediaType;
    }

    public byte[] body() {
        return body.clone();
    }

    /** The form that the body holds. */
    public Optional<Form> form() {
        return form;
    }

    /** Never shows what is sent. */
    @Override
    public String toString() {
        return "Ask[" + method + "]";
    }
}
