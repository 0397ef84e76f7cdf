package org.yihaotong.api.citizen;

import java.time.Instant;
import org.osgi.annotation.versioning.ConsumerType;
import org.yihaotong.api.hotline.BackendException;

/**
 * Sends notices by a message, a letter or a call. Citizens who wrote by mail are told by mail, the others by telephone,
 * as far as they left an address of that sort; among channels for the same sort the highest service ranking does it.
 */
@ConsumerType
@FunctionalInterface
public interface CitizenNotifier {

    /** Service property: the sorts of address that the channel needs, {@link #PHONE} if it says none. */
    String ADDRESS = "notice.address";

    /** Service property: where the channel sends to; while it is there and empty, the channel is not used. */
    String URL = "notice.url";

    /** A telephone. */
    String PHONE = "phone";

    /** A mail address. */
    String MAIL = "mail";

    /** Sends one notice; repeats of the same id are harmless. Called from the engine's thread, answers within 30 s. */
    void tell(CitizenNotice notice) throws BackendException;

    /** From when this notice may be told: after the night, or after the pause that the same telephone is owed. */
    default Instant notBefore(CitizenNotice notice, Instant now) {
        return now;
    }
}
