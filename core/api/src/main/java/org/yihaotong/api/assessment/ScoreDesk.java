package org.yihaotong.api.assessment;

import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;
import org.yihaotong.api.input.Page;
import org.yihaotong.api.people.Actor;

/**
 * How figures become final: exemptions, score appeals, publication, ranking.
 *
 * <p>Common failures: {@link org.yihaotong.api.ticket.RefusedException} (a rule says no), {@link
 * org.yihaotong.api.input.InvalidInputException}, {@link org.yihaotong.api.input.NotFoundException}, {@link
 * org.yihaotong.api.input.StaleVersionException}.
 */
@ProviderType
public interface ScoreDesk {

    /** Newest first; a unit sees its own. */
    Page<Exemption> exemptions(Actor actor, Optional<VerdictState> state, Optional<String> cursor, int limit);

    /** First person: somebody of the unit, or of the centre. */
    Exemption propose(Actor actor, Exemption.Draft draft);

    /** Second person: a supervisor who did not propose it. */
    Exemption decide(Actor actor, String id, long version, boolean agree, String opinion);

    /** Newest first; a unit sees its own. */
    Page<ScoreAppeal> appeals(Actor actor, Optional<VerdictState> state, Optional<String> cursor, int limit);

    /** By the unit's leader, as long as the period is not published. */
    ScoreAppeal appeal(Actor actor, String period, String indicator, String reason);

    /** By a supervisor: agreed means that the figure was put right by exemptions or another edition. */
    ScoreAppeal settle(Actor actor, String id, long version, boolean agree, String opinion);

    /** Newest first, at most 200. */
    List<Publication> publications(Actor actor);

    /** The frozen table; a unit sees its own lines. */
    AssessmentTable published(Actor actor, String period);

    /** Freezes a period that is over and has nothing open. */
    Publication publish(Actor actor, Period period, String note);

    /** Ranks of a published period; the centre sees every class, a unit its own. */
    List<Standing> ranking(Actor actor, String period);
}
