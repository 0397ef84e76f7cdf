package org.yihaotong.engine.directory;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.yihaotong.api.hotline.BackendException;
import org.yihaotong.engine.directory.Failure.Sort;
import org.yihaotong.engine.directory.Standing.Part;
import org.yihaotong.engine.words.Words;

/** Speaks with adapters: within their budget, noting how the line stands, and pausing it after three crashes. */
@Component(service = Conversations.class)
public final class Conversations {

    private static final Logger LOG = LoggerFactory.getLogger(Conversations.class);
    private static final int CRASHES = 3;

    private final Pauses pauses;
    private final Clock clock;

    @Activate
    public Conversations(@Reference Pauses pauses, @Reference Clock clock) {
        this.pauses = pauses;
        this.clock = clock;
    }

    /**
     * Speaks with the adapter, on its thread. Exactly one of the two is called: {@code said} or {@code failed} on this
     * thread, or {@code failed} on a fresh one when the budget is over; then this method does not return normally.
     */
    public <T> void speak(
            PresentLine line, Part part, LineThread.Talk<T> talk, Consumer<T> said, Consumer<Failure> failed) {
        speak(line, line.thread(), part, talk, said, failed);
    }

    /** Speaks with the adapter on one of its lanes, on that lane's thread. */
    public <T> void speak(
            PresentLine line,
            LineThread lane,
            Part part,
            LineThread.Talk<T> talk,
            Consumer<T> said,
            Consumer<Failure> failed) {
        if (!lane.isFree()) {
            failed.accept(new Failure(Sort.COMMUNICATION, Words.say("test.busy"), 1, clock.instant()));
            return;
        }
        T answer;
        try {
            answer = lane.within(line.budget(), talk, () -> failed.accept(hung(line, part)));
            if (answer == null) {
                throw new IllegalStateException("an adapter answered null");
            }
        } catch (BackendException e) {
            failed.accept(backend(line, part, e));
            return;
        } catch (GivenUpException e) {
            throw e;
        } catch (Exception | Error e) {
            failed.accept(crash(line, part, e));
            return;
        }
        if (part != Part.TEST) {
            line.standing().worked(part, clock.instant());
        }
        said.accept(answer);
    }

    private Failure backend(PresentLine line, Part part, BackendException e) {
        String words = e.getMessage() == null ? "" : e.getMessage();
        if (e.kind() == BackendException.Kind.REFUSED) {
            line.standing().worked(part);
            return new Failure(Sort.REFUSED, words, 0, Instant.EPOCH);
        }
        return blameless(line, e)
                .orElseGet(() -> line.standing().failed(part, Sort.of(e.kind()), words, clock.instant()));
    }

    private Failure hung(PresentLine line, Part part) {
        String words = Words.say("line.hung", String.valueOf(line.budget().toSeconds()));
        return line.isGone() ? gone() : line.standing().failed(part, Sort.COMMUNICATION, words, clock.instant());
    }

    private static Failure gone() {
        return new Failure(Sort.GONE, Words.say("line.replaced"), 0, Instant.EPOCH);
    }

    private Failure crash(PresentLine line, Part part, Throwable thrown) {
        return blameless(line, thrown).orElseGet(() -> {
            Failure failure = line.standing().failed(part, Sort.CRASHED, crashWords(thrown), clock.instant());
            crashed(line, thrown);
            return failure;
        });
    }

    /** A failure that says nothing about the line: the bundle was stopped in mid-call, or our own database failed. */
    private static Optional<Failure> blameless(PresentLine line, Throwable thrown) {
        if (line.isGone()) {
            return Optional.of(gone());
        }
        return CentreFault.isBehind(thrown)
                ? Optional.of(new Failure(Sort.CENTRE, Words.say("line.centre"), 0, Instant.EPOCH))
                : Optional.empty();
    }

    private static String crashWords(Throwable thrown) {
        return Words.say("line.crashed", thrown.getClass().getSimpleName());
    }

    /** Counts a crash of the adapter, wherever it happened; the third within an hour pauses the line. */
    void crashed(PresentLine line, Throwable thrown) {
        LOG.warn("A call into the adapter of line {} failed: {}", line.id(), Fault.of(thrown));
        if (blameless(line, thrown).isPresent() || pauses.isPaused(line.id())) {
            return;
        }
        if (line.standing().crashed(clock.instant()) >= CRASHES) {
            LOG.warn("Line {} is paused after {} failures of its adapter within an hour", line.id(), CRASHES);
            pauses.failed(line.id(), Words.say("line.paused-by-crashes", crashWords(thrown)), clock.instant());
        }
    }
}
