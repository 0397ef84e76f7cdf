package org.yihaotong.engine.port.attachment;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.osgi.annotation.versioning.ProviderType;

/** Contents by their SHA-256; the same content is kept once. */
@ProviderType
public interface BlobStore {

    /** Takes content in, to be looked at before it is kept; reads at most one byte more than {@code limit}. */
    Upload receive(InputStream content, long limit) throws IOException;

    /**
     * Opens content that still has its hash.
     *
     * @throws BrokenContentException if it is gone or has become another
     */
    Blob open(String sha256) throws IOException;

    /**
     * Removes content, unless it was kept again after that moment or somebody needs it; asks that when nobody can keep it
     * in this place any more, and puts it back then.
     *
     * @return whether it is gone
     */
    boolean remove(String sha256, Instant keptBefore, BooleanSupplier needed) throws IOException;

    /** Names every content that was last kept before this moment. */
    void eachKeptBefore(Instant moment, Consumer<String> sha256) throws IOException;

    /** Clears up what uploads and removals left behind that began before this moment and never ended. */
    void clearUp(Instant before) throws IOException;
}
