/** 晋建热电 as a test sees it from inside: its exchange folders, and the program that looks into them every five minutes. */
package org.yihaotong.testkit.backoffice.jinjianheat;
