package org.yihaotong.api.reply;

import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/** What a worker with a link sees and says; whoever holds no good link gets nowhere. */
@ProviderType
public interface ReplyDesk {

    /** Whether this centre has signed the token; tells before a body is read. */
    boolean isSigned(String token);

    /** The order behind a link; reading changes nothing. */
    ReplyAnswer read(String token, String address);

    /**
     * Says something about the order.
     *
     * @param address whence it comes, to slow down guessing
     */
    ReplyAnswer say(String token, ReplyForm form, String address);

    /** The path of the page that a short code leads to. */
    Optional<String> follow(String code, String address);
}
