/**
 * Daily, weekly and monthly reports (日报 周报 月报): one model for any period, each number beside the period before (环比) and
 * the same period a year earlier (同比); shown by the desk, and printed as workbook, document and PDF.
 */
@Export
@Version("1.0.0")
package org.yihaotong.api.report;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
