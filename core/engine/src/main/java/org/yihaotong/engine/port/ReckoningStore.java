package org.yihaotong.engine.port;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.osgi.annotation.versioning.ProviderType;
import org.yihaotong.api.callcentre.CallFate;
import org.yihaotong.api.calls.Reconciliation;
import org.yihaotong.api.input.Page;
import org.yihaotong.engine.port.CallStore.Span;

/** What everybody says of citizens' calls to a line, and how it was compared day by day. */
@ProviderType
public interface ReckoningStore {

    /** The calls to this line that the centre heard, offered in this span; in no order. */
    List<Heard> heard(String hotline, Span span);

    /**
     * A call that the centre heard.
     *
     * @param id the switch's own
     * @param waitedMillis from the offer until a seat answered
     */
    record Heard(String provider, String id, Instant at, CallFate fate, long waitedMillis, long talkedMillis) {}

    /** The calls to this line that were written down, begun in this span, the legs of each together; in no order. */
    List<Written> written(String hotline, Span span);

    /**
     * All records of one call together.
     *
     * @param source as in {@link org.yihaotong.api.calls.Origin}
     * @param at when the first leg began
     * @param answered whether any leg was
     * @param busy whether every leg was
     */
    record Written(String source, String call, Instant at, boolean answered, boolean busy, long talkSeconds) {}

    /** The lines of which anybody knows calls in this span. */
    Set<String> lines(Span span);

    /** What came since a moment of calls that began before another, by line. */
    List<Late> late(Instant since, Instant begun);

    /** Records of a line that came late, and the moments of the first and the last call among them. */
    record Late(String hotline, Instant first, Instant last) {}

    /** Keeps what was found; the last word about a line's day counts. */
    void save(Reconciliation found);

    /** Days of these lines (empty: all), newest first. */
    Page<Reconciliation> reconciliations(Set<String> hotlines, Optional<String> cursor, int limit);

    /** What switches wrote down of each line's calls that began in this span. */
    List<SwitchFeed> switchFeeds(Span span);

    /**
     * The records of one switch about one line.
     *
     * @param source as in {@link org.yihaotong.api.calls.Origin}
     * @param last when one came last
     */
    record SwitchFeed(String source, String hotline, long calls, Instant last) {}

    /** When calls that a switch was heard of ended last, and earlier than a moment; only those offered in this span. */
    List<LastCall> lastCalls(Span span, Instant endedBefore);

    /** When a call to a line ended last at a switch. */
    record LastCall(String provider, String hotline, Instant endedAt) {}
}
