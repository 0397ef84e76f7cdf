package org.yihaotong.kit.link;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.osgi.annotation.versioning.ProviderType;
import org.yihaotong.api.hotline.BackendException;
import org.yihaotong.api.hotline.FileContent;

/**
 * An Open311 server: GeoReport v2 in JSON and mySociety's {@code servicerequestupdates}; safe for several threads. Failures:
 * COMMUNICATION (429, 5xx, nothing whole came back), AUTHENTICATION (403), REFUSED (400, 404, 410 and 409 for good).
 */
@ProviderType
public interface Open311Link extends AutoCloseable {

    /** What became of a request or an update that was posted: the server's id, and whether it was there before. */
    record Posted(String id, boolean before) {}

    /** The lists of the server: {@code discovery}, {@code services}, or an extension such as {@code calls}. */
    List<JsonObject> list(String resource, Form query) throws BackendException;

    /** Whether the server describes itself ({@code discovery.json}); needs no key. */
    boolean isThere() throws BackendException;

    /** One request; empty if the server does not know it. */
    Optional<JsonObject> request(String id) throws BackendException;

    /**
     * Posts a request.
     *
     * @param duplicate finds the id of an earlier request in the words of a 409
     */
    Posted post(Form request, Pattern duplicate) throws BackendException;

    /** Posts an update; {@code before} if the server says 409: the request is in that state already. */
    Posted update(Form update) throws BackendException;

    /** Updates that became known within this time, oldest first. */
    List<JsonObject> updates(Instant from, Instant to) throws BackendException;

    /**
     * What a {@code media_url} of the server leads to; empty if it is blank, nothing is there or it lies elsewhere.
     *
     * @param key of the update that names it
     */
    List<FileContent> media(String url, String key) throws BackendException;

    @Override
    void close();
}
