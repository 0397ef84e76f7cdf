/**
 * Call records (话务数据): {@link org.yihaotong.engine.calls.CallBook} takes what lines bring and switches write down, once by
 * its key, corrected for seven days, put aside if it breaks a rule; the watch says of a line whose expected feed is missing
 * that it is; {@link org.yihaotong.engine.calls.Reckoner} compares every day of every line (交换机对账).
 */
package org.yihaotong.engine.calls;
