package org.yihaotong.engine.port.attachment;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;
import org.yihaotong.api.attachment.Attachment;
import org.yihaotong.api.attachment.AttachmentAccess;
import org.yihaotong.api.input.Page;
import org.yihaotong.engine.port.Change;

/** The rows of attachments and of who opened them. */
@ProviderType
public interface AttachmentStore {

    /**
     * Writes the attachment, new or taken back, in one transaction with the ticket's move that says so.
     *
     * @throws org.yihaotong.api.input.StaleVersionException if the ticket has moved; then nothing is changed
     */
    void commit(Change change, Attachment attachment);

    /** The ticket's attachments, also those taken back, oldest first. */
    List<Attachment> of(String ticket);

    Optional<Attachment> find(String ticket, String id);

    /** Whether an attachment that was not taken back has this content, or a file of the knowledge base. */
    boolean isNeeded(String sha256);

    /** Attachments that were taken back and whose content may be there still, oldest first. */
    List<Attachment> toRemove(int limit);

    /** Notes that the content of an attachment is gone, or is another attachment's. */
    void removed(String id);

    /** Writes down that somebody opened an attachment, unless the same person did after this moment. */
    void opened(AttachmentAccess access, Instant unlessAfter);

    /** Who opened the ticket's attachments, newest first. */
    Page<AttachmentAccess> accesses(String ticket, Optional<String> cursor, int limit);
}
