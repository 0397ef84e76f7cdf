package org.yihaotong.kit.link;

import org.osgi.annotation.versioning.ProviderType;
import org.yihaotong.api.hotline.BackendException;

/** A unit's service over HTTP: JSON, forms, files or bytes of its own kind; safe for several threads. */
@ProviderType
public interface RestLink extends AutoCloseable {

    /**
     * Posts a document and answers the document that came back with HTTP 200.
     *
     * @param path below the base URL, with its leading slash
     * @throws BackendException COMMUNICATION when nothing, another status, or no whole document came back;
     *     CONFIGURATION when the address cannot be right
     */
    JsonObject post(String path, JsonObject body) throws BackendException;

    /**
     * Sends a request with its proof and answers whatever came back, of any status; redirects are not followed.
     *
     * @throws BackendException COMMUNICATION when no whole answer came back; CONFIGURATION when the address cannot be
     *     right; what the {@link Access} throws
     */
    Answer send(Ask ask) throws BackendException;

    @Override
    void close();
}
