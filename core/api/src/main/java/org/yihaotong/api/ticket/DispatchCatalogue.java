package org.yihaotong.api.ticket;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;
import org.yihaotong.api.people.Actor;

/** Which unit handles what; the catalogue first, then the routing rules. Edited at the {@code CatalogueDesk}. */
@ProviderType
public interface DispatchCatalogue {

    /** The lines that hold now. */
    List<CatalogueEntry> entries(Actor actor);

    /** At most three units for this appeal, the best first, each with its reason. */
    List<Suggestion> suggest(Actor actor, Appeal appeal);
}
