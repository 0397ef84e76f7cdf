/** 勤能新能源's chat group: a robot with its webhook, and workers who answer on the centre's page. */
package org.yihaotong.testkit.backoffice.qinnengenergy;
