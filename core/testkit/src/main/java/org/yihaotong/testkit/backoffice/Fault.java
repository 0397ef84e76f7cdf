package org.yihaotong.testkit.backoffice;

/** How a back office can be ill. */
public enum Fault {
    NONE,
    /** Takes requests and lets them wait. */
    SLOW,
    /** The gateway answers HTTP 500 and nothing was done. */
    ERROR_500,
    /** Does the work and hangs up in the middle of the answer. */
    HALF
}
