package org.yihaotong.assist.semantic;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The pieces that a model knows, with their numbers. */
final class Vocabulary {

    private static final Pattern PIECE = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)+)\": *(\\d+)");
    private static final Pattern ESCAPE = Pattern.compile("\\\\(?:u([0-9a-fA-F]{4})|(.))");

    private final Map<String, Integer> numbers;

    Vocabulary(Map<String, Integer> numbers) {
        this.numbers = Map.copyOf(numbers);
    }

    /** Reads the member {@code vocab} of a tokenizer's description in JSON, which holds nothing but pieces and numbers. */
    static Vocabulary read(InputStream description) throws IOException {
        String json = new String(description.readAllBytes(), UTF_8);
        int from = json.indexOf("\"vocab\"");
        if (from < 0) {
            throw new IOException("no vocabulary in the tokenizer's description");
        }
        Map<String, Integer> numbers = new HashMap<>();
        Matcher piece = PIECE.matcher(json).region(json.indexOf('{', from), json.length());
        while (piece.find()) {
            numbers.put(plain(piece.group(1)), Integer.valueOf(piece.group(2)));
        }
        return new Vocabulary(numbers);
    }

    private static String plain(String escaped) {
        return ESCAPE.matcher(escaped).replaceAll(escape -> {
            String code = escape.group(1);
            return Matcher.quoteReplacement(
                    code == null ? escape.group(2) : String.valueOf((char) Integer.parseInt(code, 16)));
        });
    }

    Optional<Integer> number(String piece) {
        return Optional.ofNullable(numbers.get(piece));
    }

    int size() {
        return numbers.size();
    }
}
