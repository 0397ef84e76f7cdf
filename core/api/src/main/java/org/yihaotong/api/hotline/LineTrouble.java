package org.yihaotong.api.hotline;

/** What is wrong with a line that is offline. */
public enum LineTrouble {
    /** 对方系统不可达. */
    COMMUNICATION,
    /** 对方系统不认可我方身份. */
    AUTHENTICATION,
    /** 我方配置有误. */
    CONFIGURATION,
    /** 适配器内部错误. */
    ADAPTER;

    /** The trouble of a line whose back office fails us like this; one that refuses even a test is as good as away. */
    public static LineTrouble of(BackendException.Kind kind) {
        return switch (kind) {
            case COMMUNICATION, REFUSED -> COMMUNICATION;
            case AUTHENTICATION -> AUTHENTICATION;
            case CONFIGURATION -> CONFIGURATION;
        };
    }
}
