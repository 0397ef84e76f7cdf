package org.yihaotong.api.citizen;

import java.util.Objects;

/**
 * A message to one citizen, ready to be sent.
 *
 * @param id the same for every repeat: a channel that has sent it before sends it no more
 * @param phone in clear, empty if none was given; never logged
 * @param mail in clear, empty if none was given; never logged
 * @param text what the citizen reads, at most 500 characters; never logged
 */
public record CitizenNotice(String id, String ticket, NoticeKind kind, String phone, String mail, String text) {

    public CitizenNotice {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(ticket, "ticket");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(phone, "phone");
        Objects.requireNonNull(mail, "mail");
        Objects.requireNonNull(text, "text");
    }

    /** Never shows the person or the words. */
    @Override
    public String toString() {
        return "CitizenNotice[" + id + ", " + ticket + ", " + kind + "]";
    }
}
