package org.yihaotong.api.channel;

/** What a person did with a message that lies aside. */
public enum AsideDeed {
    /** 查看: saw all of it in clear. */
    OPENED,
    /** 受理. */
    TAKEN,
    /** 弃置. */
    DISCARDED
}
