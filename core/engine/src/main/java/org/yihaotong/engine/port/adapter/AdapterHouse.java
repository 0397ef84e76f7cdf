package org.yihaotong.engine.port.adapter;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;
import org.yihaotong.api.adapter.TouchedBundle;

/**
 * The folder of adapters, and the framework their bundles run in. It decides nothing: whoever calls it has checked the
 * jar. One call at a time.
 */
@ProviderType
public interface AdapterHouse {

    /**
     * Keeps a jar aside, and reads it.
     *
     * @return empty if it is longer than {@code limit} bytes
     */
    Optional<Jar> keep(InputStream jar, int limit) throws IOException;

    /** A jar that is kept aside, offered, housed, or ready for a roll-back. */
    Optional<Jar> find(String sha256);

    List<Offer> offers();

    /** What lies in the folder, by file. */
    List<Housed> housed();

    /** The name of the bundle that is in the way: same symbolic name, but no adapter of the folder. */
    Optional<String> inTheWay(String name);

    /** What the framework cannot give to this jar now. */
    List<Need> missing(Jar jar);

    /**
     * Puts a jar into the folder, installs or replaces its bundle and starts it; the jar before is kept.
     *
     * @throws HouseException if the bundle does not start: then everything is as before
     */
    List<TouchedBundle> put(Jar jar) throws HouseException;

    /** Takes an adapter out of the folder and out of the framework; its jar is kept as the one before. */
    List<TouchedBundle> takeAway(String name) throws HouseException;

    /**
     * Where folder and framework differ, of all files that have not changed since the last look.
     *
     * <p>Repeated until {@link #follow} was called, or the folder changed.
     */
    List<Strayed> look();

    /**
     * Makes the framework follow the folder in these places: installs, replaces or uninstalls; what is new comes
     * together. A bundle that does not start is not installed, and stops no other.
     */
    List<Followed> follow(List<Strayed> strayed);
}
