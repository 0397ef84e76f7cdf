/**
 * What leaves the centre as a file (导出): everything is checked and found before the first byte, and made while it is
 * written, so that a list of any length needs no more memory than a short one.
 */
@Export
@Version("1.0.0")
package org.yihaotong.api.paper;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
