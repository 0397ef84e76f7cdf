package org.yihaotong.kit.link;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.net.URLEncoder;
import java.nio.charset.Charset;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Named values, percent-encoded in a charset (表单); they keep their order. What the charset lacks becomes {@code ?}. */
public final class Form {

    private final Charset charset;
    private final Map<String, String> values;

    private Form(Charset charset, Map<String, String> values) {
        this.charset = charset;
        this.values = values;
    }

    /** An empty form to which values are added. */
    public Form(Charset charset) {
        this(charset, Map.of());
    }

    /** The same form with this value, in the place of an earlier one of the name. */
    public Form with(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(values);
        more.put(name, value);
        return new Form(charset, more);
    }

    /** The same form with one more value if there is one. */
    public Form with(String name, Optional<String> value) {
        return value.isPresent() ? with(name, value.get()) : this;
    }

    public Charset charset() {
        return charset;
    }

    /** The plain values; cannot be changed. */
    public Map<String, String> values() {
        return Collections.unmodifiableMap(values);
    }

    public boolean isEmpty() {
        return values.isEmpty();
    }

    /** {@code name=value&…}, encoded, blanks as {@code +}. */
    public String text() {
        return values.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
    }

    byte[] bytes() {
        return text().getBytes(US_ASCII);
    }

    String mediaType() {
        return "application/x-www-form-urlencoded;charset=" + charset.name();
    }

    private String encoded(String text) {
        return URLEncoder.encode(text, charset);
    }

    /** Never shows values. */
    @Override
    public String toString() {
        return "Form" + values.keySet();
    }
}
