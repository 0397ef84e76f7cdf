package org.yihaotong.engine.calls;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.yihaotong.api.calls.AsideQuery;
import org.yihaotong.api.calls.AsideRow;
import org.yihaotong.api.calls.AsideState;
import org.yihaotong.api.calls.CallCorrection;
import org.yihaotong.api.calls.CallQuery;
import org.yihaotong.api.calls.CallRecordDesk;
import org.yihaotong.api.calls.DayCount;
import org.yihaotong.api.calls.FeedStanding;
import org.yihaotong.api.calls.StoredCall;
import org.yihaotong.api.hotline.Intake.Outcome;
import org.yihaotong.api.hotline.Intake.Taken;
import org.yihaotong.api.input.NotFoundException;
import org.yihaotong.api.input.Page;
import org.yihaotong.api.people.Actor;
import org.yihaotong.engine.lifecycle.Fields;
import org.yihaotong.engine.port.CallStore;
import org.yihaotong.engine.port.CallStore.Aside;
import org.yihaotong.engine.port.CallStore.Span;
import org.yihaotong.engine.words.Words;

/** The desk over what the book keeps, as far as the actor sees. */
@Component(service = CallRecordDesk.class)
public final class StoredCallDesk implements CallRecordDesk {

    private static final int LIMIT = 200;
    private static final int REASON = 200;

    private final CallStore store;
    private final CallBook book;
    private final CallSight sight;
    private final Feeds feeds;
    private final SwitchFeeds switched;
    private final Clock clock;

    @Activate
    public StoredCallDesk(
            @Reference CallStore store,
            @Reference CallBook book,
            @Reference CallSight sight,
            @Reference Feeds feeds,
            @Reference SwitchFeeds switched,
            @Reference Clock clock) {
        this.store = store;
        this.book = book;
        this.sight = sight;
        this.feeds = feeds;
        this.switched = switched;
        this.clock = clock;
    }

    @Override
    public Page<StoredCall> calls(Actor actor, CallQuery query) {
        check(query.limit());
        Set<String> lines = sight.lines(actor, query.hotline());
        Page<StoredCall> page = store.calls(lines, query, query.day().map(this::span));
        return new Page<>(page.items().stream().map(c -> CallSight.of(actor, c)).toList(), page.next());
    }

    @Override
    public List<CallCorrection> corrections(Actor actor, String hotline, String callId) {
        sight.lines(actor, Optional.of(hotline));
        return store.corrections(hotline, callId, LIMIT).stream()
                .map(c -> new CallCorrection(c.at(), CallSight.of(actor, c.before())))
                .toList();
    }

    @Override
    public Page<AsideRow> aside(Actor actor, AsideQuery query) {
        check(query.limit());
        Page<AsideRow> page = store.aside(query, sight.lines(actor, query.hotline()));
        return new Page<>(
                page.items().stream().map(row -> CallSight.of(actor, row)).toList(), page.next());
    }

    @Override
    public AsideRow retry(Actor actor, String id) {
        Aside aside = open(actor, id);
        if (aside.record().isEmpty()) {
            throw Words.refuse("call-unreadable");
        }
        Taken taken = book.again(aside);
        AsideRow row = taken.outcome() == Outcome.REFUSED
                ? aside.row().because(taken.reason())
                : aside.row().settled(AsideState.TAKEN, actor.login(), "", clock.instant());
        store.settle(row);
        return CallSight.of(actor, row);
    }

    @Override
    public AsideRow dismiss(Actor actor, String id, String reason) {
        Aside aside = open(actor, id);
        String why = reason == null ? "" : reason.strip();
        new Fields().text("reason", why, 2, REASON).done();
        AsideRow row = aside.row().settled(AsideState.DISMISSED, actor.login(), why, clock.instant());
        store.settle(row);
        return CallSight.of(actor, row);
    }

    private Aside open(Actor actor, String id) {
        CallSight.checkSettling(actor);
        Aside aside = store.aside(id).orElseThrow(() -> new NotFoundException(Words.say("missing.call-row", id)));
        if (aside.row().state() != AsideState.OPEN) {
            throw Words.refuse("call-settled");
        }
        return aside;
    }

    @Override
    public Page<DayCount> days(Actor actor, Optional<String> hotline, Optional<String> cursor, int limit) {
        check(limit);
        Page<DayCount> page = store.days(sight.lines(actor, hotline), cursor, limit);
        return new Page<>(
                page.items().stream()
                        .map(d -> new DayCount(
                                d.hotline(), d.day(), d.told(), store.count(d.hotline(), span(d.day())), d.toldAt()))
                        .toList(),
                page.next());
    }

    @Override
    public List<FeedStanding> feeds(Actor actor) {
        Set<String> lines = sight.lines(actor, Optional.empty());
        return Stream.concat(feeds.standings(lines).stream(), switched.standings(lines).stream())
                .sorted(Comparator.comparing((FeedStanding f) -> !f.missing()))
                .toList();
    }

    private Span span(LocalDate day) {
        return Feeds.span(day, clock.getZone());
    }

    private static void check(int limit) {
        new Fields()
                .that(limit >= 1 && limit <= LIMIT, "limit", "range", Words.say("field.limit"))
                .done();
    }
}
