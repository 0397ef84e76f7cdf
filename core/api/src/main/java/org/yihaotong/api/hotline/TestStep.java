package org.yihaotong.api.hotline;

import java.util.Objects;

/** One step of a connection test, in words (名称解析、连接、登录、查询样例). */
public record TestStep(String name, boolean passed, String detail) {

    public TestStep {
        Objects.requireNonNull(name, "name");
        detail = detail == null ? "" : detail;
    }
}
