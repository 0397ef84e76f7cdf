package org.yihaotong.kit.link;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A JSON document of a back office; members keep their order, and a member of another type reads as absent. */
public final class JsonObject {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .build();
    private static final TypeReference<LinkedHashMap<String, Object>> MEMBERS = new TypeReference<>() {};

    private static final TypeReference<List<Object>> LIST = new TypeReference<>() {};

    private final Map<String, Object> members;

    private JsonObject(Map<String, Object> members) {
        this.members = members;
    }

    /** An empty document to which members are added. */
    public JsonObject() {
        this(Map.of());
    }

    /** Reads UTF-8; empty if the bytes are not one whole JSON object. */
    public static Optional<JsonObject> parse(byte[] utf8) {
        try {
            return Optional.ofNullable(JSON.readValue(utf8, MEMBERS)).map(JsonObject::new);
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** Reads text that came in another charset; empty if it is not one whole JSON object. */
    public static Optional<JsonObject> parse(String text) {
        return parse(text.getBytes(UTF_8));
    }

    /** Reads UTF-8; empty if the bytes are not one whole JSON array of objects. */
    public static Optional<List<JsonObject>> parseList(byte[] utf8) {
        try {
            return Optional.ofNullable(JSON.readValue(utf8, LIST)).flatMap(JsonObject::objects);
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** The same document with one more member: text, number, boolean, list, map or another document. */
    public JsonObject with(String name, Object value) {
        Map<String, Object> more = new LinkedHashMap<>(members);
        more.put(name, plain(value));
        return new JsonObject(more);
    }

    /** The same document with one more member if there is a value. */
    public JsonObject with(String name, Optional<?> value) {
        return value.isPresent() ? with(name, value.get()) : this;
    }

    /** The document as UTF-8, without blanks. */
    public byte[] bytes() {
        try {
            return JSON.writeValueAsBytes(members);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("not a JSON value", e);
        }
    }

    public Optional<String> text(String name) {
        return member(name, String.class);
    }

    public Optional<Long> number(String name) {
        Object value = members.get(name);
        return value instanceof Integer || value instanceof Long
                ? Optional.of(((Number) value).longValue())
                : Optional.empty();
    }

    public Optional<Boolean> truth(String name) {
        return member(name, Boolean.class);
    }

    public Optional<Double> decimal(String name) {
        return member(name, Number.class).map(Number::doubleValue);
    }

    public Optional<JsonObject> object(String name) {
        return object(members.get(name));
    }

    /** A list of objects; absent if anything else is in it. */
    public Optional<List<JsonObject>> objects(String name) {
        return members.get(name) instanceof List<?> list ? objects(list) : Optional.empty();
    }

    /** A list of texts; absent if anything else is in it. */
    public Optional<List<String>> texts(String name) {
        return members.get(name) instanceof List<?> list && list.stream().allMatch(String.class::isInstance)
                ? Optional.of(list.stream().map(String.class::cast).toList())
                : Optional.empty();
    }

    /** All members as Java values; cannot be changed. */
    public Map<String, Object> members() {
        return Collections.unmodifiableMap(members);
    }

    /** Never shows values. */
    @Override
    public String toString() {
        return "JsonObject" + members.keySet();
    }

    private static Object plain(Object value) {
        if (value instanceof JsonObject inner) {
            return inner.members;
        }
        return value instanceof List<?> list
                ? list.stream().map(JsonObject::plain).toList()
                : value;
    }

    private static Optional<JsonObject> object(Object value) {
        if (value instanceof Map<?, ?> map) {
            Map<String, Object> inner = new LinkedHashMap<>();
            map.forEach((key, member) -> inner.put(key.toString(), member));
            return Optional.of(new JsonObject(inner));
        }
        return Optional.empty();
    }

    private static Optional<List<JsonObject>> objects(List<?> list) {
        List<JsonObject> read =
                list.stream().map(JsonObject::object).flatMap(Optional::stream).toList();
        return read.size() == list.size() ? Optional.of(read) : Optional.empty();
    }

    private <T> Optional<T> member(String name, Class<T> type) {
        return Optional.ofNullable(members.get(name)).filter(type::isInstance).map(type::cast);
    }
}
