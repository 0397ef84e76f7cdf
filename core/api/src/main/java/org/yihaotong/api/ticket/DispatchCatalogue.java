package org.yihaotong.api.ticket;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;
import org.yihaotong.api.people.Actor;

/** Which unit handles what; the catalogue first, then the routing rules. */
@ProviderType
public interface DispatchCatalogue {

    List<CatalogueEntry> entries(Actor actor);

    /** Replaces the whole catalogue; for dispatchers, supervisors and the administrator. */
    void replace(Actor actor, List<CatalogueEntry> entries);

    /** At most three units for this appeal, the best first, each with its reason. */
    List<Suggestion> suggest(Actor actor, Appeal appeal);
}
