/** Messages to people without a system, over HTTP: a group's robot and an operator's gateway for short messages. */
package org.yihaotong.kit.notice;
