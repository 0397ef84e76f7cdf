package org.yihaotong.testkit;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertNotSame;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.Test;
import org.yihaotong.api.hotline.BackendException;
import org.yihaotong.api.hotline.HotlineAdapter;
import org.yihaotong.api.hotline.ReplyKind;
import org.yihaotong.api.hotline.WorkOrder;
import org.yihaotong.api.ticket.AnswerResult;
import org.yihaotong.testkit.backoffice.Saying;
import org.yihaotong.testkit.backoffice.TakenOrder;

/** How an adapter behaves whatever its unit is: what it says aloud, what it spells, what it leaves behind. */
public abstract class AdapterManners extends AdapterRepeats {

    /** Beyond GBK and the basic plane, beyond letters, and whatever parts the columns and lines of somebody's document. */
    private static final String RARE = "𰻝𠮷㙍龘 繁體 བོད 😀👨‍👩‍👧 ①℃￥“” '\"<b>&amp;</b> a|b,c;d\\e%20{f}[g]=#～—";

    private static final String TOLD = "已电话告知张某（13900000001），幸福里小区恢复供水。";
    private static final int PATIENCE_SECONDS = 60;

    @Test
    public void everyCharacterThatTheUnitCanWriteSurvivesBothWays() throws BackendException {
        WorkOrder order = draft().saying("𰻝𠮷㙍😀 |,;'\"<>&", "第一行" + RARE + "\n第二行：\t" + RARE + "。")
                .order();
        adapter().dispatch(order);
        comeAndGo();
        office().say(ORDER, Saying.acknowledged());
        office().say(ORDER, Saying.finished(AnswerResult.SOLVED, "答复" + RARE));
        comeAndGo();
        comeAndGo();

        assertSaysTheSame(order, office().order(ORDER).orElseThrow());
        assertEquals(
                carriedBack("答复" + RARE),
                intake.last(ReplyKind.COMPLETED).orElseThrow().text());
    }

    /** Whether the unit reads what the order says, as far as its document lets it. */
    protected void assertSaysTheSame(WorkOrder order, TakenOrder taken) {
        assertEquals(carried(order.title()), taken.title());
        assertEquals(carried(order.content()), taken.content());
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
        ExecutorService line = Executors.newSingleThreadExecutor();
        try {
            Future<?> inFlight = line.submit(() -> old.dispatch(order()));
            unload(old);
            assertEndsInWords(inFlight);
        } finally {
            line.shutdownNow();
        }

        HotlineAdapter next = nextAdapter();
        assertNotSame("a test that tries the old adapter tries nothing", old, next);
        next.dispatch(order());
        comeAndGo(next);
        next.dispatch(order());
        assertEquals(1, office().order(ORDER).orElseThrow().timesTaken());
        assertEquals(1, office().orders());
    }

    private static void inAnyCase(Asked asked) {
        trouble(asked).ifPresent(Discretion::assertNothingPersonal);
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
