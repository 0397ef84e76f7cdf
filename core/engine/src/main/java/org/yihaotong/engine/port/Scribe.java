package org.yihaotong.engine.port;

import org.osgi.annotation.versioning.ProviderType;

/** Writes records as JSON for other programs: UTF-8, indented, times in UTC, empty values left out. */
@ProviderType
public interface Scribe {

    byte[] write(Object document);
}
