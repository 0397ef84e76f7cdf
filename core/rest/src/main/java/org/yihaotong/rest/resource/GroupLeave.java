package org.yihaotong.rest.resource;

/** Why a ticket leaves its group. */
public record GroupLeave(String reason) {}
