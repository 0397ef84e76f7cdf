package org.yihaotong.engine.directory;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import org.junit.After;
import org.junit.Test;

public final class BudgetedCallTest {

    private final BudgetedCall call = new BudgetedCall();

    @After
    public void forgetTheInterruption() {
        Thread.interrupted();
    }

    @Test
    public void aCallEndsByItselfOrIsGivenUpNeverBoth() {
        assertTrue(call.end());
        assertFalse(call.giveUp());

        BudgetedCall late = new BudgetedCall();
        assertTrue(late.giveUp());
        assertFalse(late.end());
        assertTrue(Thread.interrupted());
    }

    @Test
    public void theEnginesOwnWorkIsInterruptedOnlyAfterItsEnd() {
        String stored = call.hold(() -> {
            call.giveUp();
            assertFalse(Thread.currentThread().isInterrupted());
            return "stored";
        });

        assertEquals("stored", stored);
        assertTrue(Thread.interrupted());
    }

    @Test
    public void nobodyListensToACallThatWasGivenUp() {
        call.giveUp();

        assertThrows(IllegalStateException.class, () -> call.hold(() -> "too late"));
    }
}
