package org.yihaotong.telephony.push;

import java.util.Locale;
import java.util.Optional;

/** Constants in the protocol's spelling, such as {@code wrapUp}. */
final class Words {

    private Words() {}

    static String spelled(Enum<?> constant) {
        String[] words = constant.name().toLowerCase(Locale.ROOT).split("_", -1);
        StringBuilder spelled = new StringBuilder(words[0]);
        for (int i = 1; i < words.length; i++) {
            spelled.append(Character.toUpperCase(words[i].charAt(0))).append(words[i], 1, words[i].length());
        }
        return spelled.toString();
    }

    /** The constant that a field spells, if the field is there; refused if it is none of them. */
    static <E extends Enum<E>> Optional<E> constant(Class<E> type, Said said, String name) {
        Optional<String> word = said.text(name);
        for (E one : type.getEnumConstants()) {
            if (word.filter(spelled(one)::equals).isPresent()) {
                return Optional.of(one);
            }
        }
        word.ifPresent(unknown -> {
            throw missing(name);
        });
        return Optional.empty();
    }

    static Problem missing(String name) {
        return Problem.useless("缺少 " + name + "，或写法不对。" + name + " is missing or wrong.");
    }
}
