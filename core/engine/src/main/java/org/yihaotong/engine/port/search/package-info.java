/**
 * Finding again (检索): what the engine asks of a search index, whoever keeps it. The database stays the truth; an index
 * follows the database's own order of changes, may vanish at any moment, and is made anew from the database.
 */
@Export
@Version("1.0.0")
package org.yihaotong.engine.port.search;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
