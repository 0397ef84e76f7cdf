package org.yihaotong.api.calls;

/** Who wrote a call record down (话单来源). */
public enum RecordSource {
    /** 单位: the unit whose number it is. */
    UNIT,
    /** 交换机: the centre's own switch. */
    SWITCH
}
