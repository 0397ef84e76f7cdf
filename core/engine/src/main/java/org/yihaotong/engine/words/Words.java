package org.yihaotong.engine.words;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import org.yihaotong.api.ticket.RefusedException;

/** The engine's sentences, by key; parameters never hold personal data. */
public final class Words {

    private static final ResourceBundle SENTENCES =
            ResourceBundle.getBundle("org.yihaotong.engine.words.sentences", Locale.ROOT, Words.class.getClassLoader());

    private Words() {}

    /** The sentence of this key with its parameters filled in. */
    public static String say(String key, Object... parameters) {
        return new MessageFormat(SENTENCES.getString(key), Locale.ROOT).format(parameters);
    }

    /** A refusal by this rule; the rule's code is the key without its {@code refused.}. */
    public static RefusedException refuse(String code, Object... parameters) {
        return new RefusedException(code, say("refused." + code, parameters));
    }

    /** The word for a member of an enum, such as 待派单. */
    public static String name(Enum<?> constant) {
        return say(constant.getDeclaringClass().getSimpleName() + "." + constant.name());
    }
}
