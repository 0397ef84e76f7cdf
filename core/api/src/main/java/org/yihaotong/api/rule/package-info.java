/**
 * What an administrator may change without a rebuild (规则): time limits, calendar, catalogue, supervision, indicators and
 * so on. Each is a book of editions; an edition is never changed, only followed by a newer one, and holds from its day on.
 */
@Export
@Version("1.0.0")
package org.yihaotong.api.rule;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
