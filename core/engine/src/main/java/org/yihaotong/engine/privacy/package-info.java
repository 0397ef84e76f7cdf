/**
 * Who sees whose name and number (脱敏): masked for everybody, hidden from units on a confidential ticket, in clear only
 * by an audited unmasking (解密查看).
 */
@Export
@Version("1.0.0")
package org.yihaotong.engine.privacy;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
