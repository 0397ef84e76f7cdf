/**
 * Supervision across tickets (督办): the rules by which orders issue themselves, the book of all orders, and circulars
 * (通报) to units. A single order belongs to its ticket: {@link org.yihaotong.api.ticket.SupervisionOrder}.
 */
@Export
@Version("1.0.0")
package org.yihaotong.api.supervision;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
