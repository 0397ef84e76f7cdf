package org.yihaotong.testkit;

import java.time.Instant;
import org.yihaotong.api.hotline.BackendException;
import org.yihaotong.api.hotline.HotlineAdapter;
import org.yihaotong.api.hotline.WorkOrder;
import org.yihaotong.testkit.backoffice.BackOffice;

/** Where an adapter is tried: a clock, an intake, a back office and an order that goes to and fro between them. */
public abstract class AdapterStage {

    protected static final String ORDER = "YC20200302-000123-1";

    protected final FixedClock clock = new FixedClock(Instant.now());
    protected final RecordingIntake intake = new RecordingIntake();
    protected String watermark = "";

    /** The back office of this test, fresh and empty. */
    protected abstract BackOffice office();

    /** An adapter that reaches the back office with the right credentials. */
    protected abstract HotlineAdapter adapter();

    /** The adapter as its bundle makes it anew after an update or a restart: another object, which knows nothing yet. */
    protected abstract HotlineAdapter nextAdapter();

    /** An adapter that reaches the back office with a wrong password or secret. */
    protected abstract HotlineAdapter strangerAdapter();

    /** The back office is not reachable, or reachable again. */
    protected abstract void reachable(boolean yes);

    /** A text as it reads once it has gone through the unit's charset. */
    protected String carried(String text) {
        return text;
    }

    /** The words of a unit's answer as the centre reads them. */
    protected String carriedBack(String text) {
        return carried(text);
    }

    protected OrderDraft draft() {
        return draft(ORDER);
    }

    protected OrderDraft draft(String orderNo) {
        return new OrderDraft(orderNo, clock.instant());
    }

    protected WorkOrder order() {
        return draft().order();
    }

    /** The plain order lies on the unit's desk. */
    protected void handOver() throws BackendException {
        adapter().dispatch(order());
        comeAndGo();
    }

    /** The unit's program works once, and the centre looks once. */
    protected void comeAndGo() throws BackendException {
        comeAndGo(adapter());
    }

    /** The same through an adapter that was made anew. */
    void comeAndGo(HotlineAdapter through) throws BackendException {
        office().work();
        watermark = through.collect(watermark, intake);
    }
}
