/**
 * 市公共交通总公司 (2128311), linked by its open platform v3: orders with an idempotency key, events pushed to the centre's
 * hook with HMAC-SHA256, and the same events in a list for whatever was lost on the way.
 * Field names and codes are the unit's; this package is the only place that knows them.
 */
package org.yihaotong.linked.citybus;
