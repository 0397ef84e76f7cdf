/**
 * 推送接口 (push): switches that tell the centre of calls over HTTP, as Zammad's generic CTI has it
 * (https://docs.zammad.org, “Generic CTI”), with fields and events of our own besides. What is pushed may be lost, repeated and
 * out of order; what nobody can read is put aside with its reason. A switch that offers an address takes commands there.
 */
package org.yihaotong.telephony.push;
