/**
 * What the engine needs kept. The store implements these ports on a database; every method is one transaction, so that
 * the engine never holds one open while it thinks or talks to anybody. Time comes from the caller, never from the store.
 */
@Export
@Version("1.0.0")
package org.yihaotong.engine.port;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
