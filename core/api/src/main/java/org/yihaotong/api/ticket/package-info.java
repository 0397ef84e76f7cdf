/**
 * The ticket (工单), the centre's side of one citizen's appeal (诉求), and the referral (转办单), one unit's share of it.
 * Two life cycles: the ticket's is the centre's, the referral's is the unit's. A command on a ticket gives events or a
 * refusal; events form an append-only chain of hashes per ticket. Lights, secrecy and delivery are never states.
 */
@Export
@Version("1.0.0")
package org.yihaotong.api.ticket;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
