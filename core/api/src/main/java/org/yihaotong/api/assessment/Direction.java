package org.yihaotong.api.assessment;

/** Which way an indicator is good. */
public enum Direction {
    HIGHER_IS_BETTER,
    LOWER_IS_BETTER
}
