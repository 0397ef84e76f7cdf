package org.yihaotong.api.search;

import org.osgi.annotation.versioning.ProviderType;
import org.yihaotong.api.people.Actor;

/**
 * Looks after the search index; a service while there is one.
 *
 * <p>Common failure: {@link org.yihaotong.api.ticket.RefusedException}.
 */
@ProviderType
public interface SearchDesk {

    SearchStatus status(Actor actor);

    /** Makes a new index from the database and lets it answer when it is whole; the old one answers until then. */
    SearchStatus rebuild(Actor actor);

    /** Compares the index with the database, thing by thing. */
    SearchDifferences compare(Actor actor);
}
