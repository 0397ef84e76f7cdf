/**
 * 运城供电公司 (6363236), linked by its order service of 2011 (95598工单协同接口 1.07): SOAP 1.1 with one operation, whose
 * message is an XML text within a CDATA section, proved by a UsernameToken. The centre hands over orders and asks for
 * replies, which it confirms one by one. Element names and codes are the unit's; this package is the only place that
 * knows them.
 */
package org.yihaotong.linked.yunchengpower;
