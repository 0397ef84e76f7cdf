package org.yihaotong.engine.port.telephony;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.osgi.annotation.versioning.ProviderType;
import org.yihaotong.api.callcentre.MissedCall;
import org.yihaotong.api.callcentre.MissedState;
import org.yihaotong.api.input.Page;

/** Citizens to be called back: at most one OPEN task for each number. */
@ProviderType
public interface MissedStore {

    /** Begins a task, or counts one more try of the one that is open for this number; the same call is counted once. */
    MissedCall missed(MissedCall fresh);

    /** The number came through: its open task is settled, if there is one. */
    void cameThrough(String number, Instant at);

    Page<MissedCall> list(Set<MissedState> states, Optional<String> cursor, int limit);

    Optional<MissedCall> find(String id);

    /** Changes a task as it stands at this moment; the same task changes nothing. */
    Optional<MissedCall> change(String id, UnaryOperator<MissedCall> change);
}
