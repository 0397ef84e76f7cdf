package org.yihaotong.api.attachment;

import java.time.Instant;
import java.util.Objects;

/** That somebody opened an attachment (查阅). */
public record AttachmentAccess(String ticket, String attachment, String login, Instant at) {

    public AttachmentAccess {
        Objects.requireNonNull(ticket, "ticket");
        Objects.requireNonNull(attachment, "attachment");
        Objects.requireNonNull(login, "login");
        Objects.requireNonNull(at, "at");
    }
}
