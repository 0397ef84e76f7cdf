/**
 * Call records (话务数据): what happened on the units' own numbers and at the centre's switches, in one table and in the
 * canonical form of {@link org.yihaotong.api.hotline.CallRecord}. Records that break a rule wait aside for a person (坏话单);
 * every day is compared with what the unit counted itself (每日对账), and with what the centre heard and its switches wrote
 * down (交换机对账); a feed that is expected and missing is said to be so.
 */
@Export
@Version("1.2.0")
package org.yihaotong.api.calls;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
