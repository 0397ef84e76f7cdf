package org.yihaotong.kit.link;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;
import org.yihaotong.api.hotline.BackendException;

/**
 * A group of people reached by its robot's webhook (群机器人, WeCom style); safe for several threads. It knows no repeats:
 * what is sent twice is read twice.
 */
@ProviderType
public interface RobotLink extends AutoCloseable {

    /**
     * Sends markdown of at most 4096 bytes of UTF-8.
     *
     * @throws BackendException nothing was sent: COMMUNICATION (busy, too many, not reachable), AUTHENTICATION (the key or
     *     the robot), CONFIGURATION (the address), REFUSED (what was to be said)
     */
    Sent markdown(String content) throws BackendException;

    /** Sends plain text that calls these mobile numbers; fails like {@link #markdown}. */
    Sent text(String content, List<String> mobiles) throws BackendException;

    @Override
    void close();
}
