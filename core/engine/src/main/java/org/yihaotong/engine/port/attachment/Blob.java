package org.yihaotong.engine.port.attachment;

import java.io.IOException;
import java.io.InputStream;

/** Content that was opened. */
@FunctionalInterface
public interface Blob {

    /** The content from this byte on. */
    InputStream from(long offset) throws IOException;
}
