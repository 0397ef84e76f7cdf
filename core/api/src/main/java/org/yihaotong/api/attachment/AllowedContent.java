package org.yihaotong.api.attachment;

import java.util.List;

/**
 * What may be attached now.
 *
 * @param kinds each kind with its extensions and its limit
 * @param perTicket how many attachments a ticket takes
 */
public record AllowedContent(List<AllowedKind> kinds, int perTicket) {

    public AllowedContent {
        kinds = List.copyOf(kinds);
    }

    /**
     * One kind.
     *
     * @param extensions in lower case, without a dot
     * @param largest in bytes
     */
    public record AllowedKind(AttachmentKind kind, List<String> extensions, long largest) {

        public AllowedKind {
            extensions = List.copyOf(extensions);
        }
    }
}
