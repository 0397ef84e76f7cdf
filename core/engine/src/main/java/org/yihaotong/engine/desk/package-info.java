/**
 * The desks that people and bundles speak to (受理、派单、办理): each call is looked at by the life cycle, committed whole,
 * and told to others only afterwards. Everything that leaves a desk is veiled for the one who asked.
 */
@Export
@Version("1.0.0")
package org.yihaotong.engine.desk;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
