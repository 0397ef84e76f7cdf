/** What channels do for citizens (渠道): intake, progress, rating, the public view, and the limits of all of it. */
@Export
@Version("1.0.0")
package org.yihaotong.engine.channel;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
