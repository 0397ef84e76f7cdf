package org.yihaotong.channels.portal;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** The page's sentences, by key. */
final class Words {

    private static final ResourceBundle SENTENCES =
            ResourceBundle.getBundle("org.yihaotong.channels.portal.words", Locale.ROOT, Words.class.getClassLoader());

    private Words() {}

    static String say(String key, Object... parameters) {
        return new MessageFormat(SENTENCES.getString(key), Locale.ROOT).format(parameters);
    }

    /** The word for a member of an enum, or nothing where there is none. */
    static String name(Enum<?> constant) {
        String key = constant.getDeclaringClass().getSimpleName() + "." + constant.name();
        return SENTENCES.containsKey(key) ? say(key) : "";
    }
}
