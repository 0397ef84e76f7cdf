/**
 * The reply page at {@code /m/r/…} (移动回复页) and its short links at {@code /s/…}, for workers of units without a system:
 * plain HTML made for a telephone, which works without a script; with one, a draft survives a lost connection. The address
 * holds a secret, so nothing here logs an address or tells another site where it came from. Opening changes nothing.
 */
package org.yihaotong.rest.reply;
