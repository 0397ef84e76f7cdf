/**
 * The archive (档案): closed tickets that nobody changes any more. They are found again by what they were about, leave as
 * packages that prove themselves, and lose the persons in them when the time to keep those is over.
 */
@Export
@Version("1.1.0")
package org.yihaotong.api.archive;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
