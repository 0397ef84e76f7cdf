package org.yihaotong.engine.adapter;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.yihaotong.api.adapter.ConnectionTrial;
import org.yihaotong.api.hotline.BackendException;
import org.yihaotong.api.hotline.LineTrouble;
import org.yihaotong.api.hotline.TestStep;
import org.yihaotong.engine.port.adapter.Bench;
import org.yihaotong.engine.port.adapter.KeptConfig;
import org.yihaotong.engine.port.adapter.Workshop;
import org.yihaotong.engine.words.Words;

/** One connection test with values that are not saved: it goes step by step, and the first failed step is the last. */
final class RunningTrial {

    private final String id;
    private final String login;
    private final List<TestStep> steps = new ArrayList<>();
    private Optional<Bench> bench = Optional.empty();
    private boolean finished;

    RunningTrial(String id, String login) {
        this.id = id;
        this.login = login;
    }

    boolean isOf(String someone) {
        return login.equals(someone);
    }

    synchronized ConnectionTrial seen() {
        return new ConnectionTrial(id, steps, finished);
    }

    synchronized boolean isFinished() {
        return finished;
    }

    /** Goes through all steps, on the trial's own thread. */
    void run(Workshop workshop, KeptConfig config) {
        well("trial.values", Words.say("trial.values.fit"));
        try (Bench made = workshop.tryOut(config)) {
            hold(made);
            well("trial.adapter", Words.say("trial.adapter.made"));
            if (Reach.all(made.settings()).stream().allMatch(reach -> reach.walk(this::add))) {
                test(made);
            }
        } catch (BackendException e) {
            add(TestStep.failed(Words.say("trial.adapter"), e));
        } finally {
            finish();
        }
    }

    private void test(Bench made) {
        try {
            List<TestStep> own = made.test();
            own.forEach(this::add);
            if (own.isEmpty()) {
                well("trial.own", Words.say("trial.own.none"));
            }
        } catch (RuntimeException e) {
            ill("trial.own", Words.say("line.crashed", e.getClass().getSimpleName()), LineTrouble.ADAPTER);
        }
    }

    /** The test lasted too long: it ends here, whatever its thread still does. */
    void giveUp(long seconds) {
        ill("trial.budget", Words.say("trial.budget.over", String.valueOf(seconds)), LineTrouble.COMMUNICATION);
        finish();
        taken().ifPresent(Bench::close);
    }

    private synchronized void hold(Bench made) {
        bench = Optional.of(made);
    }

    private synchronized Optional<Bench> taken() {
        return bench;
    }

    private void well(String name, String detail) {
        add(new TestStep(Words.say(name), true, detail));
    }

    private void ill(String name, String detail, LineTrouble trouble) {
        add(new TestStep(Words.say(name), false, detail, Optional.of(trouble)));
    }

    private synchronized boolean add(TestStep step) {
        if (!finished) {
            steps.add(step);
        }
        return step.passed();
    }

    private synchronized void finish() {
        finished = true;
    }
}
