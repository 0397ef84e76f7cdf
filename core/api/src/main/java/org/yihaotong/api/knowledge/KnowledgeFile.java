package org.yihaotong.api.knowledge;

import java.util.Objects;
import org.yihaotong.api.attachment.AttachmentKind;

/**
 * A document or picture that belongs to a text (附件).
 *
 * @param id unique, 1 to 40 of {@code A-Z a-z 0-9 -}
 * @param name cleaned file name with its extension, at most 120 characters
 * @param mediaType what the content is, found in the content itself
 * @param size in bytes
 * @param sha256 of the content, 64 hex digits
 */
public record KnowledgeFile(String id, String name, String mediaType, AttachmentKind kind, long size, String sha256) {

    public KnowledgeFile {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(mediaType, "mediaType");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(sha256, "sha256");
    }
}
