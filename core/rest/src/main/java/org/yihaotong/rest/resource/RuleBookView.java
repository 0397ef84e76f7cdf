package org.yihaotong.rest.resource;

import java.time.Instant;

/**
 * A rule book as a row of a list.
 *
 * @param editable whether the asking person may write an edition
 * @param version the newest edition; 0: nobody has changed the preset yet
 * @param effectiveFrom from when the newest edition holds
 */
public record RuleBookView(String name, boolean editable, long version, Instant effectiveFrom) {}
