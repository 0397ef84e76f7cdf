/**
 * Supervision across tickets (督办、通报): the book of rules, the list of all orders, circulars and who read them. Orders
 * themselves are issued, answered and closed by the life cycle of their ticket.
 */
@Export
@Version("1.0.0")
package org.yihaotong.engine.supervision;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
