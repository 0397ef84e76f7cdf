/**
 * The knowledge base (知识库): the pure life of an item from the unit's draft to the published text, the desk over what the
 * database keeps, and the sources whose entries arrive as submitted by their unit.
 */
@Export
@Version("1.0.0")
package org.yihaotong.engine.knowledge;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
