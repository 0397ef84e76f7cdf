package org.yihaotong.kit.link;

import java.time.Duration;
import org.osgi.annotation.versioning.ProviderType;

/** Opens links to JSON services over HTTP; a service. */
@ProviderType
public interface RestLinks {

    /**
     * A link that connects when it is used.
     *
     * @param baseUrl with scheme, host, port and the path that all calls share
     * @param patience how long to wait for an answer
     */
    RestLink open(String baseUrl, Duration patience, Signing signing);
}
