package org.yihaotong.shell;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.ResourceBundle;

/** What the operator reads, from {@code words.properties}; times on the city's clock, wherever the machine stands. */
final class Words {

    private static final ResourceBundle TEXTS =
            ResourceBundle.getBundle("org.yihaotong.shell.words", Locale.ROOT, Words.class.getClassLoader());
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(ZoneId.of("Asia/Shanghai"));

    private Words() {}

    /** The text of this key with its places filled. */
    static String say(String key, Object... values) {
        return String.format(Locale.ROOT, TEXTS.getString(key), values);
    }

    /** The Chinese word for a constant of the contract; the constant itself if there is none. */
    static String of(Enum<?> constant) {
        try {
            return TEXTS.getString(constant.getDeclaringClass().getSimpleName() + "." + constant.name());
        } catch (MissingResourceException e) {
            return constant.name();
        }
    }

    static String time(Instant at) {
        return TIME.format(at);
    }

    static String time(Optional<Instant> at) {
        return at.map(Words::time).orElse("—");
    }
}
