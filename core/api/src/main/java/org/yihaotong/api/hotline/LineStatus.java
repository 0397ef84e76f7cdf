package org.yihaotong.api.hotline;

/** How a line stands; a dropped line is a status, not a stack trace. */
public enum LineStatus {
    /** Its bundle is here, nothing has been tried yet. */
    INITIALISING,
    ONLINE,
    /** Some orders fail or wait longer than they should. */
    DEGRADED,
    /** The back office cannot be reached, refuses us, or the configuration is wrong; the detail says which. */
    OFFLINE,
    /** Switched off by a person or after repeated failures of the bundle. */
    PAUSED,
    /** Its bundle is not installed; orders wait. */
    ABSENT
}
