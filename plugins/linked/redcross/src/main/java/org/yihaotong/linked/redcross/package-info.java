/**
 * 市红十字会 (2660412), linked by mail (12345转办件邮件往来约定): the centre writes structured text, people press "reply" in
 * their mail program, and the centre reads its own mailbox. The mailbox is the memory: {@code Sent} holds what went out,
 * {@code Processed} what came home, {@code Rejected} what was not understood and answered. Labels and keywords are the
 * unit's; this package is the only place that knows them.
 */
package org.yihaotong.linked.redcross;
