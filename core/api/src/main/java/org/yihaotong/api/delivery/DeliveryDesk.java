package org.yihaotong.api.delivery;

import org.osgi.annotation.versioning.ProviderType;
import org.yihaotong.api.input.Page;
import org.yihaotong.api.people.Actor;

/** Watching deliveries and helping those that are stuck. */
@ProviderType
public interface DeliveryDesk {

    /** Deliveries the actor may see: a unit sees its own line's only. */
    Page<Delivery> list(Actor actor, DeliveryQuery query);

    /** Sends a failed or dead delivery again now; for administrators, integrators, dispatchers and supervisors. */
    Delivery retry(Actor actor, String id);

    /** Sends every dead delivery of this line again now; answers how many. */
    int replay(Actor actor, String hotline);
}
