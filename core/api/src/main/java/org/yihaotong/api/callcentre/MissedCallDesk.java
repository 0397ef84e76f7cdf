package org.yihaotong.api.callcentre;

import java.util.Optional;
import java.util.Set;
import org.osgi.annotation.versioning.ProviderType;
import org.yihaotong.api.input.Page;
import org.yihaotong.api.people.Actor;

/** Citizens to be called back; for agents, callback clerks and shift leaders. */
@ProviderType
public interface MissedCallDesk {

    /** Tasks that wait the oldest first, every other list the newest first. */
    Page<MissedCall> missed(Actor actor, Set<MissedState> states, Optional<String> cursor, int limit);

    /**
     * Says what came of it.
     *
     * @param reached whether somebody spoke with the citizen
     * @param note 2 to 200 characters if not reached; may be empty otherwise
     * @param version of the task as it was read
     */
    MissedCall settle(Actor actor, String id, boolean reached, String note, long version);
}
