package org.yihaotong.api.numbering;

import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;
import org.yihaotong.api.input.Page;
import org.yihaotong.api.people.Actor;

/**
 * The desk for numbers and switches. Administrators and integrators look, administrators change. Fails as
 * {@link org.yihaotong.api.ticket.TicketDesk} does; two lines that claim one number are refused by both names.
 */
@ProviderType
public interface SwitchDesk {

    /** Every number with its destination, as of now. */
    NumberPlan plan(Actor actor);

    /** Every switch that is here, by id, and whether its files are those of the plan. */
    List<PlanStanding> switches(Actor actor);

    /** What would be replaced; changes nothing (试运行). */
    SwitchPreview preview(Actor actor, String id);

    /**
     * Replaces the switch's files in one step, keeps those before, and has the switch read them.
     *
     * @param checksum of the preview that the person saw; refused if the plan is another by now
     */
    SwitchChange apply(Actor actor, String id, String checksum, String reason);

    /** Brings back the files before; once more brings back these. */
    SwitchChange rollBack(Actor actor, String id, String reason);

    /** Who applied what, newest first. */
    Page<SwitchChange> history(Actor actor, Optional<String> id, Optional<String> cursor, int limit);
}
