package org.yihaotong.api.hotline;

/** The centre takes an order back (撤单); repeats are harmless by the order's number. */
public record Withdrawal(String orderNo, String reason, java.time.Instant at) {}
