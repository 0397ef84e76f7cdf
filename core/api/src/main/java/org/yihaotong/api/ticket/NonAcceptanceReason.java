package org.yihaotong.api.ticket;

/** Why the centre does not accept an appeal (不予受理). */
public enum NonAcceptanceReason {
    /** 不属于政府职能范围. */
    NOT_GOVERNMENT,
    /** 应通过诉讼、仲裁、纪检监察、行政复议等法定途径. */
    LEGAL_PROCEDURE,
    /** 涉及国家秘密、商业秘密、个人隐私. */
    SECRET,
    /** 已办结且无新的事实和理由. */
    ALREADY_DECIDED,
    /** 内容不清且无法联系. */
    UNCLEAR,
    /** 恶意骚扰. */
    NUISANCE,
    /** 本市以外. */
    OUTSIDE_CITY
}
