package org.yihaotong.api.channel;

/** Whether a channel takes what citizens send. */
public enum ChannelState {
    /** 正常. */
    WELL,
    /** 待配置: nobody has filled in what it needs; {@link ChannelStanding#failure} says what. */
    UNSET,
    /** 不通: the newest failure is {@link ChannelStanding#failure}, and it is tried again by itself. */
    DOWN,
    /** 已停: its bundle does not run. */
    STOPPED
}
