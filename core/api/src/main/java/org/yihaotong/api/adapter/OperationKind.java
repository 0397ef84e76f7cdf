package org.yihaotong.api.adapter;

/** What was done with an adapter. */
public enum OperationKind {
    INSTALL,
    UPDATE,
    ROLL_BACK,
    REMOVE
}
