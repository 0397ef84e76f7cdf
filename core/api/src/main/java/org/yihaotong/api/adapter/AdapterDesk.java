package org.yihaotong.api.adapter;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;
import org.yihaotong.api.input.Page;
import org.yihaotong.api.people.Actor;

/**
 * Brings adapters in, replaces them and takes them away while the centre works; for administrators and integrators.
 *
 * <p>Nothing of a jar runs before it was checked. No other bundle is stopped or refreshed, and orders under way wait for
 * the adapter's return. Common failures: {@link org.yihaotong.api.ticket.RefusedException} (the role, the check or the
 * state says no), {@link org.yihaotong.api.input.NotFoundException}.
 */
@ProviderType
public interface AdapterDesk {

    /** The longest jar that is taken: 20 MiB. */
    int LARGEST = 20 << 20;

    /** What lies in the folder, running or not. */
    List<InstalledAdapter> installed(Actor actor);

    List<CatalogueItem> catalogue(Actor actor);

    /**
     * Keeps a jar aside for a day and checks it.
     *
     * @param jar read once, not closed
     * @throws org.yihaotong.api.input.InvalidInputException if it is longer than {@link #LARGEST}
     */
    Inspection inspect(Actor actor, InputStream jar) throws IOException;

    /** Checks a jar that is known: kept aside, in the catalogue, installed or ready for a roll-back. */
    Inspection inspection(Actor actor, String sha256);

    /** Installs an adapter that is not here. */
    AdapterOperation install(Actor actor, String sha256);

    /** Replaces an adapter that is here by another build of it; the one before is kept for a roll-back. */
    AdapterOperation update(Actor actor, String sha256);

    /** Brings back the build before; the one that goes becomes the one before, so that it can be undone. */
    AdapterOperation rollBack(Actor actor, String name);

    /** Takes an adapter away; its orders wait, and the catalogue or a jar brings it back. */
    AdapterOperation remove(Actor actor, String name);

    /**
     * What was done, newest first; auditors may read it too.
     *
     * @param adapter only of this one
     * @param limit 1 to 200
     */
    Page<AdapterOperation> history(Actor actor, Optional<String> adapter, Optional<String> cursor, int limit);
}
