/**
 * 首创水务 (2587066, 2587866), linked by its JSON service (客服工单对外接口说明 V2.3), signed with HMAC-SM3 both ways.
 * The centre posts orders, urges, withdrawals and decisions; the unit pushes signed events to the centre's hook.
 * Field names and codes are the unit's; this package is the only place that knows them.
 */
package org.yihaotong.linked.shouchuangwater;
