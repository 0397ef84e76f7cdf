package org.yihaotong.telephony.ami;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yihaotong.api.hotline.CallDirection;

/**
 * The calls that go on and their legs. What has ended is forgotten but for its name, so that nothing late revives it; a call
 * whose beginning nobody heard is left to the next snapshot.
 */
final class Book {

    /** What an id that this provider gave a leg has between the call's id and its own; so no restart forgets where it belongs. */
    static final String OWN = "~";

    private static final int MOST = 10_000;
    private static final Pattern BORN = Pattern.compile("(?:.*-)?([0-9]{9,11})\\.[0-9]+");
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9._~-]{1,100}");
    private static final Duration YOUNG = Duration.ofSeconds(10);
    private static final String RING = "4";

    private final Clock clock;
    private final Map<String, Ongoing> calls = new LinkedHashMap<>();
    private final Map<String, Leg> legs = new LinkedHashMap<>();
    private final Recent gone = new Recent(MOST);
    private final Map<String, Trace> traces = new LinkedHashMap<>();

    Book(Clock clock) {
        this.clock = clock;
    }

    Collection<Ongoing> calls() {
        return List.copyOf(calls.values());
    }

    Optional<Ongoing> call(String id) {
        return Optional.ofNullable(calls.get(id));
    }

    Optional<Leg> leg(String id) {
        return Optional.ofNullable(legs.get(id));
    }

    Collection<Leg> legs() {
        return List.copyOf(legs.values());
    }

    /** The call that a linked id means: the same for a leg that was originated apart and joined later. */
    static String callOf(String linked) {
        int own = linked.indexOf(OWN);
        return own < 0 ? linked : linked.substring(0, own);
    }

    /** A call that this provider is about to place. */
    void expect(String id, String number, String caseId) {
        Ongoing call = new Ongoing(id);
        call.goesOut(number, caseId);
        calls.put(id, call);
    }

    /** The leg that the keys with this prefix are about, taken in if it is new; empty if it is gone, or nobody's. */
    Optional<Leg> leg(Block block, String prefix, Instant at) {
        String id = block.get(prefix + "Uniqueid");
        String name = block.get(prefix + "Channel");
        String linked = block.get(prefix + "Linkedid");
        Leg known = legs.get(id);
        if (known != null || name.isEmpty() || !isId(id) || !isId(linked) || gone.contains(id)) {
            return Optional.ofNullable(known);
        }
        String call = callOf(linked);
        return gone.contains(call) || (!calls.containsKey(call) && !isYoung(call, block, at))
                ? Optional.empty()
                : Optional.of(add(leg(id, name, call), block, prefix, at));
    }

    private static boolean isId(String text) {
        return ID.matcher(text).matches();
    }

    private Leg leg(String id, String name, String call) {
        return new Leg(id, name, calls.computeIfAbsent(call, Ongoing::new), clock.instant());
    }

    /** The leg that a snapshot shows, however long it has been there; empty if it has ended since. */
    Optional<Leg> found(Block block, Instant at) {
        String id = block.get("Uniqueid");
        String call = callOf(block.get("Linkedid"));
        Leg known = legs.get(id);
        if (known != null || !isId(id) || !isId(call) || gone.contains(id) || gone.contains(call)) {
            return Optional.ofNullable(known);
        }
        return Optional.of(add(leg(id, block.get("Channel"), call), block, "", born(call, at)));
    }

    private Leg add(Leg leg, Block block, String prefix, Instant at) {
        leg.call.add(leg);
        legs.put(leg.id, leg);
        if (leg.isRoot() && !leg.endpoint.isLocal()) {
            boolean in = !leg.isSeat() && block.get(prefix + "ChannelState").matches(RING + "|6");
            String exten = block.get(prefix + "Exten");
            String caller = leg.isSeat() ? leg.seat() : Endpoint.caller(block.get(prefix + "CallerIDNum"));
            CallDirection direction = in ? CallDirection.IN : CallDirection.OUT;
            leg.call.begins(at, direction, caller, exten.matches("[0-9+*#]{1,20}") ? exten : "");
        }
        return leg;
    }

    /** Whether a call has only begun, so that all of it will be heard; without stamps only its very first event says so. */
    private static boolean isYoung(String call, Block block, Instant at) {
        return block.event().equals("Newchannel")
                || Duration.between(born(call, Instant.EPOCH), at).abs().compareTo(YOUNG) < 0;
    }

    /** When a call began, by its id. */
    private static Instant born(String call, Instant otherwise) {
        Matcher born = BORN.matcher(call);
        return born.matches() ? Instant.ofEpochSecond(Long.parseLong(born.group(1))) : otherwise;
    }

    /** What is remembered of this call, also if it is over; nothing, if nobody heard of it. */
    Trace trace(String id) {
        Ongoing call = calls.get(id);
        return call == null ? traces.getOrDefault(id, new Trace()) : call.trace;
    }

    void forget(Leg leg) {
        legs.remove(leg.id);
        leg.call.remove(leg);
        gone.add(leg.id);
        if (leg.isRoot() || leg.call.legs().isEmpty()) {
            close(leg.call);
        }
    }

    void forget(Ongoing call) {
        List.copyOf(call.legs()).forEach(this::forget);
        close(call);
    }

    private void close(Ongoing call) {
        calls.remove(call.id);
        gone.add(call.id);
        traces.put(call.id, call.trace);
        if (traces.size() > MOST) {
            traces.remove(traces.keySet().iterator().next());
        }
    }

    /** The oldest call, if there are more than anybody can bear. */
    Optional<Ongoing> tooMuch() {
        return calls.size() > MOST ? calls.values().stream().findFirst() : Optional.empty();
    }
}
