package org.yihaotong.api.adapter;

import java.util.Objects;

/**
 * What the check of a jar found.
 *
 * @param code the rule, stable for programs, such as {@code foreign-import}
 * @param refused whether the jar may not run because of it
 * @param text what is wrong and what to do, in words
 */
public record Finding(String code, boolean refused, String text) {

    public Finding {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(text, "text");
    }
}
