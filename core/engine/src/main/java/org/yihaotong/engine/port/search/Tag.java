package org.yihaotong.engine.port.search;

/** By what a search is narrowed. */
public enum Tag {
    STATE,
    TYPE,
    URGENCY,
    /** Units that share in it, or the one that answers for it. */
    UNIT,
    /** Territory codes. */
    AREA,
    /** A path such as {@code 供水/停水}; what lies above finds it as well. */
    MATTER,
    /** Who may read it. */
    AUDIENCE
}
