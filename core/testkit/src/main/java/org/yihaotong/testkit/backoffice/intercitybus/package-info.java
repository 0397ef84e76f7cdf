/** 市城际通巴士 as a test sees it from inside: one mailbox, and people who fill in the workbook that came. */
package org.yihaotong.testkit.backoffice.intercitybus;
