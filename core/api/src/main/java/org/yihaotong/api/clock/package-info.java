/**
 * Time limits and the calendar they are counted by (时限与日历): which rule fits which appeal, which days and hours count, how
 * a year's official notice becomes part of the calendar, and what a clock would say before anybody starts it.
 */
@Export
@Version("1.0.0")
package org.yihaotong.api.clock;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
