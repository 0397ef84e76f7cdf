/** 蓝星广播电视 as a test sees it from inside: its inbox and outbox, and the program that scans them every minute. */
package org.yihaotong.testkit.backoffice.lanxingradio;
