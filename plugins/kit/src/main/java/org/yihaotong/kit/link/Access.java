package org.yihaotong.kit.link;

import org.osgi.annotation.versioning.ConsumerType;
import org.osgi.annotation.versioning.ProviderType;
import org.yihaotong.api.hotline.BackendException;

/**
 * Proves who asks, the way a unit wants it (身份验证): a {@link TokenAccess}, or something of the unit's own such as
 * a sign within the form; for signs in headers a {@link Signing} is enough.
 */
@ConsumerType
@FunctionalInterface
public interface Access {

    /** For services that want no proof. */
    Access NONE = (ask, door) -> ask;

    /**
     * The request with its proof; called anew for every attempt.
     *
     * @param door the same service, for a log-in; what goes through it is not proved
     */
    Ask prove(Ask ask, Door door) throws BackendException;

    /** Whether the answer says that the proof is not good any more; then the request is proved and sent once more. */
    default boolean isSpent(Ask proved, Answer answer) {
        return false;
    }

    /** The service as a log-in sees it. */
    @ProviderType
    interface Door {

        /** The path of a request as it is sent, from the first slash, without query. */
        String path(Ask ask);

        /** Sends a request as it is. */
        Answer send(Ask ask) throws BackendException;
    }
}
