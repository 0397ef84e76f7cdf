/**
 * The reply page (移动回复页) for units without a system: a message holds a signed link, behind it a worker signs, reports,
 * asks and answers on a telephone. An adapter asks for the link; the centre hosts the page.
 */
@Export
@Version("1.0.0")
package org.yihaotong.api.reply;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
