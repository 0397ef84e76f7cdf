package org.yihaotong.engine.port.channel;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;
import org.yihaotong.api.channel.AsideMessageQuery;
import org.yihaotong.api.channel.AsideOutcome;
import org.yihaotong.api.channel.AsideStep;
import org.yihaotong.api.input.Page;
import org.yihaotong.api.ticket.Channel;

/** Messages that lie aside (搁置来信), and who did what with them. */
@ProviderType
public interface AsideStore {

    /** Writes it down, unless one of its channel and key is there. */
    void lay(StoredAside aside);

    Optional<StoredAside> find(String id);

    Page<StoredAside> list(AsideMessageQuery query);

    /** Adds to what was done with it. */
    void note(String id, AsideStep step);

    /**
     * Says what became of it and who decided so, if it is as it was expected to be; answers whether it was.
     *
     * @param after what stands there now in place of the old outcome
     */
    boolean settle(AsideOutcome before, StoredAside after, AsideStep step);

    /** Oldest first, at most 200. */
    List<AsideStep> steps(String id);

    /** How many wait, by channel. */
    Map<Channel, Long> waiting();

    /** Forgets what stands in those whose time has come, the oldest first; answers how many. */
    int erase(Instant now, int limit);
}
