package org.yihaotong.engine.port.adapter;

import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;
import org.yihaotong.api.hotline.BackendException;

/** Where configurations become adapters. */
@ProviderType
public interface Workshop {

    /**
     * How this line is configured; empty if its adapter is not here.
     *
     * @param hotline its id, or of a channel {@link org.yihaotong.api.channel.ChannelBoard#CONFIGURATION} and the channel's
     */
    Optional<Blueprint> blueprint(String hotline);

    /** The channels whose bundles are here. */
    List<ChannelPlan> channels();

    /** The ids of the lines whose adapters are made by this factory of this bundle. */
    List<String> siblings(Blueprint blueprint);

    /** The secret as it may be kept, for this setting of this configuration. */
    String seal(String pid, String setting, String secret);

    /** Brings the framework's configurations in line with what is kept; does nothing where they are. */
    void settle(List<KeptConfig> kept);

    /**
     * Makes an adapter, or a channel that the centre fetches from, with these values that is no line and fetches nothing:
     * nobody sends it anything.
     *
     * @param config as it would be kept, its secrets sealed
     * @throws BackendException in words, if the adapter cannot be made with them
     */
    Bench tryOut(KeptConfig config) throws BackendException;
}
