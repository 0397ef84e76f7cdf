/**
 * Servers on loopback that units rent rather than write: OpenSSH for exchange folders (文件交换), a mail server (邮件).
 * Tests start them, each for itself, and the fake unit works in the same folder or mailbox from the other side.
 */
package org.yihaotong.testkit.server;
