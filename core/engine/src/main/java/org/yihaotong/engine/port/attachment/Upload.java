package org.yihaotong.engine.port.attachment;

import java.io.IOException;
import org.osgi.annotation.versioning.ProviderType;

/** Content that was taken in and is gone when this is closed, unless it is kept. */
@ProviderType
public interface Upload extends AutoCloseable {

    /** In bytes; more than the limit if the content was longer. */
    long size();

    /** 64 hex digits. */
    String sha256();

    /** What the content is, whatever it is called. */
    Finding look() throws IOException;

    /** Keeps the content for good; when this returns, it is on the disk. */
    void keep() throws IOException;

    @Override
    void close();
}
