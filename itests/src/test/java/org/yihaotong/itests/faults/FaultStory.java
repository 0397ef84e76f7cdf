package org.yihaotong.itests.faults;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertNotEquals;
import static org.junit.Assert.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.junit.After;
import org.yihaotong.api.delivery.DeliveryState;
import org.yihaotong.api.hotline.Line;
import org.yihaotong.api.hotline.LineStatus;
import org.yihaotong.api.hotline.LineTrouble;
import org.yihaotong.api.ticket.AnswerResult;
import org.yihaotong.api.ticket.EventKind;
import org.yihaotong.engine.TestClock;
import org.yihaotong.testkit.backoffice.BackOffice;
import org.yihaotong.testkit.backoffice.Saying;

/** What a line has to survive: the trouble comes while an order goes out, and again while its answer comes home. */
public abstract class FaultStory {

    protected static final String ANSWER = "爆管已修复，15时恢复供水。";

    protected final TestClock clock = new TestClock(Instant.now().truncatedTo(ChronoUnit.MINUTES));
    /** The unit's clock, which a story may set wrong. */
    protected final DriftingClock theirs = new DriftingClock(clock);

    protected final SmallCentre centre = new SmallCentre(clock, "water");

    /** The other side, fresh and empty. */
    protected abstract BackOffice office();

    /** Makes the other side well again. */
    protected abstract void heal();

    @After
    public final void closeTheCentre() {
        centre.close();
    }

    /** Both ways meet this trouble, which the line says as one of communication. */
    protected final void survives(Runnable trouble) throws Exception {
        survives(trouble, Optional.of(LineTrouble.COMMUNICATION));
    }

    /**
     * Both ways meet this trouble.
     *
     * @param said how the line names it while the order waits; empty: the line need not notice
     */
    protected final void survives(Runnable trouble, Optional<LineTrouble> said) throws Exception {
        trouble.run();
        String order = centre.order();
        centre.beat();
        said.ifPresent(kind -> assertSaid(kind, order));
        heal();
        centre.until("acknowledged", this::unitSigns, () -> centre.isAcknowledged(order));

        office().say(order, Saying.finished(AnswerResult.SOLVED, ANSWER));
        trouble.run();
        unitWorks();
        centre.beat();
        heal();
        comesHome(order);
    }

    /** The answer comes home once, whatever else comes after it. */
    protected final void comesHome(String order) throws Exception {
        centre.until("answered", this::unitWorks, () -> centre.events(order, EventKind.REPLIED) > 0);
        for (int i = 0; i < 3; i++) {
            unitWorks();
            clock.pass(Duration.ofMinutes(2));
            centre.beat();
        }

        assertEquals(centre.orders(), office().orders());
        assertTrue(office().order(order).orElseThrow().timesTaken() <= mostTimesTaken());
        assertEquals(1, centre.events(order, EventKind.REPLIED));
        assertEquals(0, centre.events(order, EventKind.REPLY_CORRECTED));
        assertEquals(0, centre.line().dead());
        centre.awaitWell();
    }

    /** Hands an order over while all is well. */
    protected final String handedOver() throws Exception {
        String order = centre.order();
        centre.until("acknowledged", this::unitSigns, () -> centre.isAcknowledged(order));
        return order;
    }

    /** The unit's people and programs do what they do; where people must sign an order first, they do. */
    protected void unitSigns() {
        unitWorks();
    }

    /** How often the other side may have seen the order; more than once only where nobody can tell a repeat. */
    protected int mostTimesTaken() {
        return 1;
    }

    protected final void unitWorks() {
        office().work();
    }

    private void assertSaid(LineTrouble kind, String order) {
        Line line = centre.line();
        assertEquals(line.toString(), LineStatus.OFFLINE, line.status());
        assertEquals(line.toString(), Optional.of(kind), line.trouble());
        assertFalse(line.detail().isBlank());
        assertNotEquals(DeliveryState.DEAD, centre.state(order));
    }
}
