package org.yihaotong.engine.channel;

import java.time.Clock;
import java.time.Duration;
import java.util.function.ToIntFunction;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.yihaotong.api.channel.ChannelLimit;
import org.yihaotong.api.channel.ChannelRules;
import org.yihaotong.api.channel.Tally;
import org.yihaotong.api.channel.Visit;
import org.yihaotong.api.ticket.Channel;
import org.yihaotong.api.ticket.RefusedException;
import org.yihaotong.engine.rule.Books;
import org.yihaotong.engine.words.Words;

/** Counts what comes by the channels and says when it is too much; each node for itself. */
@Component(service = Floods.class)
public final class Floods {

    private final Books books;
    private final ChannelBook book;
    private final Tally appeals;
    private final Tally supplements;
    private final Tally channels;
    private final Tally refusals;
    private final Tally tries;
    private final Tally guessed;

    @Activate
    public Floods(@Reference Books books, @Reference ChannelBook book, @Reference Clock clock) {
        this.books = books;
        this.book = book;
        this.appeals = new Tally(clock, Duration.ofHours(1));
        this.supplements = new Tally(clock, Duration.ofHours(1));
        this.channels = new Tally(clock, Duration.ofHours(1));
        this.refusals = new Tally(clock, Duration.ofHours(1));
        this.tries = new Tally(clock, Duration.ofMinutes(10));
        this.guessed = new Tally(clock, Duration.ofHours(1));
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

    private void check(Visit visit, Tally counts, ToIntFunction<ChannelLimit> ofSource) {
        ChannelLimit limit = rules().of(visit.channel())
                .orElseThrow(() -> refused(visit, Words.refuse("flood-channel", Words.name(visit.channel()))));
        if (taken(visit.channel()) >= limit.altogether()) {
            throw refused(visit, Words.refuse("flood-channel", Words.name(visit.channel())));
        }
        if (counts.of(source(visit)) >= ofSource.applyAsInt(limit)) {
            throw refused(visit, Words.refuse("flood-source"));
        }
    }

    private RefusedException refused(Visit visit, RefusedException why) {
        refusals.note(visit.channel().name());
        return why;
    }

    /** Appeals and supplements of the running hour. */
    int taken(Channel channel) {
        return channels.of(channel.name());
    }

    /** What was too much in the running hour. */
    int refused(Channel channel) {
        return refusals.of(channel.name());
    }

    private void note(Visit visit, Tally counts) {
        channels.note(visit.channel().name());
        counts.note(source(visit));
    }

    /** Refuses a source that has guessed too often, whatever it asks. */
    void checkTries(Visit visit) {
        if (tries.of(source(visit)) >= rules().wrongTries()) {
            throw Words.refuse("too-many-tries");
        }
    }

    /** A wrong pair; also where there is no such ticket, so that nobody can tell by waiting. */
    void noteTry(Visit visit, String number) {
        tries.note(source(visit));
        guessed.note(number);
    }

    /** Whether so many have guessed at this number that it answers nobody for a while. */
    boolean isGuessedAt(String number) {
        return guessed.of(number) >= rules().wrongTriesAtTicket();
    }

    private static String source(Visit visit) {
        return visit.channel() + "\n" + visit.source();
    }
}
