package org.yihaotong.api.hotline;

/**
 * An urge for a back office (催办).
 *
 * @param id unique, at most 30 characters: the key against repeats
 */
public record Urging(String id, String orderNo, String text, java.time.Instant at) {}
