/**
 * 开发区秋钰热力 (2561166), linked by tables of its MariaDB (12345中间表): composite keys, tinyint flags, no sequences. The
 * centre numbers its orders per day and writes orders, urges and decisions; the unit's program takes them every half
 * minute and writes replies and calls. Column names are the unit's; this package is the only place that knows them.
 */
package org.yihaotong.linked.qiuyuheat;
