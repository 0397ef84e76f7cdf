package org.yihaotong.engine.citizen;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import org.junit.Test;
import org.yihaotong.api.input.NotFoundException;
import org.yihaotong.api.ticket.EventKind;
import org.yihaotong.api.ticket.Ticket;
import org.yihaotong.api.ticket.TicketState;

/** The process vanishes before or after any call of any store; whoever comes after it ends in the same place. */
public class VanishingTest {

    private int calls;
    private int fatal;
    private boolean after;
    private boolean vanished;

    private static final class Vanished extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    private Object mortal(Object port) {
        return Proxy.newProxyInstance(
                getClass().getClassLoader(), port.getClass().getInterfaces(), (proxy, method, args) -> {
                    boolean dies = ++calls == fatal;
                    vanished |= dies;
                    if (dies && !after) {
                        throw new Vanished();
                    }
                    try {
                        Object result = method.invoke(port, args);
                        if (dies) {
                            throw new Vanished();
                        }
                        return result;
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    @Test
    public void whereverItVanishesTheCitizenIsAskedAndHeardOnce() {
        for (boolean late : new boolean[] {false, true}) {
            int line = 1;
            do {
                after = late;
                live(line++);
            } while (vanished);
            assertTrue("only " + line + " lines", line > 10);
        }
    }

    private void live(int line) {
        fatal = 0;
        vanished = false;
        CitizenStage stage = new CitizenStage(this::mortal);
        Ticket ticket = stage.toCallBack();
        calls = 0;
        fatal = line;

        twice(() -> promiseOnce(stage, ticket.number()));
        twice(() -> {
            stage.clock.pass(Duration.ofMinutes(1));
            stage.tellDue();
        });
        twice(() -> rate(stage));

        Set<String> said = new HashSet<>();
        stage.told.forEach(n -> said.add(n.id() + n.text()));
        assertEquals(1, said.size());
        assertTrue(stage.onlyNotice(ticket.number()).sentAt().isPresent());
        assertEquals(TicketState.CLOSED, stage.stored(ticket.number()).state());
        assertEquals(
                1,
                stage.store.tickets().events(ticket.number()).stream()
                        .filter(e -> e.kind() == EventKind.CALLED_BACK)
                        .count());
        stage.stop();
    }

    private static void promiseOnce(CitizenStage stage, String ticket) {
        if (stage.store.outbox().ofTicket(ticket).isEmpty()) {
            stage.promiseLink(ticket);
        }
    }

    private static void rate(CitizenStage stage) {
        try {
            stage.desk.rate(stage.token(), CitizenStage.HAPPY, CitizenStage.VISITOR);
        } catch (NotFoundException alreadyHeard) {
            return;
        }
    }

    /** It vanishes at most once, so whoever comes after it gets through. */
    private void twice(Runnable work) {
        for (int go = 0; go < 2; go++) {
            try {
                work.run();
            } catch (Vanished e) {
                assertTrue(vanished);
            }
        }
    }
}
