/**
 * Call records (话务数据): {@link org.yihaotong.engine.calls.CallBook} takes what lines bring, once by its key, corrected
 * for seven days, put aside if it breaks a rule; the watch says of a line whose expected feed is missing that it is.
 */
package org.yihaotong.engine.calls;
