package org.yihaotong.engine.channel;

import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Future;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.yihaotong.api.channel.ChannelFeed;
import org.yihaotong.api.channel.FeedDesk;
import org.yihaotong.api.channel.FeedStanding;
import org.yihaotong.api.hotline.BackendException;
import org.yihaotong.api.hotline.TestStep;
import org.yihaotong.api.input.NotFoundException;
import org.yihaotong.api.people.Actor;
import org.yihaotong.api.people.Role;
import org.yihaotong.engine.directory.Fault;
import org.yihaotong.engine.directory.GivenUpException;
import org.yihaotong.engine.directory.LineThread;
import org.yihaotong.engine.directory.Scheduler;
import org.yihaotong.engine.words.Words;

/** Asks every channel now and then what citizens sent, each on its own thread and within its budget. */
@Component(service = FeedDesk.class, immediate = true)
public final class FeedPump implements FeedDesk {

    private static final Logger LOG = LoggerFactory.getLogger(FeedPump.class);
    private static final Duration BEAT = Duration.ofSeconds(1);
    private static final Duration BUDGET = Duration.ofMinutes(5);

    private final Scheduler scheduler;
    private final Clock clock;
    private final List<Feed> feeds = new CopyOnWriteArrayList<>();
    private final Future<?> beating;

    @Activate
    public FeedPump(@Reference Scheduler scheduler, @Reference Clock clock) {
        this.scheduler = scheduler;
        this.clock = clock;
        this.beating = scheduler.every(BEAT, this::beat);
    }

    @Reference(
            cardinality = ReferenceCardinality.MULTIPLE,
            policy = ReferencePolicy.DYNAMIC,
            target = "(!(hotline.trial=*))")
    void addFeed(ChannelFeed channel, Map<String, Object> facts) {
        feeds.add(new Feed(channel, facts, new LineThread("channel-" + Feed.id(facts), scheduler)));
    }

    void removeFeed(ChannelFeed channel) {
        feeds.stream().filter(feed -> feed.channel() == channel).forEach(feed -> feed.thread()
                .stop());
        feeds.removeIf(feed -> feed.channel() == channel);
    }

    private void beat() {
        for (Feed feed : feeds) {
            if (feed.isDue(clock.instant()) && feed.thread().submitOnce("collect", () -> collect(feed))) {
                feed.asked(clock.instant());
            }
        }
    }

    private void collect(Feed feed) {
        try {
            feed.thread()
                    .within(
                            BUDGET,
                            shield -> {
                                feed.channel().collect();
                                return true;
                            },
                            () -> feed.failed(
                                    Words.say("line.hung", String.valueOf(BUDGET.toSeconds())), clock.instant()));
        } catch (GivenUpException e) {
            throw e;
        } catch (BackendException e) {
            String words = e.getMessage() == null ? "" : e.getMessage();
            if (e.kind() == BackendException.Kind.CONFIGURATION) {
                feed.unset(words);
            } else {
                feed.failed(words, clock.instant());
            }
            return;
        } catch (Exception | Error e) {
            LOG.warn("A call into channel {} failed: {}", feed.id(), Fault.of(e));
            feed.failed(Words.say("line.crashed", e.getClass().getSimpleName()), clock.instant());
            return;
        }
        feed.worked(clock.instant());
    }

    @Override
    public List<FeedStanding> feeds(Actor actor) {
        check(actor);
        return feeds.stream()
                .map(Feed::standing)
                .sorted(Comparator.comparing(FeedStanding::id))
                .toList();
    }

    @Override
    public List<TestStep> test(Actor actor, String id) {
        check(actor);
        return feeds.stream()
                .filter(feed -> feed.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFoundException(Words.say("missing.channel")))
                .channel()
                .test();
    }

    private static void check(Actor actor) {
        if (!actor.isOneOf(Role.INTEGRATOR, Role.ADMINISTRATOR)) {
            throw Words.refuse("role", Words.say("verb.TendChannels"));
        }
    }

    @Deactivate
    public void stop() {
        beating.cancel(false);
        feeds.forEach(feed -> feed.thread().stop());
    }
}
