/**
 * 市城际通巴士 (6391200), linked by mail with workbooks (12345转办表格邮件约定): orders go out as one .xlsx, and the same .xlsx
 * comes back filled in. The mailbox is the memory: {@code Waiting} holds rows for the next batch, {@code Sent} the
 * batches, {@code Processed} and {@code Rejected} what came home. Columns are the unit's; this package is the only place
 * that knows them.
 */
package org.yihaotong.linked.intercitybus;
