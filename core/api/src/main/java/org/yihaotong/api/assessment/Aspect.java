package org.yihaotong.api.assessment;

/** What an indicator judges; an exemption names the aspects in which an order is left out. */
public enum Aspect {
    /** 响应: signing and first contact. */
    RESPONSE(0),
    /** 时效. */
    TIMELINESS(1),
    /** 办结. */
    COMPLETION(2),
    /** 退单. */
    RETURNS(3),
    /** 质量: redo. */
    QUALITY(4),
    /** 解决与满意. */
    SATISFACTION(5),
    /** 知识. */
    KNOWLEDGE(6);

    private final int bit;

    Aspect(int bit) {
        this.bit = bit;
    }

    /** Its own power of two; stored, so its meaning never changes. */
    public int flag() {
        return 1 << bit;
    }
}
