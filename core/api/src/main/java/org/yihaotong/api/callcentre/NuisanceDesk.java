package org.yihaotong.api.callcentre;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.osgi.annotation.versioning.ProviderType;
import org.yihaotong.api.input.Page;
import org.yihaotong.api.people.Actor;

/** Numbers that are not put through; agents propose, a shift leader or supervisor other than the proposer decides. */
@ProviderType
public interface NuisanceDesk {

    /** The newest first; an entry past its day is no longer in force, whatever its state. */
    Page<NuisanceCaller> list(Actor actor, Set<NuisanceState> states, Optional<String> cursor, int limit);

    /**
     * Proposes to refuse the number of a call; never a number of an emergency line or of the centre.
     *
     * @param call the call that gave cause
     * @param reason 4 to 200 characters
     * @param until its last day, from tomorrow to a year from now
     */
    NuisanceCaller propose(Actor actor, String call, String reason, LocalDate until);

    /** Agrees or refuses; the same person may not do both ({@code second-person}). */
    NuisanceCaller decide(Actor actor, String id, boolean agree, long version);

    /** Lifts it before its day. */
    NuisanceCaller lift(Actor actor, String id, long version);

    /** How calls are held against the list as they come, on this node. */
    Screening screening(Actor actor);

    /**
     * Answers are given from what was read last, so that no call waits for the database.
     *
     * @param readAt when the list was read last; empty: not yet
     * @param numbers how many are refused by it
     * @param letThrough how many callers were let through since the centre began because what was read was too old
     */
    record Screening(Optional<Instant> readAt, int numbers, long letThrough) {}
}
