package org.yihaotong.rest.resource;

/** How many dead deliveries were sent again. */
public record Replayed(int deliveries) {}
