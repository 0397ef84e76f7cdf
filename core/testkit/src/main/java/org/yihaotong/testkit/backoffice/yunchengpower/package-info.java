/** 运城供电公司's order service: one operation, whose message is an XML text in a CDATA section. */
package org.yihaotong.testkit.backoffice.yunchengpower;
