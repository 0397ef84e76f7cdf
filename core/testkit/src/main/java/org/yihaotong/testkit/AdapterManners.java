package org.yihaotong.testkit;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.Test;
import org.yihaotong.api.hotline.BackendException;
import org.yihaotong.api.hotline.Decision;
import org.yihaotong.api.hotline.HotlineAdapter;
import org.yihaotong.api.hotline.ReplyKind;
import org.yihaotong.api.ticket.AnswerResult;
import org.yihaotong.testkit.backoffice.Saying;

/** How an adapter behaves whatever its unit is: what it says aloud, what it leaves behind, what it decides twice. */
public abstract class AdapterManners extends AdapterStage {

    private static final String TOLD = "已电话告知张某（13900000001），幸福里小区恢复供水。";
    private static final int PATIENCE_SECONDS = 60;

    /** One thing an adapter is asked to do. */
    @FunctionalInterface
    private interface Asked {
        void now() throws BackendException;
    }

    @Test
    public void nothingPersonalIsLoggedWhateverHappens() throws BackendException {
        try (Ear ear = new Ear()) {
            handOver();
            office().say(ORDER, Saying.acknowledged());
            office().say(ORDER, Saying.finished(AnswerResult.SOLVED, TOLD));
            comeAndGo();
            inAnyCase(() ->
                    strangerAdapter().dispatch(draft("YC20200302-000124-1").order()));
            reachable(false);
            inAnyCase(() -> adapter().dispatch(draft("YC20200302-000125-1").order()));
            inAnyCase(() -> adapter().collect(watermark, intake));
            adapter().test();

            for (String secret : List.of(OrderDraft.CALLER.name(), OrderDraft.CALLER.phone(), "幸福里", "起停水")) {
                assertFalse("logged: " + ear.words(), ear.words().contains(secret));
            }
        }
    }

    @Test
    public void whatAnUnloadedAdapterLeftInFlightIsFinishedByTheNext() throws BackendException {
        HotlineAdapter old = adapter();
        HotlineAdapter next = nextAdapter();
        ExecutorService line = Executors.newSingleThreadExecutor();
        try {
            Future<?> inFlight = line.submit(() -> old.dispatch(order()));
            if (next != old) {
                unload(old);
            }
            assertEndsInWords(inFlight);
        } finally {
            line.shutdownNow();
        }

        next.dispatch(order());
        office().work();
        watermark = next.collect(watermark, intake);
        next.dispatch(order());
        assertEquals(1, office().order(ORDER).orElseThrow().timesTaken());
        assertEquals(1, office().orders());
    }

    @Test
    public void aDecisionRepeatedMuchLaterStaysAsItWas() throws BackendException {
        handOver();
        Instant later = order().due().plus(Duration.ofDays(2));
        String id = office().say(ORDER, Saying.asksReturn("不属于我单位职责。"));
        comeAndGo();
        Decision decision = new Decision(ORDER, id, ReplyKind.RETURN_REQUEST, false, "属贵单位职责", Optional.of(later));
        harmless(() -> adapter().decide(decision));
        comeAndGo();
        Optional<Boolean> first = office().decision(id);
        clock.advance(Duration.ofHours(1));
        harmless(() -> adapter().decide(decision));
        comeAndGo();

        assertEquals(first, office().decision(id));
    }

    /** Done, or refused in words for good: nothing else is harmless. */
    private static void harmless(Asked asked) throws BackendException {
        Optional<BackendException> trouble = trouble(asked);
        if (trouble.isPresent() && trouble.get().kind() != BackendException.Kind.REFUSED) {
            throw trouble.get();
        }
    }

    private static void inAnyCase(Asked asked) {
        trouble(asked).ifPresent(Discretion::assertNothingPersonal);
    }

    private static Optional<BackendException> trouble(Asked asked) {
        try {
            asked.now();
            return Optional.empty();
        } catch (BackendException e) {
            return Optional.of(e);
        }
    }

    /** The call came to an end: done, or with a failure that becomes a delivery's state. */
    private static void assertEndsInWords(Future<?> call) {
        try {
            call.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            Discretion.assertNothingPersonal(e.getCause());
        } catch (TimeoutException e) {
            throw new AssertionError("an unloaded adapter held its thread", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    /** What the container does when the bundle stops: it calls the component's deactivation, if there is one. */
    private static void unload(HotlineAdapter adapter) {
        Arrays.stream(adapter.getClass().getDeclaredMethods())
                .filter(method -> method.getName().equals("close") && method.getParameterCount() == 0)
                .findFirst()
                .ifPresent(method -> call(adapter, method));
    }

    private static void call(HotlineAdapter adapter, Method close) {
        try {
            close.setAccessible(true);
            close.invoke(adapter);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new LinkageError(e.getMessage(), e);
        }
    }
}
