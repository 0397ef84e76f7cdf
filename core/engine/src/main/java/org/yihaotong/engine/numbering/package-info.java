/**
 * Numbers on the switch (号码与交换机). {@link org.yihaotong.engine.numbering.Numbers} makes the plan of all lines, pure and
 * always in one order; the desk lets every switch that is here write it down, shows the difference, and replaces a
 * switch's files in one step of which nothing is ever half done. Times are written as moments: the switch itself ends a
 * merged number at the centre's midnight, whoever is awake.
 */
package org.yihaotong.engine.numbering;
