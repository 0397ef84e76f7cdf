package org.yihaotong.store.row;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import org.yihaotong.api.ticket.Appeal;

/** Records as compact JSON and back; an appeal is written without its persons. */
final class Documents {

    /** Grows when a document is written in a way that older code cannot read. */
    static final int FORMAT = 1;

    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModules(new Jdk8Module(), new JavaTimeModule())
            .defaultPropertyInclusion(JsonInclude.Value.empty().withValueInclusion(JsonInclude.Include.NON_ABSENT))
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .addMixIn(Appeal.class, WithoutPersons.class)
            .build();

    @JsonIgnoreProperties({"caller", "requester"})
    private interface WithoutPersons {}

    private Documents() {}

    static String write(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("cannot be written: " + value.getClass(), withoutContent(e));
        }
    }

    static <T> T read(String document, Class<T> type) {
        try {
            return JSON.readValue(document, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("cannot be read: " + type, withoutContent(e));
        }
    }

    /** The same document with nothing in these texts of it, as far as it has them. */
    static String blanked(String document, String... texts) {
        ObjectNode node = (ObjectNode) read(document, JsonNode.class);
        for (String text : texts) {
            if (node.has(text)) {
                node.put(text, "");
            }
        }
        return write(node);
    }

    private static JsonProcessingException withoutContent(JsonProcessingException e) {
        e.clearLocation();
        return e;
    }
}
