package org.yihaotong.api.attachment;

import java.io.IOException;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/** Gives out the files that links lead to. */
@ProviderType
public interface FileLinkDesk {

    /**
     * Opens the file behind a link, and writes down that the unit did.
     *
     * @param name the last part of the link's path
     * @return empty if the link is not ours, has expired, or the unit may not have the file any more: nobody learns which
     */
    Optional<AttachmentContent> open(String name) throws IOException;
}
