/** What the telephone needs kept: events and the calls that follow, who sits where, commands, gaps, callers to be called back or refused. */
@Export
@Version("1.0.0")
package org.yihaotong.engine.port.telephony;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
