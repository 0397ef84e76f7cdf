package org.yihaotong.engine.channel;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
import org.yihaotong.api.hotline.BackendException;
import org.yihaotong.api.hotline.LineTrouble;
import org.yihaotong.api.hotline.TestStep;
import org.yihaotong.api.input.NotFoundException;
import org.yihaotong.engine.directory.Fault;
import org.yihaotong.engine.directory.GivenUpException;
import org.yihaotong.engine.directory.LineThread;
import org.yihaotong.engine.directory.Scheduler;
import org.yihaotong.engine.words.Words;

/** Asks every channel now and then what citizens sent, each on its own thread and within its budget. */
@Component(service = FeedPump.class, immediate = true)
public final class FeedPump {

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
                                    Words.say("line.hung", String.valueOf(BUDGET.toSeconds())),
                                    LineTrouble.COMMUNICATION,
                                    clock.instant()));
        } catch (GivenUpException e) {
            throw e;
        } catch (BackendException e) {
            String words = e.getMessage() == null ? "" : e.getMessage();
            if (e.kind() == BackendException.Kind.CONFIGURATION) {
                feed.unset(words, clock.instant());
            } else {
                feed.failed(words, LineTrouble.of(e.kind()), clock.instant());
            }
            return;
        } catch (Exception | Error e) {
            LOG.warn("A call into channel {} failed: {}", feed.id(), Fault.of(e));
            feed.failed(Words.say("line.crashed", e.getClass().getSimpleName()), LineTrouble.ADAPTER, clock.instant());
            return;
        }
        feed.worked(clock.instant());
    }

    /** How asking a channel went; empty if the centre does not fetch from it. */
    Optional<Feed.Look> look(String id) {
        return feed(id).map(Feed::look);
    }

    /** Tries a channel's connection now. */
    List<TestStep> test(String id) {
        return feed(id).orElseThrow(() -> new NotFoundException(Words.say("missing.channel")))
                .channel()
                .test();
    }

    private Optional<Feed> feed(String id) {
        return feeds.stream().filter(feed -> feed.id().equals(id)).findFirst();
    }

    @Deactivate
    public void stop() {
        beating.cancel(false);
        feeds.forEach(feed -> feed.thread().stop());
    }
}
