package org.yihaotong.engine.delivery;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import org.yihaotong.api.hotline.BackendException;
import org.yihaotong.api.hotline.Decision;
import org.yihaotong.api.hotline.HotlineAdapter;
import org.yihaotong.api.hotline.Intake;
import org.yihaotong.api.hotline.Push;
import org.yihaotong.api.hotline.PushAnswer;
import org.yihaotong.api.hotline.Receipt;
import org.yihaotong.api.hotline.TestStep;
import org.yihaotong.api.hotline.Urging;
import org.yihaotong.api.hotline.Withdrawal;
import org.yihaotong.api.hotline.WorkOrder;

/** An adapter that does what a test tells it, and remembers what it was told. */
public final class FakeAdapter implements HotlineAdapter {

    /** How the adapter answers an order. */
    public interface Answer {
        Receipt to(WorkOrder order) throws BackendException;
    }

    /** What the adapter collects. */
    public interface Collection {
        String from(String watermark, Intake intake) throws BackendException;
    }

    private final List<String> heard = new CopyOnWriteArrayList<>();
    private final List<Urging> urges = new CopyOnWriteArrayList<>();
    private volatile Answer answer = order -> Receipt.acknowledged("B" + order.orderNo());
    private volatile Collection collection = (watermark, intake) -> watermark;
    private volatile boolean takesAmendments;
    private volatile boolean tells = true;
    private volatile Collection calls = (watermark, intake) -> watermark;
    private volatile Supplier<List<TestStep>> test = List::of;

    public FakeAdapter answering(Answer how) {
        answer = how;
        return this;
    }

    public FakeAdapter collecting(Collection how) {
        collection = how;
        return this;
    }

    /** What the adapter brings when it is asked for call records. */
    public FakeAdapter bringing(Collection how) {
        calls = how;
        return this;
    }

    FakeAdapter takingAmendments() {
        takesAmendments = true;
        return this;
    }

    /** Takes amendments, but has no word for any of what changes. */
    FakeAdapter tellingNothing() {
        takesAmendments = true;
        tells = false;
        return this;
    }

    /** What a connection test finds. */
    FakeAdapter testing(Supplier<List<TestStep>> how) {
        test = how;
        return this;
    }

    /** Hangs, deaf to interruptions, until the test is over. */
    static Receipt hang(CountDownLatch over) {
        waitDeaf(over);
        return Receipt.acknowledged("");
    }

    /** Waits, deaf to interruptions. */
    static void waitDeaf(CountDownLatch latch) {
        while (latch.getCount() > 0) {
            try {
                latch.await();
            } catch (InterruptedException deaf) {
                Thread.interrupted();
            }
        }
    }

    /** Everything in the order in which it came, such as {@code order YC20261123-000001-1 v1}. */
    public List<String> heard() {
        return List.copyOf(heard);
    }

    /** Every urge as it came. */
    public List<Urging> urges() {
        return List.copyOf(urges);
    }

    @Override
    public Receipt dispatch(WorkOrder order) throws BackendException {
        heard.add("order " + order.orderNo() + " v" + order.version());
        return answer.to(order);
    }

    @Override
    public void urge(Urging urge) {
        urges.add(urge);
        heard.add("urge " + urge.orderNo());
    }

    @Override
    public void withdraw(Withdrawal withdrawal) {
        heard.add("withdrawal " + withdrawal.orderNo());
    }

    @Override
    public void decide(Decision decision) {
        heard.add("decision " + decision.orderNo());
    }

    @Override
    public boolean takesAmendments() {
        return takesAmendments;
    }

    @Override
    public boolean amended(WorkOrder order) {
        heard.add("amendment " + order.orderNo() + " v" + order.version());
        return tells;
    }

    @Override
    public String collect(String watermark, Intake intake) throws BackendException {
        return collection.from(watermark, intake);
    }

    @Override
    public String collectCalls(String watermark, Intake intake) throws BackendException {
        return calls.from(watermark, intake);
    }

    @Override
    public List<TestStep> test() {
        return test.get();
    }

    @Override
    public PushAnswer pushed(Push push, Intake intake) {
        return new PushAnswer(200, "text/plain", push.path());
    }
}
