/** What the channels need kept (渠道): which tickets are public, and in which order they changed. */
@Export
@Version("1.0.0")
package org.yihaotong.engine.port.channel;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
