package org.yihaotong.engine.port.telephony;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;
import org.yihaotong.api.callcentre.Call;
import org.yihaotong.api.callcentre.CallsQuery;
import org.yihaotong.api.callcentre.CaseDesk.Opening;
import org.yihaotong.api.input.Page;
import org.yihaotong.api.telephony.CallEvent;

/** Events of calls, the calls that follow from them, their tickets, and the times that nobody heard. */
@ProviderType
public interface TelephonyStore {

    /**
     * Keeps events and the calls that follow from all of each call's events, in one transaction.
     *
     * @throws org.yihaotong.engine.port.DuplicateException if one of the events is there already: another node was faster
     */
    void keep(List<KeptEvent> events, Collection<Call> calls);

    /**
     * An event as it is kept.
     *
     * @param call id of the whole call, with its provider
     */
    record KeptEvent(String call, CallEvent.OfCall event) {}

    /** The events of these calls, by call, in no order; at most {@code limit} of each. */
    Map<String, List<CallEvent.OfCall>> events(Collection<String> calls, int limit);

    Optional<Call> call(String id);

    /** The newest call of a case. */
    Optional<Call> ofCase(String caseId);

    /** Notes that somebody opened a case. */
    void opened(String caseId, Opening opening);

    /** Who opened a case, the oldest first. */
    List<Opening> openings(String caseId, int limit);

    /** Calls that have not ended, the oldest first. */
    List<Call> open(Optional<String> provider, int limit);

    Page<Call> calls(CallsQuery query);

    /** The calls of a ticket, the oldest first. */
    List<Call> ofTicket(String ticket, int limit);

    /** The tickets of a call, in the order in which they were laid beside it. */
    List<String> tickets(String call);

    /** Lays a call beside a ticket; twice is once. */
    void link(String call, String ticket, String by, Instant at);

    /** Notes that nobody heard what happened between these moments; the later end counts, if it is told twice. */
    void gap(Gap gap);

    /** A time that nobody heard. */
    record Gap(String provider, Instant from, Instant to, String why) {}

    /** Notes that everything is kept that a switch told until then; an earlier moment than the last changes nothing. */
    void heard(String provider, Instant until);

    /** Until when a switch was heard; empty: never. */
    Optional<Instant> heardUntil(String provider);

    /** Gaps that touch this span. */
    List<Gap> gaps(Instant from, Instant before);

    /** What is counted of citizens' calls offered in this span, one row for every step in which there is anything. */
    List<Count> counts(CountQuery query);

    /** The same of every line's number that was dialled, by the line, each over the whole span. */
    Map<String, Count> countsByLine(CountQuery query);

    /** What is counted of the parts that units had in citizens' calls offered in this span, in no order. */
    List<UnitCount> unitCounts(CountQuery query);

    /**
     * Counts of one unit; waiting is since the first ring there, the sums in milliseconds are of those that were talked.
     *
     * @param own whether of the calls to the number of its own line, or of all others
     * @param talked a seat of the unit talked with the citizen
     */
    record UnitCount(
            String unit,
            boolean own,
            long talked,
            long inTime,
            long consulted,
            long elsewhere,
            long returned,
            long waitedMillis,
            long talkedMillis) {}

    /**
     * What to count.
     *
     * @param from on a quarter of an hour, where the first step begins
     * @param step in seconds, a multiple of a quarter of an hour
     * @param hotline only calls to this line's number
     * @param shortMillis who gave up sooner is counted as short, too
     * @param fromOffer whether waiting counts from the offer
     * @param losers whether a ring that another seat answered counts as unanswered
     */
    record CountQuery(
            Instant from,
            Instant before,
            long step,
            Optional<String> hotline,
            long inTimeMillis,
            long shortMillis,
            boolean fromOffer,
            boolean losers) {}

    /** Counts of one step; short ones are among the abandoned, the sums in milliseconds are of answered calls. */
    record Count(
            Instant from,
            long answered,
            long inTime,
            long abandoned,
            long shortAbandoned,
            long blocked,
            long unanswered,
            long waitedMillis,
            long talkedMillis) {}
}
