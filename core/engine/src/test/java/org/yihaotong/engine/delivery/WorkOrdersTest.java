package org.yihaotong.engine.delivery;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.Test;
import org.yihaotong.api.hotline.WorkOrder;
import org.yihaotong.api.ticket.Appeal;
import org.yihaotong.api.ticket.AppealType;
import org.yihaotong.api.ticket.Caller;
import org.yihaotong.api.ticket.Channel;
import org.yihaotong.api.ticket.ClockKind;
import org.yihaotong.api.ticket.Deadline;
import org.yihaotong.api.ticket.FiveElements;
import org.yihaotong.api.ticket.Place;
import org.yihaotong.api.ticket.Referral;
import org.yihaotong.api.ticket.ReferralState;
import org.yihaotong.api.ticket.Ticket;
import org.yihaotong.api.ticket.TicketState;
import org.yihaotong.api.ticket.Urgency;

public final class WorkOrdersTest {

    private static final Instant NOW = Instant.parse("2026-11-23T01:00:00Z");
    private static final Caller CALLER = new Caller("来电人甲", "13900001234");
    private static final Caller REQUESTER = new Caller("诉求人乙", "13900005678");
    private static final String CONTENT = "来电人甲（13900001234）替诉求人乙反映漏水，电话13900005678。";

    @Test
    public void anOrderSaysWhatTheCitizenSaid() {
        WorkOrder order = order(false, CALLER);

        assertEquals(CONTENT, order.content());
        assertEquals(Optional.of(CALLER), order.caller());
        assertEquals("YC20261123-000001-2R3", order.orderNo());
        assertEquals(4, order.version());
        assertEquals(3, order.round());
        assertEquals(NOW.plusSeconds(3600), order.due());
    }

    @Test
    public void anOrderNamesTheRequesterIfNothingIsKnownOfTheCaller() {
        assertEquals(Optional.of(REQUESTER), order(false, Caller.UNKNOWN).caller());
    }

    @Test
    public void aConfidentialOrderHoldsNoTraceOfThePersons() {
        WorkOrder order = order(true, CALLER);

        String everything = order.title() + order.content() + order.fields() + order.place() + order.matter();
        assertEquals(Optional.empty(), order.caller());
        for (Caller person : List.of(CALLER, REQUESTER)) {
            assertFalse(everything, everything.contains(person.name()));
            assertFalse(everything, everything.contains(person.phone()));
        }
    }

    private static WorkOrder order(boolean confidential, Caller caller) {
        Appeal appeal = new Appeal(
                AppealType.REPORT,
                Urgency.URGENT,
                "来电人甲家漏水",
                CONTENT,
                FiveElements.NONE,
                new Place("140802", "诉求人乙家", Optional.empty(), Optional.empty()),
                "供水/漏水",
                Map.of("contact", "13900001234"),
                caller,
                Optional.of(REQUESTER),
                confidential,
                Channel.PHONE,
                Optional.empty());
        Referral referral = new Referral(
                2,
                "water",
                true,
                ReferralState.TO_ACKNOWLEDGE,
                3,
                "",
                NOW,
                Optional.empty(),
                Optional.empty(),
                new Deadline(ClockKind.HANDLE, NOW, NOW.plusSeconds(3600), ""),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        Ticket ticket = new Ticket(
                "YC20261123-000001",
                7,
                TicketState.REDO,
                appeal,
                3,
                NOW,
                "agent1",
                List.of(referral),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                "",
                Optional.empty());
        return WorkOrders.of(ticket, referral, AttemptTest.delivery("YC20261123-000001-2R3", 4, 1, NOW));
    }
}
