package org.yihaotong.engine.telephony;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.yihaotong.api.callcentre.Call;
import org.yihaotong.api.callcentre.NuisanceCaller;
import org.yihaotong.api.callcentre.NuisanceDesk;
import org.yihaotong.api.callcentre.NuisanceState;
import org.yihaotong.api.hotline.CallDirection;
import org.yihaotong.api.input.NotFoundException;
import org.yihaotong.api.input.Page;
import org.yihaotong.api.input.StaleVersionException;
import org.yihaotong.api.people.Actor;
import org.yihaotong.api.people.Role;
import org.yihaotong.engine.lifecycle.Fields;
import org.yihaotong.engine.lifecycle.Moments;
import org.yihaotong.engine.port.HotlineStore;
import org.yihaotong.engine.port.telephony.NuisanceStore;
import org.yihaotong.engine.port.telephony.TelephonyStore;
import org.yihaotong.engine.words.Words;

/** Numbers that are not put through: one person proposes, another decides. */
@Component(service = NuisanceDesk.class)
public final class StoredNuisanceDesk implements NuisanceDesk {

    private static final int LIMIT = 200;

    /** Shorter numbers are lines' and seats'; 110 and its like are among them. */
    private static final int CITIZENS = 7;

    private final NuisanceStore store;
    private final TelephonyStore calls;
    private final HotlineStore hotlines;
    private final NuisanceScreen screen;
    private final Clock clock;

    @Activate
    public StoredNuisanceDesk(
            @Reference NuisanceStore store,
            @Reference TelephonyStore calls,
            @Reference HotlineStore hotlines,
            @Reference NuisanceScreen screen,
            @Reference Clock clock) {
        this.store = store;
        this.calls = calls;
        this.hotlines = hotlines;
        this.screen = screen;
        this.clock = clock;
    }

    @Override
    public Page<NuisanceCaller> list(Actor actor, Set<NuisanceState> states, Optional<String> cursor, int limit) {
        CallSight.checkCentre(actor);
        new Fields()
                .that(limit >= 1 && limit <= LIMIT, "limit", "range", Words.say("field.limit"))
                .done();
        Page<NuisanceCaller> page = store.list(states, cursor, limit);
        return new Page<>(page.items().stream().map(e -> of(actor, e)).toList(), page.next());
    }

    private static NuisanceCaller of(Actor actor, NuisanceCaller entry) {
        boolean clear = decides(actor) || entry.proposedBy().equals(actor.login());
        return clear ? entry : entry.showing(CallSight.masked(entry.number()));
    }

    private static boolean decides(Actor actor) {
        return !actor.isUnit() && actor.isOneOf(Role.SHIFT_LEADER, Role.SUPERVISOR);
    }

    @Override
    public NuisanceCaller propose(Actor actor, String call, String reason, LocalDate until) {
        if (!decides(actor) && (actor.isUnit() || !actor.isOneOf(Role.AGENT))) {
            throw CallSight.refuse("ProposeNuisance");
        }
        String why = reason == null ? "" : reason.strip();
        check(why, until);
        NuisanceCaller entry = new NuisanceCaller(
                UUID.randomUUID().toString(),
                number(actor, call),
                why,
                NuisanceState.PROPOSED,
                actor.login(),
                clock.instant(),
                "",
                Optional.empty(),
                until.plusDays(1).atStartOfDay(Moments.CITY).toInstant(),
                1);
        store.add(entry);
        return of(actor, entry);
    }

    private void check(String why, LocalDate until) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), Moments.CITY);
        boolean soon = until != null && until.isAfter(today) && !until.isAfter(today.plusYears(1));
        new Fields()
                .text("reason", why, 4, 200)
                .that(soon, "until", "range", Words.say("field.nuisance-until"))
                .done();
    }

    /** The citizen's number of a call that the actor took, or may see. */
    private String number(Actor actor, String id) {
        Call call = calls.call(id)
                .filter(c -> decides(actor) || CallSight.isOwn(actor, c))
                .orElseThrow(() -> new NotFoundException(Words.say("missing.call")));
        String number = call.direction() == CallDirection.IN ? call.caller() : "";
        if (number.isEmpty()) {
            throw Words.refuse("number-unknown");
        }
        if (number.length() < CITIZENS || isLines(number)) {
            throw Words.refuse("number-of-line");
        }
        if (store.inForce(number, clock.instant()).isPresent()) {
            throw Words.refuse("nuisance-known");
        }
        return number;
    }

    private boolean isLines(String number) {
        return hotlines.lines().stream()
                .map(line -> line.hotline())
                .flatMap(h -> Stream.concat(h.numbers().stream(), h.aliases().stream()))
                .anyMatch(line -> screen.isSame(line, number));
    }

    @Override
    public NuisanceCaller decide(Actor actor, String id, boolean agree, long version) {
        NuisanceState how = agree ? NuisanceState.IN_FORCE : NuisanceState.REFUSED;
        return change(actor, id, version, entry -> {
            if (entry.state() != NuisanceState.PROPOSED) {
                throw Words.refuse("nuisance-decided");
            }
            if (entry.proposedBy().equals(actor.login())) {
                throw Words.refuse("second-person");
            }
            return entry.decided(how, actor.login(), clock.instant());
        });
    }

    @Override
    public NuisanceCaller lift(Actor actor, String id, long version) {
        return change(actor, id, version, entry -> {
            if (entry.state() != NuisanceState.IN_FORCE) {
                throw Words.refuse("nuisance-not-in-force");
            }
            return entry.decided(NuisanceState.LIFTED, actor.login(), clock.instant());
        });
    }

    private NuisanceCaller change(Actor actor, String id, long version, UnaryOperator<NuisanceCaller> how) {
        if (!decides(actor)) {
            throw CallSight.refuse("DecideNuisance");
        }
        return store.change(id, entry -> {
                    if (entry.version() != version) {
                        throw new StaleVersionException(Words.say("stale.nuisance"), entry.version());
                    }
                    return how.apply(entry);
                })
                .orElseThrow(() -> new NotFoundException(Words.say("missing.nuisance")));
    }

    @Override
    public Screening screening(Actor actor) {
        CallSight.checkCentre(actor);
        return screen.standing();
    }
}
