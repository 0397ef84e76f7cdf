/**
 * What the engine needs kept of attachments (附件): the content beside the database, under its SHA-256, and the rows that
 * name it inside. Content comes first and rows second, so that a crash leaves content nobody names, never a row without
 * content.
 */
@Export
@Version("1.0.0")
package org.yihaotong.engine.port.attachment;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
