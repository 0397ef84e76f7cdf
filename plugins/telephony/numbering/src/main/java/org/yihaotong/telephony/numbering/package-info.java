/**
 * Three switches that are told the city's numbers (交换机方言): Kamailio by a table it reads again, Asterisk by dialplan and
 * queues, FreeSWITCH by an XML dialplan. Each writes the whole of its configuration from plan and settings, byte for byte
 * the same each time. What a person typed stands in no file but the list of announcements to record: numbers are digits,
 * lines are words, and a setting that could say more than it should is refused in words.
 */
package org.yihaotong.telephony.numbering;
