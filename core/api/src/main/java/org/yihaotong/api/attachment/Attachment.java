package org.yihaotong.api.attachment;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * Something that was laid beside a ticket (附件).
 *
 * @param id unique, 1 to 40 of {@code A-Z a-z 0-9 -}
 * @param name cleaned file name with its extension, at most 120 characters; never the caller's name or number
 * @param mediaType what the content is, found in the content itself
 * @param size in bytes
 * @param sha256 of the content, 64 hex digits
 * @param addedBy login of the person
 * @param unit the unit on whose side it was added; empty: the centre's
 * @param withdrawn that it was taken back; then only this row is left and the content is not
 */
public record Attachment(
        String id,
        String ticket,
        String name,
        String mediaType,
        AttachmentKind kind,
        long size,
        String sha256,
        String addedBy,
        Instant addedAt,
        Optional<String> unit,
        Optional<Withdrawn> withdrawn) {

    public Attachment {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(ticket, "ticket");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(mediaType, "mediaType");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(sha256, "sha256");
        Objects.requireNonNull(addedBy, "addedBy");
        Objects.requireNonNull(addedAt, "addedAt");
        Objects.requireNonNull(unit, "unit");
        Objects.requireNonNull(withdrawn, "withdrawn");
    }

    /** Whether the content is there. */
    public boolean isLive() {
        return withdrawn.isEmpty();
    }

    /** The same attachment under another name. */
    public Attachment named(String other) {
        return new Attachment(id, ticket, other, mediaType, kind, size, sha256, addedBy, addedAt, unit, withdrawn);
    }

    /** The same attachment, taken back. */
    public Attachment withdrawn(Withdrawn how) {
        return new Attachment(
                id, ticket, name, mediaType, kind, size, sha256, addedBy, addedAt, unit, Optional.of(how));
    }
}
