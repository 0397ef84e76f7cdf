package org.yihaotong.api.attachment;

import java.io.IOException;
import java.io.InputStream;
import org.osgi.annotation.versioning.ProviderType;

/** An attachment that was opened; its content has been checked against its hash. */
@ProviderType
public interface AttachmentContent {

    Attachment attachment();

    /** The content from this byte on; the caller closes it. */
    InputStream from(long offset) throws IOException;
}
