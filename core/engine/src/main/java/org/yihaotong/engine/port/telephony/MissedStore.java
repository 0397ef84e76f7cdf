package org.yihaotong.engine.port.telephony;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.osgi.annotation.versioning.ProviderType;
import org.yihaotong.api.callcentre.Call;
import org.yihaotong.api.callcentre.MissedCall;
import org.yihaotong.api.callcentre.MissedState;
import org.yihaotong.api.input.Page;

/** Citizens to be called back: at most one OPEN task for each number. */
@ProviderType
public interface MissedStore {

    /** Lost calls that ended in this span and of which nothing has been decided, as far as is known; the oldest first. */
    List<Call> undecided(Instant from, Instant before, int limit);

    /** Whether a seat talked to the end with a citizen of this number who called after this moment. */
    boolean cameThrough(String number, Instant since);

    /** Decides that a lost call needs no task. */
    void letGo(String call);

    /** Begins a task, or counts one more try of the one that is open for this number; the same call is counted once. */
    MissedCall missed(MissedCall fresh);

    /** Open tasks whose citizen has called again since and was talked with to the end, the oldest first. */
    List<MissedCall> settledThemselves(int limit);

    /** Open tasks alone the oldest first, every other list the newest first. */
    Page<MissedCall> list(Set<MissedState> states, Optional<String> cursor, int limit);

    Optional<MissedCall> find(String id);

    /** Changes a task as it stands at this moment; the same task changes nothing. */
    Optional<MissedCall> change(String id, UnaryOperator<MissedCall> change);
}
