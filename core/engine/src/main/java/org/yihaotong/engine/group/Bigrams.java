package org.yihaotong.engine.group;

import java.util.HashSet;
import java.util.Set;

/** The pairs of neighbouring characters in a text, without what is no letter or digit; says how alike two texts are. */
public record Bigrams(Set<Long> pairs) {

    /** The pairs of this text, in small letters. */
    public static Bigrams of(String text) {
        int[] letters = text.codePoints()
                .filter(Character::isLetterOrDigit)
                .map(Character::toLowerCase)
                .toArray();
        Set<Long> pairs = new HashSet<>();
        for (int i = 1; i < letters.length; i++) {
            pairs.add(((long) letters[i - 1] << 32) | letters[i]);
        }
        return new Bigrams(pairs);
    }

    /** 0 to 1: the pairs that both have, twice, by the pairs of both (Sørensen and Dice). */
    public double likeness(Bigrams other) {
        int sum = pairs.size() + other.pairs.size();
        return sum == 0 ? 0 : 2.0 * pairs.stream().filter(other.pairs::contains).count() / sum;
    }
}
