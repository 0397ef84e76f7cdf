package org.yihaotong.standard;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.time.Instant;
import java.util.Base64;

/** The cursor of section 7: opaque to units, good for 24 hours. */
final class Bookmark {

    private static final Duration GOOD_FOR = Duration.ofHours(24);

    private Bookmark() {}

    static String of(String book, long seq, Instant now) {
        String words = book + " " + seq + " " + now.getEpochSecond();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(words.getBytes(UTF_8));
    }

    static long read(String book, String cursor, Instant now) {
        try {
            String[] words = new String(Base64.getUrlDecoder().decode(cursor), UTF_8).split(" ", -1);
            if (words.length == 3 && words[0].equals(book)) {
                Instant made = Instant.ofEpochSecond(Long.parseLong(words[2]));
                if (made.plus(GOOD_FOR).isBefore(now)) {
                    throw Problem.of(410, "cursor-expired", "翻页位置已过期，请不带 cursor 重新取。");
                }
                return Long.parseLong(words[1]);
            }
        } catch (IllegalArgumentException e) {
            throw Problem.invalid("cursor", "cursor");
        }
        throw Problem.invalid("cursor", "cursor");
    }
}
