package org.yihaotong.engine.channel;

import java.time.Instant;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.yihaotong.api.channel.ChannelBoard;
import org.yihaotong.api.channel.ChannelLimit;
import org.yihaotong.api.channel.ChannelStanding;
import org.yihaotong.api.channel.ChannelState;
import org.yihaotong.api.channel.ChannelTraffic;
import org.yihaotong.api.hotline.TestStep;
import org.yihaotong.api.people.Actor;
import org.yihaotong.api.people.Role;
import org.yihaotong.api.ticket.Channel;
import org.yihaotong.engine.port.adapter.ChannelPlan;
import org.yihaotong.engine.port.adapter.Workshop;
import org.yihaotong.engine.port.channel.AsideStore;
import org.yihaotong.engine.port.channel.ChannelStore;
import org.yihaotong.engine.words.Words;

/** How the channels stand, of all that knows something about it. */
@Component
public final class StoredBoard implements ChannelBoard {

    private static final Map<String, Channel> CHANNELS =
            Map.of("mail", Channel.MAIL, "sms", Channel.SMS, "open311", Channel.OPEN311, "portal", Channel.WEB);

    private final Workshop workshop;
    private final FeedPump feeds;
    private final Floods floods;
    private final ChannelStore store;
    private final AsideStore asides;

    @Activate
    public StoredBoard(
            @Reference Workshop workshop,
            @Reference FeedPump feeds,
            @Reference Floods floods,
            @Reference ChannelStore store,
            @Reference AsideStore asides) {
        this.workshop = workshop;
        this.feeds = feeds;
        this.floods = floods;
        this.store = store;
        this.asides = asides;
    }

    @Override
    public List<ChannelStanding> standings(Actor actor) {
        check(actor);
        Map<Channel, Long> waiting = asides.waiting();
        Map<Channel, Instant> taken = store.lastTaken(EnumSet.copyOf(CHANNELS.values()));
        return workshop.channels().stream()
                .filter(plan -> CHANNELS.containsKey(plan.id()))
                .sorted(Comparator.comparing(ChannelPlan::id))
                .map(plan -> standing(plan, waiting, taken))
                .toList();
    }

    private ChannelStanding standing(ChannelPlan plan, Map<Channel, Long> waiting, Map<Channel, Instant> taken) {
        Channel channel = CHANNELS.get(plan.id());
        Optional<Feed.Look> look = feeds.look(plan.id());
        ChannelState otherwise = plan.running() ? ChannelState.WELL : ChannelState.STOPPED;
        return new ChannelStanding(
                plan.id(),
                look.map(Feed.Look::name).orElse(plan.title()),
                channel,
                look.map(Feed.Look::state).orElse(otherwise),
                look.isPresent(),
                look.flatMap(Feed.Look::lastSuccess),
                look.flatMap(Feed.Look::failure),
                new ChannelTraffic(
                        Optional.ofNullable(taken.get(channel)),
                        floods.taken(channel),
                        floods.rules().of(channel).map(ChannelLimit::altogether).orElse(0),
                        floods.refused(channel),
                        waiting.getOrDefault(channel, 0L)));
    }

    @Override
    public List<TestStep> test(Actor actor, String id) {
        check(actor);
        return feeds.test(id);
    }

    private static void check(Actor actor) {
        if (actor.isUnit() || !actor.isOneOf(Role.INTEGRATOR, Role.ADMINISTRATOR)) {
            throw Words.refuse("role", Words.say("verb.TendChannels"));
        }
    }
}
