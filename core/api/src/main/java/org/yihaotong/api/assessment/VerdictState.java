package org.yihaotong.api.assessment;

/** What became of something that a second person decides. */
public enum VerdictState {
    OPEN,
    AGREED,
    REFUSED
}
