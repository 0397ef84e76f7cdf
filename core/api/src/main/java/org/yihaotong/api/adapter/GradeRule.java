package org.yihaotong.api.adapter;

import java.util.Objects;

/**
 * One rule of a grade, applied to one jar.
 *
 * @param code stable for programs, such as {@code settings-labelled}
 * @param grade the lowest grade that asks for it
 * @param met whether the jar fulfils it; also where the rule does not concern such a line
 * @param text the rule in words
 */
public record GradeRule(String code, Grade grade, boolean met, String text) {

    public GradeRule {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(grade, "grade");
        Objects.requireNonNull(text, "text");
    }
}
