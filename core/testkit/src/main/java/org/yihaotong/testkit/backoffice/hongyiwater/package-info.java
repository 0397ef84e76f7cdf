/** 弘益水务's duty phones behind an operator's gateway for short messages, in GBK and with codes for answers. */
package org.yihaotong.testkit.backoffice.hongyiwater;
