/**
 * 银龙水务 (2120770), linked by the staging tables of its own PostgreSQL (中间库接口约定, revision of December 2019).
 * The centre writes orders, urges, withdrawals and decisions; the unit's program takes them every minute, flags them
 * and writes its replies. Column names are the unit's; this package is the only place that knows them.
 */
package org.yihaotong.linked.yinlongwater;
