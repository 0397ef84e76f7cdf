package org.yihaotong.api.knowledge;

import java.io.IOException;
import java.io.InputStream;
import org.osgi.annotation.versioning.ProviderType;

/** A file of an item that was opened; its content has been checked against its hash. */
@ProviderType
public interface KnowledgeFileContent {

    KnowledgeFile file();

    /** The content from this byte on; the caller closes it. */
    InputStream from(long offset) throws IOException;
}
