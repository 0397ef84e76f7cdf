/**
 * 晋建热电 (2368555), linked by files on its exchange server (12345工单文件交换说明): CSV in GB18030, each with a marker
 * file that is written last and says how many lines there are. The unit looks every five minutes, answers every line, and
 * ignores a name that it has seen. Headers and words are the unit's; this package is the only place that knows them.
 */
package org.yihaotong.linked.jinjianheat;
