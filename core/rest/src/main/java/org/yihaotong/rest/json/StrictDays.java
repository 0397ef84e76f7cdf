package org.yihaotong.rest.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdScalarSerializer;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;

/** Days without guessing: {@code 2026-02-14}, in the years that people write with four digits. */
final class StrictDays {

    private StrictDays() {}

    static SimpleModule module() {
        return new SimpleModule("days")
                .addDeserializer(LocalDate.class, new DayIn())
                .addSerializer(LocalDate.class, new DayOut())
                .addSerializer(Duration.class, ToStringSerializer.instance);
    }

    private static final class DayIn extends StdScalarDeserializer<LocalDate> {
        private static final long serialVersionUID = 1L;

        DayIn() {
            super(LocalDate.class);
        }

        @Override
        public LocalDate deserialize(JsonParser json, DeserializationContext context) throws IOException {
            if (!json.hasToken(JsonToken.VALUE_STRING)) {
                return (LocalDate) context.handleUnexpectedToken(LocalDate.class, json);
            }
            try {
                LocalDate day = LocalDate.parse(json.getText());
                if (day.getYear() >= 1000 && day.getYear() <= 9999) {
                    return day;
                }
            } catch (DateTimeException e) {
                // falls through to the one refusal below
            }
            return (LocalDate) context.handleWeirdStringValue(LocalDate.class, "", "not a day");
        }
    }

    private static final class DayOut extends StdScalarSerializer<LocalDate> {
        private static final long serialVersionUID = 1L;

        DayOut() {
            super(LocalDate.class);
        }

        @Override
        public void serialize(LocalDate day, JsonGenerator json, SerializerProvider provider) throws IOException {
            json.writeString(day.toString());
        }
    }
}
