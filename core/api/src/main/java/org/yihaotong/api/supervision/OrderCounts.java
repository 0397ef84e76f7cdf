package org.yihaotong.api.supervision;

/**
 * How many orders wait.
 *
 * @param open for a unit's answer
 * @param overdue of these, how many should have been answered by now
 * @param answered for the centre to close them
 * @param level1 open or answered ones of level 1
 * @param level2 of level 2
 * @param level3 of level 3
 */
public record OrderCounts(long open, long overdue, long answered, long level1, long level2, long level3) {}
