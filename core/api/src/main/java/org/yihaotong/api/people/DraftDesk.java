package org.yihaotong.api.people;

import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/** A person's own drafts: nothing typed is ever lost; nobody else sees them. */
@ProviderType
public interface DraftDesk {

    /** The actor's drafts, newest first; at most 50 are kept, the oldest goes first. */
    List<Draft> drafts(Actor actor);

    Optional<Draft> draft(Actor actor, String key);

    /** Saves over what was there under this key. */
    Draft save(Actor actor, String key, String content);

    /** Throws the draft away; an unknown key is no error. */
    void discard(Actor actor, String key);
}
