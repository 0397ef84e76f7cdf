package org.yihaotong.rest.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.KeyDeserializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdScalarSerializer;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;

/** Text and times without guessing: a number is no text, and a time is ISO-8601 in UTC. */
final class StrictScalars {

    static final String NOTHING = "`null` says nothing";

    private static final Instant FIRST = Instant.parse("1970-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("9999-12-31T23:59:59Z");

    private StrictScalars() {}

    static SimpleModule module() {
        return new SimpleModule("strict")
                .addDeserializer(String.class, new TextIn())
                .addKeyDeserializer(String.class, new KeyIn())
                .addDeserializer(boolean.class, new YesOrNoIn())
                .addDeserializer(long.class, new VersionIn())
                .addDeserializer(Instant.class, new InstantIn())
                .addSerializer(Instant.class, new InstantOut());
    }

    private static final class TextIn extends StdScalarDeserializer<String> {
        private static final long serialVersionUID = 1L;

        TextIn() {
            super(String.class);
        }

        @Override
        public String deserialize(JsonParser json, DeserializationContext context) throws IOException {
            if (!json.hasToken(JsonToken.VALUE_STRING)) {
                return (String) context.handleUnexpectedToken(String.class, json);
            }
            if (!PlainText.isPlain(json.getText())) {
                return (String) context.handleWeirdStringValue(String.class, "", PlainText.RULE);
            }
            return json.getText();
        }
    }

    private static final class KeyIn extends KeyDeserializer {
        @Override
        public Object deserializeKey(String key, DeserializationContext context) throws IOException {
            return PlainText.isPlain(key) ? key : context.handleWeirdKey(String.class, "", PlainText.RULE);
        }
    }

    private static final class YesOrNoIn extends StdScalarDeserializer<Boolean> {
        private static final long serialVersionUID = 1L;

        YesOrNoIn() {
            super(boolean.class);
        }

        @Override
        public Boolean deserialize(JsonParser json, DeserializationContext context) throws IOException {
            return json.currentToken().isBoolean()
                    ? json.getBooleanValue()
                    : (Boolean) context.handleUnexpectedToken(boolean.class, json);
        }

        @Override
        public Boolean getNullValue(DeserializationContext context) throws JsonMappingException {
            return context.reportInputMismatch(this, NOTHING);
        }

        @Override
        public Object getAbsentValue(DeserializationContext context) {
            return false;
        }
    }

    private static final class VersionIn extends StdScalarDeserializer<Long> {
        private static final long serialVersionUID = 1L;

        VersionIn() {
            super(long.class);
        }

        @Override
        public Long deserialize(JsonParser json, DeserializationContext context) throws IOException {
            return json.hasToken(JsonToken.VALUE_NUMBER_INT)
                    ? json.getLongValue()
                    : (Long) context.handleUnexpectedToken(long.class, json);
        }

        @Override
        public Long getNullValue(DeserializationContext context) throws JsonMappingException {
            return context.reportInputMismatch(this, NOTHING);
        }

        @Override
        public Object getAbsentValue(DeserializationContext context) {
            return 0L;
        }
    }

    private static final class InstantIn extends StdScalarDeserializer<Instant> {
        private static final long serialVersionUID = 1L;

        InstantIn() {
            super(Instant.class);
        }

        @Override
        public Instant deserialize(JsonParser json, DeserializationContext context) throws IOException {
            if (!json.hasToken(JsonToken.VALUE_STRING)) {
                return (Instant) context.handleUnexpectedToken(Instant.class, json);
            }
            try {
                Instant at = Instant.parse(json.getText());
                if (!at.isBefore(FIRST) && !at.isAfter(LAST)) {
                    return at;
                }
            } catch (DateTimeException e) {
                // falls through to the one refusal below
            }
            return (Instant) context.handleWeirdStringValue(Instant.class, "", "not a time");
        }
    }

    private static final class InstantOut extends StdScalarSerializer<Instant> {
        private static final long serialVersionUID = 1L;

        InstantOut() {
            super(Instant.class);
        }

        @Override
        public void serialize(Instant at, JsonGenerator json, SerializerProvider provider) throws IOException {
            json.writeString(at.toString());
        }
    }
}
