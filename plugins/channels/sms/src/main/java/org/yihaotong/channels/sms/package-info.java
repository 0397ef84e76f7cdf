/**
 * 短信 (sms): citizens' short messages become appeals, supplements, questions about progress or ratings; the centre's notices go
 * out by the same gateway. What the gateway gives it gives once, so it lies in the centre's ledger before anybody looks at
 * it; what goes out waits there for the day, for the telephone's pause and for the gateway.
 */
package org.yihaotong.channels.sms;
