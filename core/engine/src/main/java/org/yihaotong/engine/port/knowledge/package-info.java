/** What the knowledge base needs of a database (知识库). */
@Export
@Version("1.0.0")
package org.yihaotong.engine.port.knowledge;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
