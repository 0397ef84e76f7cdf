package org.yihaotong.engine.channel;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.function.ToIntFunction;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.yihaotong.api.channel.ChannelLimit;
import org.yihaotong.api.channel.ChannelRules;
import org.yihaotong.api.channel.Visit;
import org.yihaotong.api.ticket.Channel;
import org.yihaotong.api.ticket.RefusedException;
import org.yihaotong.engine.rule.Books;
import org.yihaotong.engine.words.Words;

/**
 * Counts what comes by the channels and says when it is too much. In memory, for counts may be lost; sources under a salted
 * hash, for they are persons' addresses.
 */
@Component(service = Floods.class)
public final class Floods {

    private static final int SALT = 16;

    private final Books books;
    private final ChannelBook book;
    private final Clock clock;
    private final byte[] salt = new byte[SALT];
    private final Counts appeals = new Counts(Duration.ofHours(1));
    private final Counts supplements = new Counts(Duration.ofHours(1));
    private final Counts channels = new Counts(Duration.ofHours(1));
    private final Counts refusals = new Counts(Duration.ofHours(1));
    private final Counts tries = new Counts(Duration.ofMinutes(10));
    private final Counts guessed = new Counts(Duration.ofHours(1));

    @Activate
    public Floods(@Reference Books books, @Reference ChannelBook book, @Reference Clock clock) {
        this.books = books;
        this.book = book;
        this.clock = clock;
        new SecureRandom().nextBytes(salt);
    }

    ChannelRules rules() {
        return books.now(book);
    }

    void checkAppeal(Visit visit) {
        check(visit, appeals, ChannelLimit::appeals);
    }

    void noteAppeal(Visit visit) {
        note(visit, appeals);
    }

    void checkSupplement(Visit visit) {
        check(visit, supplements, ChannelLimit::supplements);
    }

    void noteSupplement(Visit visit) {
        note(visit, supplements);
    }

    private void check(Visit visit, Counts counts, ToIntFunction<ChannelLimit> ofSource) {
        ChannelLimit limit = rules().of(visit.channel())
                .orElseThrow(() -> refused(visit, Words.refuse("flood-channel", Words.name(visit.channel()))));
        if (taken(visit.channel()) >= limit.altogether()) {
            throw refused(visit, Words.refuse("flood-channel", Words.name(visit.channel())));
        }
        if (counts.of(hash(visit), clock.instant()) >= ofSource.applyAsInt(limit)) {
            throw refused(visit, Words.refuse("flood-source"));
        }
    }

    private RefusedException refused(Visit visit, RefusedException why) {
        refusals.note(visit.channel().name(), clock.instant());
        return why;
    }

    /** Appeals and supplements of the running hour. */
    int taken(Channel channel) {
        return channels.of(channel.name(), clock.instant());
    }

    /** What was too much in the running hour. */
    int refused(Channel channel) {
        return refusals.of(channel.name(), clock.instant());
    }

    private void note(Visit visit, Counts counts) {
        channels.note(visit.channel().name(), clock.instant());
        counts.note(hash(visit), clock.instant());
    }

    /** Refuses a source that has guessed too often, whatever it asks. */
    void checkTries(Visit visit) {
        if (tries.of(hash(visit), clock.instant()) >= rules().wrongTries()) {
            throw Words.refuse("too-many-tries");
        }
    }

    /** A wrong pair; also where there is no such ticket, so that nobody can tell by waiting. */
    void noteTry(Visit visit, String number) {
        tries.note(hash(visit), clock.instant());
        guessed.note(number, clock.instant());
    }

    /** Whether so many have guessed at this number that it answers nobody for a while. */
    boolean isGuessedAt(String number) {
        return guessed.of(number, clock.instant()) >= rules().wrongTriesAtTicket();
    }

    private String hash(Visit visit) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(salt);
            digest.update((visit.channel() + "\n" + visit.source()).getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
