package org.yihaotong.api.callcentre;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;
import org.yihaotong.api.people.Actor;

/** Figures of the telephone, computed from what happened; for the centre's people. */
@ProviderType
public interface FigureDesk {

    /**
     * Figures of a span, cut into steps; a call counts where it was offered.
     *
     * @param from on a quarter of an hour
     * @param step whole quarters of an hour, up to one day; at most 200 of them
     * @param hotline only calls to this line's number, without occupancy, for seats belong to no line; empty: all
     */
    List<CallFigures> figures(Actor actor, Instant from, Instant before, Duration step, Optional<String> hotline);

    /** The times within this span of which nobody heard, the oldest first. */
    List<Unheard> unheard(Actor actor, Instant from, Instant before);

    /**
     * What Erlang C says for this load.
     *
     * @param callsAnHour 1 to 100,000
     * @param handling talk and wrap-up of one call, 10 seconds to one hour
     * @param target share of calls to be answered in time, 0.5 to 0.99
     */
    Staffing staffing(Actor actor, int callsAnHour, Duration handling, double target);
}
