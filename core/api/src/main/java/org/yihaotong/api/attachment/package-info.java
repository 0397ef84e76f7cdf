/**
 * Attachments of tickets (附件): photos, recordings, videos and documents that citizens, the centre and units lay beside
 * the words. The content lives outside the database under its SHA-256; the ticket's chain says who laid down and who took
 * back what, and a book of its own says who looked.
 */
@Export
@Version("1.0.0")
package org.yihaotong.api.attachment;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
