package org.yihaotong.testkit.telephony;

/** How the switch deceives who commands it. */
public enum Lie {
    /** It says Success and does nothing. */
    SUCCESS_THAT_DOES_NOTHING,
    /** It says nothing and does nothing, but for signs of life. */
    SILENCE
}
