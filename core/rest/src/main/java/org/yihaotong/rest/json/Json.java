package org.yihaotong.rest.json;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.reflect.Type;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.osgi.service.component.annotations.Component;
import org.yihaotong.api.input.InvalidInputException;
import org.yihaotong.rest.words.Words;

/** Reads and writes the contract's records; what does not fit exactly is refused with the field's name. */
@Component(service = Json.class)
public final class Json {

    private final ObjectMapper mapper = JsonMapper.builder()
            .addModules(new Jdk8Module(), StrictScalars.module(), StrictDays.module())
            .annotationIntrospector(new RequiredScalars())
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(
                    DeserializationFeature.FAIL_ON_TRAILING_TOKENS,
                    DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS,
                    DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES,
                    DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .visibility(PropertyAccessor.IS_GETTER, Visibility.NONE)
            .defaultPropertyInclusion(JsonInclude.Value.construct(Include.NON_ABSENT, Include.USE_DEFAULTS))
            .defaultSetterInfo(JsonSetter.Value.forContentNulls(Nulls.FAIL))
            .build();

    /**
     * Reads one JSON text.
     *
     * @throws InvalidInputException naming what does not fit
     */
    public Object read(byte[] utf8, Type type, Words words) {
        try {
            Object value = mapper.readerFor(mapper.constructType(type)).readValue(text(utf8, words));
            return complete(value, words);
        } catch (JsonProcessingException e) {
            throw new InvalidInputException(new JsonFaults(words).explain(e));
        }
    }

    /** Reads one JSON object as this record. */
    public <T> T read(byte[] utf8, Class<T> type, Words words) {
        return type.cast(read(utf8, (Type) type, words));
    }

    /** Writes the value as UTF-8 and leaves the stream open. */
    public void write(Object value, OutputStream out) throws IOException {
        out.write(mapper.writeValueAsBytes(value));
    }

    /** The value as one line of text. */
    public String line(Object value) {
        try {
            return mapper.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a record of the contract cannot be written: " + value.getClass(), e);
        }
    }

    private static Object complete(Object value, Words words) {
        if (value == null) {
            throw new InvalidInputException("", "required", words.say("field.required"));
        }
        return value;
    }

    private static String text(byte[] utf8, Words words) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(utf8))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new InvalidInputException("", "encoding", words.say("field.encoding"));
        }
    }
}
