/**
 * The two life cycles, ticket (工单) and referral (转办单), as pure functions: ticket, command and actor give a
 * {@link org.yihaotong.engine.lifecycle.Decision} or a refusal. No clock, no database, no thread. {@code Rule} is the
 * table of who may do what when; everything else is what then happens.
 */
@Export
@Version("1.0.0")
package org.yihaotong.engine.lifecycle;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
