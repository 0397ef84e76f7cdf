package org.yihaotong.api.hotline;

import java.util.Objects;
import java.util.Optional;

/**
 * One step of a connection test, in words (名称解析、连接、登录、查询样例).
 *
 * @param trouble what sort of trouble it is if the step failed, so that the line says so before its first order; empty
 *     if it passed or nobody knows
 */
public record TestStep(String name, boolean passed, String detail, Optional<LineTrouble> trouble) {

    public TestStep {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(trouble, "trouble");
        detail = detail == null ? "" : detail;
        if (passed && trouble.isPresent()) {
            throw new IllegalArgumentException("a step that passed has no trouble");
        }
    }

    /** A step whose failure is nobody's in particular. */
    public TestStep(String name, boolean passed, String detail) {
        this(name, passed, detail, Optional.empty());
    }

    /** A step that failed, and why. */
    public static TestStep failed(String name, BackendException why) {
        return new TestStep(name, false, why.getMessage(), Optional.of(LineTrouble.of(why.kind())));
    }
}
