package org.yihaotong.engine.port.assessment;

/** How many tickets were accepted with this value. */
public record IntakeGroup(String value, long count) {}
