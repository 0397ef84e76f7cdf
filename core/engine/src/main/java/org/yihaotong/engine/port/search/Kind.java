package org.yihaotong.engine.port.search;

/** What can be found. */
public enum Kind {
    /** 知识点. */
    KNOWLEDGE,
    /** 工单, archived ones as well. */
    TICKET,
    /** 承办单位: its name also finds what is the unit's. */
    UNIT
}
