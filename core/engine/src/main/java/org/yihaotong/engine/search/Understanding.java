package org.yihaotong.engine.search;

import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.yihaotong.api.assist.TextEmbedder;
import org.yihaotong.engine.directory.Fault;
import org.yihaotong.engine.port.search.Meaning;

/**
 * Asks the model, if there is one, what words mean: on one thread, with a short queue, and not for long. A model that is slow,
 * fails, hangs or goes away costs nobody more than that patience; finding goes on by words.
 */
@Component(service = Understanding.class)
public final class Understanding {

    private static final Logger LOG = LoggerFactory.getLogger(Understanding.class);
    private static final int QUEUE = 4;
    private static final int LONGEST_NAME = 80;

    private final ThreadPoolExecutor thread;
    private volatile Optional<TextEmbedder> embedder = Optional.empty();
    private volatile boolean failed;

    @Activate
    public Understanding() {
        thread = new ThreadPoolExecutor(1, 1, 10, TimeUnit.SECONDS, new ArrayBlockingQueue<>(QUEUE), work -> {
            Thread one = new Thread(work, "engine-understanding");
            one.setDaemon(true);
            return one;
        });
        thread.allowCoreThreadTimeOut(true);
    }

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    void setEmbedder(TextEmbedder present) {
        embedder = Optional.of(present);
        failed = false;
    }

    void unsetEmbedder(TextEmbedder gone) {
        embedder = embedder.filter(one -> one != gone);
    }

    /** The name of the model that is there now. */
    Optional<String> model() {
        return embedder.flatMap(this::nameOf);
    }

    @SuppressWarnings("IllegalCatch") // a bundle of somebody else's may throw anything
    private Optional<String> nameOf(TextEmbedder model) {
        try {
            return Optional.of(model.model()).filter(name -> !name.isBlank() && name.length() <= LONGEST_NAME);
        } catch (RuntimeException | LinkageError e) {
            fails(e);
            return Optional.empty();
        }
    }

    /** What a text means; empty: nobody says so within this time. */
    Optional<Meaning> of(String text, long patienceMillis) {
        Optional<TextEmbedder> model = embedder;
        if (model.isEmpty()) {
            return Optional.empty();
        }
        try {
            Future<Meaning> asked = thread.submit(() -> ask(model.get(), text));
            try {
                return Optional.of(asked.get(patienceMillis, TimeUnit.MILLISECONDS));
            } finally {
                asked.cancel(false);
            }
        } catch (RejectedExecutionException | TimeoutException e) {
            return Optional.empty();
        } catch (ExecutionException e) {
            fails(e.getCause());
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    private static Meaning ask(TextEmbedder model, String text) {
        return new Meaning(model.model(), model.near(), model.embed(text));
    }

    private void fails(Throwable fault) {
        if (!failed) {
            failed = true;
            LOG.warn("The model that understands texts fails; finding goes on by words: {}", Fault.of(fault));
        }
    }

    @Deactivate
    public void stop() {
        thread.shutdownNow();
    }
}
