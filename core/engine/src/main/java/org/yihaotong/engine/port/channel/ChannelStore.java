package org.yihaotong.engine.port.channel;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;
import org.yihaotong.api.channel.PublicQuery;
import org.yihaotong.api.input.Page;

/** The public tickets, as {@link Publicity} says of every commit which those are. */
@ProviderType
public interface ChannelStore {

    Page<Published> list(PublicQuery query);

    Optional<Published> find(String number);

    /** The photos of these tickets that this login laid there and nobody took back, by ticket, oldest first. */
    Map<String, List<String>> photos(Collection<String> tickets, String addedBy);
}
