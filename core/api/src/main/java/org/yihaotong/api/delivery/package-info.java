/**
 * The durable queue of work orders (工单投递): what goes to which line, how far it got, why not further.
 * A delivery is committed together with the ticket's move that caused it, so that nothing is ever promised and
 * forgotten.
 */
@Export
@Version("1.0.0")
package org.yihaotong.api.delivery;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
