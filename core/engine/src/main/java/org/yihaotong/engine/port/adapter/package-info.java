/**
 * What the engine needs in order to bring adapters in and take them away: a house for their jars and bundles, which runs
 * only what it is told to run, and a history that is kept.
 */
@Export
@Version("1.0.0")
package org.yihaotong.engine.port.adapter;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
