package org.yihaotong.engine.channel;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.yihaotong.api.channel.ChannelFailure;
import org.yihaotong.api.channel.ChannelFeed;
import org.yihaotong.api.channel.ChannelState;
import org.yihaotong.api.hotline.LineTrouble;
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
    private ChannelState state = ChannelState.WELL;
    private Optional<ChannelFailure> failure = Optional.empty();
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
        state = ChannelState.WELL;
        lastSuccess = Optional.of(now);
    }

    /** Nobody has filled in what it needs; it is asked again after its pause. */
    synchronized void unset(String words, Instant now) {
        if (state != ChannelState.UNSET) {
            LOG.info("Channel {} waits for its settings: {}", id, words);
        }
        state = ChannelState.UNSET;
        failure = Optional.of(new ChannelFailure(now, words, Optional.of(LineTrouble.CONFIGURATION)));
    }

    synchronized void failed(String words, LineTrouble side, Instant now) {
        failures++;
        state = ChannelState.DOWN;
        failure = Optional.of(new ChannelFailure(now, words, Optional.of(side)));
        if (failures == 1) {
            LOG.warn("Channel {} is down: {}", id, words);
        }
        Instant hold =
                now.plus(BackOff.after(failures, ThreadLocalRandom.current().nextDouble()));
        next = hold.isAfter(next) ? hold : next;
    }

    synchronized Look look() {
        return new Look(name, state, lastSuccess, failure);
    }

    /** How asking it went. */
    record Look(String name, ChannelState state, Optional<Instant> lastSuccess, Optional<ChannelFailure> failure) {}
}
