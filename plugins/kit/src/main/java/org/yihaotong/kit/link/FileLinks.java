package org.yihaotong.kit.link;

import org.osgi.annotation.versioning.ProviderType;

/** Opens links to exchange folders on SFTP servers; a service. */
@ProviderType
public interface FileLinks {

    /** A link that logs in when it is first used, and only to the server whose key is known. */
    FileLink open(FileServer server);
}
