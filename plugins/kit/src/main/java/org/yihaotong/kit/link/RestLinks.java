package org.yihaotong.kit.link;

import java.time.Duration;
import org.osgi.annotation.versioning.ProviderType;

/** Opens links to services over HTTP; a service. */
@ProviderType
public interface RestLinks {

    /**
     * A link that connects when it is used.
     *
     * @param baseUrl with scheme, host, port and the path that all calls share; empty: not configured yet
     * @param patience how long to wait for an answer
     * @param access how the unit wants to be shown who asks: a {@link TokenAccess}, a sign of its own, …
     */
    RestLink open(String baseUrl, Duration patience, Access access);

    /** A link whose requests carry a signature in their headers. */
    default RestLink open(String baseUrl, Duration patience, Signing signing) {
        return open(
                baseUrl,
                patience,
                (ask, door) -> ask.headers(signing.headers(ask.method(), door.path(ask), ask.body())));
    }

    /**
     * The same, whose encrypted lines trust these certificates and nobody else: their text (PEM), or the path of a file;
     * empty: whom the machine trusts.
     */
    default RestLinks trusting(String certificate) {
        return this;
    }
}
