package org.yihaotong.engine.channel;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.yihaotong.api.channel.ChannelFeed;
import org.yihaotong.api.channel.FeedStanding;
import org.yihaotong.engine.directory.BackOff;
import org.yihaotong.engine.directory.LineThread;

/** One channel that is there, its thread, and how it stands. One WARN when down, one INFO when back. */
final class Feed {

    private static final Logger LOG = LoggerFactory.getLogger(Feed.class);
    private static final int SECONDS = 60;

    private final ChannelFeed channel;
    private final String id;
    private final String name;
    private final Duration pause;
    private final LineThread thread;
    private Instant next = Instant.MIN;
    private Optional<Instant> lastSuccess = Optional.empty();
    private String trouble = "";
    private int failures;

    Feed(ChannelFeed channel, Map<String, Object> facts, LineThread thread) {
        this.channel = channel;
        this.id = id(facts);
        this.name = String.valueOf(facts.getOrDefault(ChannelFeed.NAME, id));
        this.pause = Duration.ofSeconds(
                facts.get(ChannelFeed.SECONDS) instanceof Number said ? Math.max(1, said.intValue()) : SECONDS);
        this.thread = thread;
    }

    static String id(Map<String, Object> facts) {
        return String.valueOf(facts.getOrDefault(ChannelFeed.ID, "channel"));
    }

    ChannelFeed channel() {
        return channel;
    }

    String id() {
        return id;
    }

    LineThread thread() {
        return thread;
    }

    synchronized boolean isDue(Instant now) {
        return !now.isBefore(next) && thread.isFree();
    }

    /** It is asked now; another time after its pause. */
    synchronized void asked(Instant now) {
        next = now.plus(pause);
    }

    synchronized void worked(Instant now) {
        if (failures > 0) {
            LOG.info("Channel {} is back", id);
        }
        failures = 0;
        trouble = "";
        lastSuccess = Optional.of(now);
    }

    /** Nobody has filled in what it needs; it is asked again after its pause. */
    synchronized void unset(String words) {
        if (!trouble.equals(words)) {
            LOG.info("Channel {} waits for its settings: {}", id, words);
        }
        trouble = words;
    }

    synchronized void failed(String words, Instant now) {
        failures++;
        if (failures == 1) {
            LOG.warn("Channel {} is down: {}", id, words);
        }
        trouble = words;
        Instant hold =
                now.plus(BackOff.after(failures, ThreadLocalRandom.current().nextDouble()));
        next = hold.isAfter(next) ? hold : next;
    }

    synchronized FeedStanding standing() {
        return new FeedStanding(id, name, lastSuccess, trouble);
    }
}
