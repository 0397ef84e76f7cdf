package org.yihaotong.engine.lifecycle;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.Test;
import org.yihaotong.api.ticket.ChainReport;
import org.yihaotong.api.ticket.EventKind;
import org.yihaotong.api.ticket.Ticket;
import org.yihaotong.api.ticket.TicketEvent;
import org.yihaotong.api.ticket.TicketState;
import org.yihaotong.engine.port.StoredTicket;

public class ChainTest {

    private final Ticket ticket = Samples.dispatched();
    private final List<TicketEvent> chain = new ArrayList<>();

    {
        add(EventKind.ACCEPTED, TicketState.DRAFT, TicketState.TO_DISPATCH, Map.of("title", "小区停水", "type", "HELP"));
        add(EventKind.DISPATCHED, TicketState.TO_DISPATCH, TicketState.TO_ACKNOWLEDGE, Map.of("reason", "供水"));
    }

    private void add(EventKind kind, TicketState before, TicketState after, Map<String, String> detail) {
        String previous =
                chain.isEmpty() ? Chain.START : chain.get(chain.size() - 1).hash();
        Happening what = new Happening(kind, Optional.empty(), before, after, detail);
        chain.add(Chain.link(ticket.number(), chain.size() + 1, Samples.NOW, "agent1", what, previous));
    }

    private ChainReport verify(List<TicketEvent> events) {
        return Chain.verify(new StoredTicket(ticket, 2, chain.get(1).hash()), events);
    }

    @Test
    public void anUntouchedChainIsWhole() {
        assertTrue(verify(chain).isWhole());
    }

    @Test
    public void theOrderOfDetailsDoesNotMatter() {
        TicketEvent e = chain.get(0);
        Map<String, String> turned = new HashMap<>();
        turned.put("type", "HELP");
        turned.put("title", "小区停水");

        assertTrue(verify(List.of(with(e, turned), chain.get(1))).isWhole());
    }

    @Test
    public void aChangedWordBreaksItThere() {
        TicketEvent forged = with(chain.get(0), Map.of("title", "小区停电", "type", "HELP"));

        assertEquals(Optional.of(1L), verify(List.of(forged, chain.get(1))).brokenAt());
    }

    @Test
    public void aDroppedEventIsMissed() {
        assertEquals(Optional.of(1L), verify(List.of(chain.get(1))).brokenAt());
    }

    @Test
    public void aDroppedTailIsMissed() {
        assertFalse(verify(List.of(chain.get(0))).isWhole());
    }

    private static TicketEvent with(TicketEvent e, Map<String, String> detail) {
        return new TicketEvent(
                e.ticket(),
                e.seq(),
                e.at(),
                e.by(),
                e.kind(),
                e.unit(),
                e.before(),
                e.after(),
                detail,
                e.previousHash(),
                e.hash());
    }
}
