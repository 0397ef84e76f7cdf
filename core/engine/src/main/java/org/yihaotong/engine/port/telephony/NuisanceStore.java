package org.yihaotong.engine.port.telephony;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.osgi.annotation.versioning.ProviderType;
import org.yihaotong.api.callcentre.NuisanceCaller;
import org.yihaotong.api.callcentre.NuisanceState;
import org.yihaotong.api.input.Page;

/** Numbers that are not put through. */
@ProviderType
public interface NuisanceStore {

    void add(NuisanceCaller entry);

    Page<NuisanceCaller> list(Set<NuisanceState> states, Optional<String> cursor, int limit);

    Optional<NuisanceCaller> find(String id);

    /** The entry that is IN_FORCE for this number at this moment. */
    Optional<NuisanceCaller> inForce(String number, Instant now);

    /** All entries that are IN_FORCE at this moment, the newest first. */
    List<NuisanceCaller> inForce(Instant now, int limit);

    /** Changes an entry as it stands at this moment; the same entry changes nothing. */
    Optional<NuisanceCaller> change(String id, UnaryOperator<NuisanceCaller> change);
}
