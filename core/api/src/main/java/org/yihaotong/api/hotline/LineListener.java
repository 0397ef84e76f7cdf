package org.yihaotong.api.hotline;

import org.osgi.annotation.versioning.ConsumerType;

/** Hears that a line's standing changed: afterwards, quick and without failing. */
@ConsumerType
@FunctionalInterface
public interface LineListener {

    void changed(String hotline);
}
