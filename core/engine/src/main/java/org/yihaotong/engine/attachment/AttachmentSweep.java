package org.yihaotong.engine.attachment;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Future;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.yihaotong.api.attachment.Attachment;
import org.yihaotong.engine.directory.Scheduler;
import org.yihaotong.engine.port.attachment.AttachmentStore;
import org.yihaotong.engine.port.attachment.BlobStore;

/** Removes content that was taken back, and once a day what no row names because a process vanished in between. */
@Component(service = AttachmentSweep.class, immediate = true)
public final class AttachmentSweep {

    private static final Logger LOG = LoggerFactory.getLogger(AttachmentSweep.class);
    private static final Duration BEAT = Duration.ofMinutes(5);
    private static final Duration DAY = Duration.ofDays(1);

    /** Content that was kept a moment ago may be waiting for its row. */
    private static final Duration MOMENT = Duration.ofMinutes(10);

    private static final int LIMIT = 100;

    private final BlobStore blobs;
    private final AttachmentStore store;
    private final Clock clock;
    private final Future<?> sweeping;
    private Instant lastWalk = Instant.MIN;

    @Activate
    public AttachmentSweep(
            @Reference BlobStore blobs,
            @Reference AttachmentStore store,
            @Reference Clock clock,
            @Reference Scheduler scheduler) {
        this.blobs = blobs;
        this.store = store;
        this.clock = clock;
        this.sweeping = scheduler.every(BEAT, this::sweep);
    }

    @Deactivate
    public void stop() {
        sweeping.cancel(false);
    }

    /** Removes the content of one that was taken back, if its time has come and no other attachment has the same. */
    public void remove(Attachment attachment) {
        String content = attachment.sha256();
        try {
            boolean gone = blobs.remove(content, clock.instant().minus(MOMENT), () -> store.isNeeded(content));
            if (gone || store.isNeeded(content)) {
                store.removed(attachment.id());
            }
        } catch (IOException e) {
            LOG.warn("The content of attachment {} could not be removed and is tried again", attachment.id(), e);
        }
    }

    /** One round. */
    public void sweep() {
        store.toRemove(LIMIT).forEach(this::remove);
        Instant now = clock.instant();
        if (lastWalk.equals(Instant.MIN) || !lastWalk.plus(DAY).isAfter(now)) {
            walk(now.minus(DAY));
            lastWalk = now;
        }
    }

    private void walk(Instant before) {
        try {
            blobs.clearUp(before);
            blobs.eachKeptBefore(before, content -> removeOrphan(content, before));
        } catch (IOException e) {
            LOG.warn("The attachments could not be swept; tried again tomorrow", e);
        }
    }

    private void removeOrphan(String content, Instant before) {
        if (store.isNeeded(content)) {
            return;
        }
        try {
            if (blobs.remove(content, before, () -> store.isNeeded(content))) {
                LOG.info("Removed content {} that no attachment names", content);
            }
        } catch (IOException e) {
            LOG.warn("Content {} could not be removed and is tried again tomorrow", content, e);
        }
    }
}
