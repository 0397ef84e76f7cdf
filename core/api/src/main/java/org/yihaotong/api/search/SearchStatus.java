package org.yihaotong.api.search;

/**
 * How far the index is.
 *
 * @param things how many it knows
 * @param reached the place in the database's order of changes up to which it knows everything
 * @param last the place that was given last
 * @param answers whether it answers yet; until then the database does
 */
public record SearchStatus(long things, long reached, long last, boolean answers) {}
