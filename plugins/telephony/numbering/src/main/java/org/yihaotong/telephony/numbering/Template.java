package org.yihaotong.telephony.numbering;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;

/** A file of the bundle with places such as {@code @centre@} that are filled in. */
final class Template {

    private Template() {}

    static String filled(String name, Map<String, String> places) {
        String text = read(name);
        for (Map.Entry<String, String> place : places.entrySet()) {
            text = text.replace("@" + place.getKey() + "@", place.getValue());
        }
        return text;
    }

    private static String read(String name) {
        try (InputStream in = Template.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
