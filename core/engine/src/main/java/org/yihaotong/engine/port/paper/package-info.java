/**
 * What the engine needs printed (打印): tables for spreadsheets, documents for readers, and tables that people upload.
 * The engine says what stands in them, in records of its own; the room {@code paper} knows the file formats. Nothing
 * here knows a language: heads, sentences and names come from the caller.
 */
@Export
@Version("1.0.0")
package org.yihaotong.engine.port.paper;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
