package org.yihaotong.engine.adapter;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.yihaotong.api.adapter.ConnectionTrial;
import org.yihaotong.api.input.NotFoundException;
import org.yihaotong.engine.directory.LineThread;
import org.yihaotong.engine.directory.Scheduler;
import org.yihaotong.engine.port.adapter.KeptConfig;
import org.yihaotong.engine.port.adapter.Workshop;
import org.yihaotong.engine.words.Words;

/** Connection tests with values that are not saved yet; each on a thread of its own, none longer than a minute. */
@Component(service = Trials.class)
public final class Trials {

    private static final Logger LOG = LoggerFactory.getLogger(Trials.class);
    private static final int REMEMBERED = 20;
    private static final int AT_ONCE = 4;

    private final Workshop workshop;
    private final Scheduler scheduler;
    private final Duration budget;
    private final Map<String, RunningTrial> trials = new LinkedHashMap<>();

    @Activate
    public Trials(@Reference Workshop workshop, @Reference Scheduler scheduler) {
        this(workshop, scheduler, Duration.ofSeconds(60));
    }

    Trials(Workshop workshop, Scheduler scheduler, Duration budget) {
        this.workshop = workshop;
        this.scheduler = scheduler;
        this.budget = budget;
    }

    /** Begins a test; answers at once. */
    ConnectionTrial begin(String login, KeptConfig config) {
        RunningTrial trial = remember(login);
        LineThread thread = new LineThread("trial-" + config.hotline(), scheduler);
        thread.submitOnce("trial", () -> run(thread, trial, config));
        return trial.seen();
    }

    private void run(LineThread thread, RunningTrial trial, KeptConfig config) {
        try {
            thread.<Boolean>within(
                    budget,
                    shield -> {
                        trial.run(workshop, config);
                        return true;
                    },
                    () -> trial.giveUp(budget.toSeconds()));
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            LOG.warn(
                    "A trial of line {} failed: {}",
                    config.hotline(),
                    e.getClass().getSimpleName());
        } finally {
            thread.stop();
        }
    }

    private synchronized RunningTrial remember(String login) {
        if (trials.values().stream().filter(t -> !t.isFinished()).count() >= AT_ONCE) {
            throw Words.refuse("trials-busy");
        }
        String id = UUID.randomUUID().toString();
        RunningTrial trial = new RunningTrial(id, login);
        trials.put(id, trial);
        if (trials.size() > REMEMBERED) {
            trials.remove(trials.keySet().iterator().next());
        }
        return trial;
    }

    /** How far one's own test has come. */
    synchronized ConnectionTrial of(String login, String id) {
        RunningTrial trial = trials.get(id);
        if (trial == null || !trial.isOf(login)) {
            throw new NotFoundException(Words.say("missing.trial"));
        }
        return trial.seen();
    }
}
