package org.yihaotong.kit.link;

import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;
import org.yihaotong.api.hotline.BackendException;

/**
 * Exchange folders on a unit's server (文件交换), through one session that is kept while it is used; paths are relative to
 * where the log-in lands. Safe for several threads, which then queue.
 *
 * <p>Every method throws COMMUNICATION when the server is away, too slow, or cannot store a file; AUTHENTICATION when it
 * does not let us in, or shows another key than the joining sheet names; CONFIGURATION when a folder is not there.
 */
@ProviderType
public interface FileLink extends AutoCloseable {

    /** The plain files of a folder, by name. */
    List<FileEntry> list(String folder) throws BackendException;

    /** A whole file of at most 8 MiB; empty if it is not there. */
    Optional<byte[]> read(String path) throws BackendException;

    /**
     * Writes a file under a temporary name and renames it when it is whole, so that nobody reads half of it.
     *
     * @param temporary in the same folder; what an earlier try left there is overwritten
     * @return false if a file of the final name is there already, which then stays as it is
     */
    boolean write(String temporary, String path, byte[] content) throws BackendException;

    /** Renames a file, never over another one; false if there is nothing to rename or the name is taken. */
    boolean rename(String from, String to) throws BackendException;

    /** Deletes a file; one that is gone is fine. */
    void delete(String path) throws BackendException;

    @Override
    void close();
}
