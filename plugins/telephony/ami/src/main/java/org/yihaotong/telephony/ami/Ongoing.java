package org.yihaotong.telephony.ami;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.yihaotong.api.hotline.CallDirection;
import org.yihaotong.api.telephony.LegCause;

/** A call that goes on: what has to be known of it to tell what happens next. */
final class Ongoing {

    final String id;
    final Trace trace = new Trace();
    private final Map<String, Leg> legs = new LinkedHashMap<>();
    private CallDirection direction = CallDirection.IN;
    private Instant startedAt = Instant.EPOCH;
    private String caller = "";
    private String dialled = "";
    private String line = "";
    private String caseId = "";
    private boolean known;
    private boolean offered;
    private Instant joinedAt;
    private int position;
    private boolean givenUp;
    private boolean over;
    private boolean leftByCaller;
    private String consulted = "";
    private String blind = "";
    private LegCause trouble;

    Ongoing(String id) {
        this.id = id;
    }

    Collection<Leg> legs() {
        return legs.values();
    }

    void add(Leg leg) {
        legs.put(leg.id, leg);
    }

    void remove(Leg leg) {
        legs.remove(leg.id);
    }

    Optional<Leg> root() {
        return Optional.ofNullable(legs.get(id));
    }

    /** The seat's leg that has talked with the citizen and is still there. */
    Optional<Leg> leg(String seat) {
        return legs.values().stream().filter(leg -> leg.seat().equals(seat)).findFirst();
    }

    /** It is placed by a seat, at the centre's wish. */
    void goesOut(String number, String ownCase) {
        direction = CallDirection.OUT;
        dialled = number;
        caseId = ownCase;
    }

    void begins(Instant at, CallDirection how, String from, String to) {
        known = true;
        startedAt = at;
        caller = from;
        direction = direction == CallDirection.OUT ? direction : how;
        dialled = dialled.isEmpty() ? to : dialled;
    }

    void belongsTo(String hotline, String ownCase) {
        line = line.isEmpty() ? hotline : line;
        caseId = caseId.isEmpty() ? ownCase : caseId;
    }

    boolean isToBeOffered() {
        return known && !offered;
    }

    void isOffered() {
        offered = true;
    }

    boolean wasOffered() {
        return offered;
    }

    boolean comesIn() {
        return direction == CallDirection.IN;
    }

    CallDirection direction() {
        return direction;
    }

    Instant startedAt() {
        return startedAt;
    }

    String caller() {
        return caller;
    }

    String dialled() {
        return dialled;
    }

    Optional<String> line() {
        return line.isEmpty() ? Optional.empty() : Optional.of(line);
    }

    Optional<String> caseId() {
        return caseId.isEmpty() ? Optional.empty() : Optional.of(caseId);
    }

    void joins(Instant at, int place) {
        joinedAt = at;
        position = place;
    }

    int position() {
        return position;
    }

    boolean hasQueued() {
        return joinedAt != null;
    }

    /** Since it joined the queue, to the microsecond; never below nothing, whatever the order in which one heard of it. */
    Optional<Duration> waited(Instant until) {
        return Optional.ofNullable(joinedAt)
                .map(since -> since.isAfter(until) ? Duration.ZERO : Duration.between(since, until));
    }

    boolean isAnswered() {
        return trace.isAnswered();
    }

    boolean isGivenUp() {
        return givenUp;
    }

    void isGivenUpNow() {
        givenUp = true;
    }

    boolean isOver() {
        return over;
    }

    void isOverNow() {
        over = true;
    }

    boolean isLeftByCaller() {
        return leftByCaller;
    }

    void callerHangsUp() {
        leftByCaller = true;
    }

    /** Whom a seat has reached besides the citizen, outside of any room. */
    Optional<Leg> third() {
        return legs.values().stream()
                .filter(leg -> !leg.isRoot() && !leg.endpoint.isLocal() && !leg.isTalking())
                .filter(leg -> leg.isUp() && !leg.target().isEmpty())
                .findFirst();
    }

    String consulted() {
        return consulted;
    }

    void consults(String target) {
        consulted = target;
    }

    /** Whether a third party was consulted until now. */
    boolean consultsNoMore() {
        boolean before = !consulted.isEmpty();
        consulted = "";
        return before;
    }

    String blind() {
        return blind;
    }

    /** Handed over unseen to this target; empty: it has come to an end. */
    void goesBlindTo(String target) {
        blind = target;
        trouble = null;
    }

    Optional<LegCause> trouble() {
        return Optional.ofNullable(trouble);
    }

    void fails(LegCause cause) {
        trouble = trouble == null ? cause : trouble;
    }
}
