/**
 * x.
 */
@Export
@Version("1.0.0")
package org.yihaotong.api.ticket;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
