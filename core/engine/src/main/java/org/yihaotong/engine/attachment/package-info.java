/**
 * What may be laid beside a ticket (附件): names are cleaned, types are what the content says and not what the name says,
 * sizes follow the rule book, and content that nobody names any more is swept away.
 */
@Export
@Version("1.0.0")
package org.yihaotong.engine.attachment;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
