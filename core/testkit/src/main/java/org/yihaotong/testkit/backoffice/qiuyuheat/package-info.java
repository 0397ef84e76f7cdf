/** 秋钰热力's staging tables in a MariaDB, and the program of its billing firm behind them. */
package org.yihaotong.testkit.backoffice.qiuyuheat;
