/**
 * 市审批服务管理局 (2059022), linked by its 咨询投诉协同接口: a token for two hours, HTTP 200 for everything and the truth
 * in {@code status}, lists by page number that shift while one reads. All values are texts, moments are milliseconds.
 * Field names and codes are the unit's; this package is the only place that knows them.
 */
package org.yihaotong.linked.approvals;
