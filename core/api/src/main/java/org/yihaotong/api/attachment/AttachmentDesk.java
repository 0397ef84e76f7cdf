package org.yihaotong.api.attachment;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;
import org.yihaotong.api.input.Page;
import org.yihaotong.api.people.Actor;

/**
 * Lays content beside tickets and shows it to whoever may see the ticket.
 *
 * <p>Common failures: {@link org.yihaotong.api.ticket.RefusedException} (a rule says no), {@link
 * org.yihaotong.api.input.InvalidInputException} (name, size or content), {@link
 * org.yihaotong.api.input.NotFoundException}; an {@link IOException} only while content is read or written.
 */
@ProviderType
public interface AttachmentDesk {

    /** What may be attached now; the same for everybody who may attach. */
    AllowedContent allowed(Actor actor);

    /**
     * Adds content; when this returns, content, row and event are durable. The same content added to the same ticket again
     * answers what is there.
     *
     * @param name as the file is called; it is cleaned, and its extension has to fit the content
     * @param content read once, never longer than the kind's limit, and not closed
     */
    Attachment add(Actor actor, String ticket, String name, InputStream content) throws IOException;

    Attachments list(Actor actor, String ticket);

    /** Opens one; that it was opened is written down first. */
    AttachmentContent open(Actor actor, String ticket, String id) throws IOException;

    /**
     * Takes one back while the ticket is open: whoever added it, or a supervisor.
     *
     * @param reason 4 to 200 characters; goes into the chain
     */
    Attachment withdraw(Actor actor, String ticket, String id, String reason);

    /**
     * Who opened the ticket's attachments, newest first; for auditors and supervisors.
     *
     * @param limit 1 to 200
     */
    Page<AttachmentAccess> accesses(Actor actor, String ticket, Optional<String> cursor, int limit);
}
