/**
 * The dispatch catalogue (派单目录) as a rule book: its editions are edited like every other rule, compiled once for
 * looking up, and learn from arbitrations.
 */
@Export
@Version("1.0.0")
package org.yihaotong.engine.catalogue;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
