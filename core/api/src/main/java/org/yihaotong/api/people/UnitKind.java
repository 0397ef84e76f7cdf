package org.yihaotong.api.people;

/** What sort of body a unit is. */
public enum UnitKind {
    /** 市直部门. */
    DEPARTMENT,
    /** 公共企事业单位. */
    UTILITY,
    /** 县（市、区）、开发区. */
    TERRITORY
}
