package org.yihaotong.engine.port.assessment;

/**
 * How many orders of a unit ended alike.
 *
 * @param outcomes the flags of the measures that are true of every one of them
 * @param exempt the flags of the aspects in which they are left out
 * @param minutes the sum of their minutes
 */
public record FactGroup(String unit, long outcomes, int exempt, long count, long minutes) {}
