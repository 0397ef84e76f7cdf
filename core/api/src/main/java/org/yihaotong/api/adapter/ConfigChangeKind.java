package org.yihaotong.api.adapter;

/** What was done to a configuration. */
public enum ConfigChangeKind {
    SAVED,
    /** Back to what the bundle brings. */
    RESET,
    /** A further instance. */
    ADDED,
    REMOVED
}
