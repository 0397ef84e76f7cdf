package org.yihaotong.api.channel;

import org.osgi.annotation.versioning.ProviderType;
import org.yihaotong.api.ticket.Appeal;

/** Where a channel lays a message that it cannot take by itself, for a person to look at (搁置). */
@ProviderType
public interface AsideTray {

    /**
     * Lays a message aside; when this returns it is in the database. The same key again changes nothing.
     *
     * @param appeal what the channel would make of it; its channel says which one lays it there
     * @param original in words what is not in it and where that lies, at most 200 characters; may be empty
     * @param key as for {@link ChannelDesk#accept}: whether a person takes the message or the channel itself after all,
     *     under one key there is one ticket
     */
    void lay(AsideReason reason, Appeal appeal, String original, String key);
}
