/**
 * 蓝星广播电视 (2360555), linked by XML files on its exchange server (用户报修XML文件接口, {@code lanxing-file.xsd}): one file
 * is one message, and renaming it to its final name is the signal. The unit scans every minute and answers every message
 * that it can read; what stays unanswered goes again in a new file. Element names are the unit's; this package is the
 * only place that knows them.
 */
package org.yihaotong.linked.lanxingradio;
