package org.yihaotong.api.calls;

import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;
import org.yihaotong.api.input.Page;
import org.yihaotong.api.people.Actor;

/**
 * The desk for call records (话务数据). The centre's people see every line and citizens' numbers masked, supervisors and
 * shift leaders in clear; a unit sees its own line's. Fails as {@link org.yihaotong.api.ticket.TicketDesk} does.
 */
@ProviderType
public interface CallRecordDesk {

    Page<StoredCall> calls(Actor actor, CallQuery query);

    /** What a record said before each correction, newest first. */
    List<CallCorrection> corrections(Actor actor, String hotline, String callId);

    /** Rows that were put aside; only administrators and integrators see what stood in them. */
    Page<AsideRow> aside(Actor actor, AsideQuery query);

    /** Checks a row again by today's facts and rules; refused if it cannot be read. */
    AsideRow retry(Actor actor, String id);

    /** Decides that nothing is missing. */
    AsideRow dismiss(Actor actor, String id, String reason);

    /** Day by day, newest first: what the unit says and what is here. */
    Page<DayCount> days(Actor actor, Optional<String> hotline, Optional<String> cursor, int limit);

    /** How every line's feed stands, the troubled ones first. */
    List<FeedStanding> feeds(Actor actor);
}
