package org.yihaotong.kit.link;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** A JSON document of a back office; members keep their order, and a member of another type reads as absent. */
public final class JsonObject {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .build();
    private static final TypeReference<LinkedHashMap<String, Object>> MEMBERS = new TypeReference<>() {};

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

    /** The same document with one more member: text, number, boolean, list, map or another document. */
    public JsonObject with(String name, Object value) {
        Map<String, Object> more = new LinkedHashMap<>(members);
        more.put(name, value instanceof JsonObject inner ? inner.members : value);
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

    public Optional<JsonObject> object(String name) {
        if (members.get(name) instanceof Map<?, ?> map) {
            Map<String, Object> inner = new LinkedHashMap<>();
            map.forEach((key, value) -> inner.put(key.toString(), value));
            return Optional.of(new JsonObject(inner));
        }
        return Optional.empty();
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

    private <T> Optional<T> member(String name, Class<T> type) {
        return Optional.ofNullable(members.get(name)).filter(type::isInstance).map(type::cast);
    }
}
