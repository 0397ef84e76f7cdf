package org.yihaotong.kit.link;

/** What is known of a message to people. */
public enum Sent {
    /** The other side says that it has it. */
    SENT,
    /** It may have gone out or not: nothing came back. A repeat may be read twice. */
    UNSURE
}
