package org.yihaotong.engine.port;

import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/** One-time links of citizens, and the secret by which they are signed. */
@ProviderType
public interface LinkStore {

    /**
     * Keeps a link, unless its id is there, and ends all older ones of the same ticket and purpose.
     *
     * @return what is stored under the id
     */
    CitizenLink open(CitizenLink link);

    Optional<CitizenLink> findLink(String id);

    /** Counts a wrong try at a link, if there is one of this id. */
    void noteTry(String id);

    /** The secret of this name; the first caller's {@code fresh} one becomes it for ever. */
    String secret(String name, String fresh);
}
