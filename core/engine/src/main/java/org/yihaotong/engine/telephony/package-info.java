/**
 * The telephone (话务): {@link org.yihaotong.engine.telephony.Exchange} attends the switches, {@link
 * org.yihaotong.engine.telephony.CallKeeper} keeps what they say, and {@link org.yihaotong.engine.telephony.CallLife} makes of
 * all events of a call, however they came, the one call that they describe.
 */
package org.yihaotong.engine.telephony;
