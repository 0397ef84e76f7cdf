/** 市公安局 110: takes incident cards, pushes receipts, outcomes, cases and call records, all signed. */
package org.yihaotong.testkit.backoffice.police110;
