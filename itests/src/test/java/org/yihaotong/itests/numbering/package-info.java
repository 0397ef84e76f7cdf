/**
 * The city's numbers on switches: what is written for all 54 of them, and a real Kamailio on loopback that is told them,
 * called by sipp, reloaded and asked for its call records.
 */
package org.yihaotong.itests.numbering;
