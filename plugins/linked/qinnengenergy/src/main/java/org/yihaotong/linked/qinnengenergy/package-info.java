/**
 * 勤能新能源 (2551315): a firm without a system, reached by the robot of its chat group. Each message holds a signed link to
 * the centre's reply page, where a worker answers; call records come as a text file by hand.
 */
package org.yihaotong.linked.qinnengenergy;
