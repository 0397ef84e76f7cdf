package org.yihaotong.engine.port;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.osgi.annotation.versioning.ProviderType;
import org.yihaotong.api.calls.AsideQuery;
import org.yihaotong.api.calls.AsideRow;
import org.yihaotong.api.calls.CallCorrection;
import org.yihaotong.api.calls.CallQuery;
import org.yihaotong.api.calls.DayCount;
import org.yihaotong.api.calls.Origin;
import org.yihaotong.api.calls.StoredCall;
import org.yihaotong.api.hotline.CallRecord;
import org.yihaotong.api.input.Page;

/** Call records, rows put aside, what units counted, and how their feeds stand. */
@ProviderType
public interface CallStore {

    /** What stands for the line in records of calls to 12345 itself. */
    String CENTRE = "centre";

    /** Puts a record in unless its origin is there; answers what was there before. */
    Optional<StoredCall> receive(StoredCall call);

    /** Replaces a record and keeps what it said before. */
    void correct(StoredCall before, StoredCall after);

    /** Records of these lines (empty: all) that began in this span, newest first, each with the tickets beside its call. */
    Page<StoredCall> calls(Set<String> hotlines, CallQuery query, Optional<Span> span);

    /** From a moment on, before another. */
    record Span(Instant from, Instant before) {}

    /** What a record said before each correction, newest first. */
    List<CallCorrection> corrections(String hotline, String callId, int limit);

    /** Puts a row aside unless its key was put aside before. */
    void putAside(Aside aside);

    /** A row put aside, with the record in it if it could be read, and whose it is. */
    record Aside(AsideRow row, Optional<CallRecord> record, Origin origin) {}

    Optional<Aside> aside(String id);

    /** The rows of these lines (empty: all). */
    Page<AsideRow> aside(AsideQuery query, Set<String> hotlines);

    /** Saves reason, state and how it was settled. */
    void settle(AsideRow row);

    /** The unit has sent a good record under this key: what waits aside under it is settled. */
    void sentAnew(String hotline, String key, Instant at);

    /**
     * Erases the telephone numbers of the oldest records, corrections and rows put aside from before a moment, and those of
     * calls at the switch, of citizens to be called back and of numbers refused; as many of each in one transaction. Keys,
     * counts and figures stay.
     *
     * @return how many were erased; 0: there are none left
     */
    int erase(Instant before, Instant now, int limit);

    /** How many rows wait for a person, by line. */
    Map<String, Long> waiting();

    /** What the unit says it had on a day; the last word counts. */
    void told(String hotline, LocalDate day, long calls, Instant at);

    /** Days of these lines (empty: all), newest first; {@code counted} is left at 0. */
    Page<DayCount> days(Set<String> hotlines, Optional<String> cursor, int limit);

    /** How many calls of one line began in this span, as its unit says; what the switch wrote down is not counted. */
    long count(String hotline, Span span);

    /** How many calls began in this span, by line, as units say. */
    Map<String, Long> counts(Span span);

    /** The feeds that are or were expected, by line. */
    Map<String, Feed> feeds();

    /**
     * A feed.
     *
     * @param since from when on it is expected
     * @param last when something came last
     */
    record Feed(Instant since, Optional<Instant> last) {}

    /** Notes that a feed is expected from now on, unless that is noted already. */
    void expect(String hotline, Instant now);

    /** Notes that something came. */
    void fed(String hotline, Instant now);
}
