package org.yihaotong.channels.open311;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.yihaotong.kit.link.Part;

/** Named texts that a client sent; one that is blank is the same as one that was not sent. */
final class Parameters {

    /** More than any form of any service has. */
    private static final int MOST = 200;

    /** Characters below stand for the bytes that came. */
    private static final int BYTES = 256;

    private final Map<String, List<String>> values = new LinkedHashMap<>();

    /** Adds {@code name=value&…}, percent-encoded in this charset. */
    Parameters addEncoded(String text, Charset charset) {
        for (String pair : text.isEmpty() ? new String[0] : text.split("&")) {
            String[] named = pair.split("=", 2);
            add(plain(named[0], charset), named.length < 2 ? "" : plain(named[1], charset));
        }
        return this;
    }

    /** Adds a part of a form that is no file. */
    Parameters add(Part part, Charset charset) {
        return add(part.name(), text(part.content(), charset));
    }

    private Parameters add(String name, String value) {
        if (values.size() == MOST) {
            throw Problem.wrong("参数过多。Too many parameters.");
        }
        if (!value.isBlank()) {
            values.computeIfAbsent(name, n -> new ArrayList<>()).add(value.strip());
        }
        return this;
    }

    Optional<String> text(String name) {
        return all(name).stream().findFirst();
    }

    String orEmpty(String name) {
        return text(name).orElse("");
    }

    /** Every value of this name, in order. */
    List<String> all(String name) {
        return values.getOrDefault(name, List.of());
    }

    /** The values of this name, which may be declared several times and hold commas. */
    List<String> listed(String name) {
        return all(name).stream()
                .flatMap(value -> Arrays.stream(value.split(",")))
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .distinct()
                .toList();
    }

    Set<String> names() {
        return values.keySet();
    }

    /** Never shows values. */
    @Override
    public String toString() {
        return "Parameters" + names();
    }

    /** Decodes what came percent-encoded, blanks as {@code +}; refused if it is no text of the charset. */
    static String plain(String encoded, Charset charset) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(encoded.length());
        for (int i = 0; i < encoded.length(); i++) {
            char c = encoded.charAt(i);
            if (c == '%') {
                bytes.write(hex(encoded, i + 1));
                i += 2;
            } else if (c == '+') {
                bytes.write(' ');
            } else {
                bytes.writeBytes(
                        c < BYTES ? new byte[] {(byte) c} : String.valueOf(c).getBytes(charset));
            }
        }
        return text(bytes.toByteArray(), charset);
    }

    private static int hex(String encoded, int at) {
        String digits = encoded.substring(Math.min(at, encoded.length()), Math.min(at + 2, encoded.length()));
        if (!digits.matches("[0-9A-Fa-f]{2}")) {
            throw Problem.wrong("百分号编码不完整。Malformed percent-encoding.");
        }
        return Integer.parseInt(digits, 16);
    }

    private static String text(byte[] bytes, Charset charset) {
        try {
            return charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw Problem.wrong("文字不是所声明的字符集 " + charset.name() + "。The text is not in the declared charset.");
        }
    }
}
