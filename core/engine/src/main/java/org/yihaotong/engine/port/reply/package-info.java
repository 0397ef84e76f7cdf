/** What the engine needs kept of links to the reply page (回复链接): only hashes of what the address holds, and marks (尾号). */
@Export
@Version("1.0.0")
package org.yihaotong.engine.port.reply;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
