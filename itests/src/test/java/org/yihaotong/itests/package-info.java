/**
 * Stories told on the distribution itself (整机测试): what is unpacked here is the very archive that operators get.
 *
 * <p>Stories that look at the inside run in the centre by Pax Exam, on {@link org.yihaotong.itests.Inside}. Stories
 * that pull the plug or look through a browser start the centre as a process of its own.
 */
package org.yihaotong.itests;
