/** What the channels need kept (渠道): which tickets are public, in which order they changed, and what happened to them; and what lies aside. */
@Export
@Version("1.2.0")
package org.yihaotong.engine.port.channel;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
