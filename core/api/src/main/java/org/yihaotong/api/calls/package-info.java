/**
 * Call records (话务数据): what happened on the units' own numbers, in the canonical form of
 * {@link org.yihaotong.api.hotline.CallRecord}. Records that break a rule wait aside for a person (坏话单), every day is
 * compared with what the unit counted itself (每日对账), and a line whose expected feed is missing is said to be so.
 */
@Export
@Version("1.1.0")
package org.yihaotong.api.calls;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
