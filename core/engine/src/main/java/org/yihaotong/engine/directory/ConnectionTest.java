package org.yihaotong.engine.directory;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.yihaotong.api.hotline.BackendException;
import org.yihaotong.api.hotline.BackendException.Kind;
import org.yihaotong.api.hotline.LineTrouble;
import org.yihaotong.api.hotline.TestStep;
import org.yihaotong.engine.directory.Standing.Part;
import org.yihaotong.engine.words.Words;

/** Tries a line's connection, on the line's own thread like every other call. */
@Component(service = ConnectionTest.class)
public final class ConnectionTest {

    private static final Duration QUEUE = Duration.ofSeconds(5);

    private final Conversations conversations;

    @Activate
    public ConnectionTest(@Reference Conversations conversations) {
        this.conversations = conversations;
    }

    /** Tries it from the line's thread; adapters without steps stay untried. */
    void run(PresentLine line) {
        run(line, steps -> {});
    }

    /** Tries it again when its turn comes. */
    public void again(PresentLine line) {
        line.thread().submitOnce("test", () -> run(line));
    }

    private void run(PresentLine line, Consumer<List<TestStep>> told) {
        conversations.<List<TestStep>>speak(
                line,
                Part.TEST,
                shield -> {
                    List<TestStep> steps = line.adapter().test();
                    told.accept(steps);
                    complain(steps);
                    return steps;
                },
                steps -> {
                    if (!steps.isEmpty()) {
                        line.standing().worked(Part.TEST);
                    }
                },
                failure -> told.accept(
                        List.of(new TestStep(Words.say("test.call"), false, failure.words(), failure.trouble()))));
    }

    private static void complain(List<TestStep> steps) throws BackendException {
        for (TestStep step : steps) {
            if (!step.passed()) {
                throw new BackendException(kind(step), Words.say("test.failed", step.name(), step.detail()));
            }
        }
    }

    private static Kind kind(TestStep step) {
        return step.trouble()
                .map(trouble -> switch (trouble) {
                    case COMMUNICATION, ADAPTER -> Kind.COMMUNICATION;
                    case AUTHENTICATION -> Kind.AUTHENTICATION;
                    case CONFIGURATION -> Kind.CONFIGURATION;
                })
                .orElse(Kind.COMMUNICATION);
    }

    /** Tries it and waits for the steps, for little longer than one call may take. */
    List<TestStep> now(PresentLine line) {
        CompletableFuture<List<TestStep>> answer = new CompletableFuture<>();
        line.thread().submitOnce("test on demand " + answer.hashCode(), () -> run(line, answer::complete));
        try {
            return answer.get(line.budget().plus(QUEUE).toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException | java.util.concurrent.ExecutionException e) {
            return List.of(busy());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return List.of(busy());
        }
    }

    private static TestStep busy() {
        String detail = Words.say("test.busy");
        return new TestStep(Words.say("test.queue"), false, detail, Optional.of(LineTrouble.COMMUNICATION));
    }
}
