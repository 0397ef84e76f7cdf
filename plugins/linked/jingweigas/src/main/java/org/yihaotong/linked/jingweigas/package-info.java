/**
 * 经纬燃气 (2062626), linked by two SOAP 1.2 services (客户服务系统 Web Service 接口规范 V1.4): the unit's, which takes
 * orders, and one that the centre hosts, which the unit calls for every reply. Both prove who asks by a ticket in the
 * header. Names and codes are the unit's; this package is the only place that knows them.
 */
package org.yihaotong.linked.jingweigas;
