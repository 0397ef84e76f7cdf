package org.yihaotong.rest.words;

import java.text.MessageFormat;
import java.util.Collections;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import javax.servlet.http.HttpServletRequest;

/** What the interface says to people: Chinese, or English where a browser prefers it. */
public final class Words {

    private static final ResourceBundle.Control EXACTLY =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final ResourceBundle bundle;

    private Words(Locale locale) {
        this.bundle = ResourceBundle.getBundle(
                "org.yihaotong.rest.words.words", locale, Words.class.getClassLoader(), EXACTLY);
    }

    /** The words for whoever sent this request. */
    public static Words of(HttpServletRequest request) {
        if (request.getHeader("Accept-Language") == null) {
            return new Words(Locale.ROOT);
        }
        return Collections.list(request.getLocales()).stream()
                .map(Locale::getLanguage)
                .filter(language -> language.equals("zh") || language.equals("en"))
                .findFirst()
                .map(language -> new Words(language.equals("en") ? Locale.ENGLISH : Locale.ROOT))
                .orElseGet(() -> new Words(Locale.ROOT));
    }

    /** The sentence with this key, its places filled in. */
    public String say(String key, Object... args) {
        String pattern = bundle.getString(key);
        return args.length == 0 ? pattern : new MessageFormat(pattern, Locale.ROOT).format(args);
    }

    /** The sentence with this key, if there is one. */
    public Optional<String> find(String key) {
        return bundle.containsKey(key) ? Optional.of(bundle.getString(key)) : Optional.empty();
    }
}
