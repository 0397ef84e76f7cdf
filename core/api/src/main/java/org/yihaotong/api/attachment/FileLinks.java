package org.yihaotong.api.attachment;

import java.time.Duration;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;
import org.yihaotong.api.hotline.FileContent;

/** Makes links under which a unit fetches the files of its orders (附件链接); a service for adapters. */
@ProviderType
public interface FileLinks {

    /**
     * The link to one file of one order; the same all day, so that an order that goes out again says the same. Whoever has
     * it needs nothing else, so it goes to the unit only.
     *
     * @param life for how long it serves at least, at most 31 days
     * @return empty if the line has no such order, or the order no such file that may leave the centre
     */
    Optional<FileLink> open(String hotline, String orderNo, FileContent file, Duration life);
}
