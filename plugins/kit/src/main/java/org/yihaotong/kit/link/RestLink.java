package org.yihaotong.kit.link;

import org.osgi.annotation.versioning.ProviderType;
import org.yihaotong.api.hotline.BackendException;

/** A unit's JSON service over HTTP; safe for several threads. */
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

    @Override
    void close();
}
