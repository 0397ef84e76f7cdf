package org.yihaotong.engine.calls;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.yihaotong.api.calls.AsideRow;
import org.yihaotong.api.calls.StoredCall;
import org.yihaotong.api.hotline.CallDirection;
import org.yihaotong.api.hotline.CallRecord;
import org.yihaotong.api.people.Actor;
import org.yihaotong.api.people.Role;
import org.yihaotong.api.people.Unit;
import org.yihaotong.api.ticket.Caller;
import org.yihaotong.engine.port.PeopleStore;
import org.yihaotong.engine.words.Words;

/** Which lines' call records somebody sees, and how much of the citizens in them. */
@Component(service = CallSight.class)
public final class CallSight {

    private final PeopleStore people;

    @Activate
    public CallSight(@Reference PeopleStore people) {
        this.people = people;
    }

    /** The lines that somebody sees of those wanted; empty: all. */
    Set<String> lines(Actor actor, Optional<String> wanted) {
        if (!actor.isUnit()) {
            check(!actor.roles().isEmpty() && !actor.roles().equals(Set.of(Role.KNOWLEDGE_EDITOR)), "ReadCalls");
            return wanted.map(Set::of).orElse(Set.of());
        }
        Optional<String> own = actor.unit().flatMap(people::unit).flatMap(Unit::hotline);
        check(own.isPresent() && (wanted.isEmpty() || wanted.equals(own)), "ReadCalls");
        return Set.of(own.get());
    }

    /** Only those who look after lines settle rows put aside, or see what stands in them. */
    static void checkSettling(Actor actor) {
        check(maySettle(actor), "SettleCalls");
    }

    /** Those who look after lines, or after the centre's day, have a day compared anew. */
    static void checkReconciling(Actor actor) {
        check(maySettle(actor) || isLeading(actor), "ReconcileCalls");
    }

    private static boolean isLeading(Actor actor) {
        return !actor.isUnit() && actor.isOneOf(Role.SUPERVISOR, Role.SHIFT_LEADER);
    }

    private static boolean maySettle(Actor actor) {
        return !actor.isUnit() && actor.isOneOf(Role.ADMINISTRATOR, Role.INTEGRATOR);
    }

    private static void check(boolean allowed, String verb) {
        if (!allowed) {
            throw Words.refuse("role", Words.say("verb." + verb));
        }
    }

    static AsideRow of(Actor actor, AsideRow row) {
        return maySettle(actor) ? row : row.covered();
    }

    /** The record, and for the centre's people the tickets beside its call. */
    static StoredCall of(Actor actor, StoredCall call) {
        return call.seen(of(actor, call.record()), actor.isUnit() ? List.of() : call.tickets());
    }

    /** The record with the citizen's number in clear only for the unit itself, supervisors and shift leaders. */
    static CallRecord of(Actor actor, CallRecord c) {
        if (actor.isUnit() || actor.isOneOf(Role.SUPERVISOR, Role.SHIFT_LEADER)) {
            return c;
        }
        boolean in = c.direction() == CallDirection.IN;
        return new CallRecord(
                c.callId(),
                c.direction(),
                c.number(),
                in ? masked(c.caller()) : c.caller(),
                in ? c.callee() : masked(c.callee()),
                c.startedAt(),
                c.answeredAt(),
                c.endedAt(),
                c.result(),
                c.agent(),
                c.queueSeconds(),
                c.satisfaction(),
                c.orderNo(),
                c.caseNo(),
                c.recording());
    }

    private static String masked(String phone) {
        return new Caller("", phone).masked().phone();
    }
}
