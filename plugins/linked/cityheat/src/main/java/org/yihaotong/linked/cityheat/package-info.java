/**
 * 市热力公司 (2860001, 2160001), linked by its interface of 2016: forms in GBK with an MD5 sign, answers in GBK, lengths
 * in bytes, replies by a running number that begins anew twice a year, calls by the hour.
 * Field names and codes are the unit's; this package is the only place that knows them.
 */
package org.yihaotong.linked.cityheat;
