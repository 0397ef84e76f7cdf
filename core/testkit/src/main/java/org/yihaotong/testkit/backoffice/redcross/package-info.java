/** 市红十字会 as a test sees it from inside: one mailbox, two people, and a mail program that answers with a click. */
package org.yihaotong.testkit.backoffice.redcross;
