/** What the centre tells citizens (告知) and what they say about it (评价): notices by message, a one-time link to a small page. */
@Export
@Version("1.0.0")
package org.yihaotong.api.citizen;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
