package org.yihaotong.engine.desk;

import static org.junit.Assert.assertEquals;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.Before;
import org.junit.Test;
import org.yihaotong.api.delivery.Delivery;
import org.yihaotong.api.delivery.DeliveryKind;
import org.yihaotong.api.delivery.DeliveryQuery;
import org.yihaotong.api.people.Actor;
import org.yihaotong.api.people.Role;
import org.yihaotong.api.people.Unit;
import org.yihaotong.api.people.UnitKind;
import org.yihaotong.api.ticket.Appeal;
import org.yihaotong.api.ticket.AppealType;
import org.yihaotong.api.ticket.Caller;
import org.yihaotong.api.ticket.CentreCommand;
import org.yihaotong.api.ticket.EventKind;
import org.yihaotong.api.ticket.FiveElements;
import org.yihaotong.api.ticket.Ticket;
import org.yihaotong.api.ticket.Urgency;
import org.yihaotong.engine.MemoryStore;
import org.yihaotong.engine.PresetRules;
import org.yihaotong.engine.TestClock;
import org.yihaotong.engine.WallClocks;
import org.yihaotong.engine.lifecycle.Context;
import org.yihaotong.engine.lifecycle.Lifecycle;
import org.yihaotong.engine.port.StoredTicket;

/** What tells a unit's back office that an order it has reads differently now. */
public final class AmendmentsTest {

    private static final Actor AGENT = Actor.centre("agent1", "话务员一", Role.AGENT);
    private static final Actor DISPATCHER = Actor.centre("dispatcher1", "派单员一", Role.DISPATCHER);
    private static final Actor SUPERVISOR = Actor.centre("supervisor1", "督办员一", Role.SUPERVISOR);
    private static final Actor WATER = Actor.ofUnit("water1", "供水经办", "water", Role.UNIT_CLERK);

    private final MemoryStore store = new MemoryStore();
    private final TestClock clock = new TestClock();
    private final Lifecycle lifecycle = new Lifecycle(new WallClocks(), new PresetRules());
    private final TestDesks desks = new TestDesks(store.tickets(), store, clock, lifecycle);

    @Before
    public void units() {
        store.people().add(new Unit("water", "供水", UnitKind.UTILITY, Optional.empty(), Optional.of("water"), true, 1));
    }

    private String dispatched(boolean confidential) {
        Appeal plain = Appeal.of(AppealType.HELP, Urgency.NORMAL, "小区停水", "自六时起停水。", Caller.UNKNOWN);
        Appeal appeal = new Appeal(
                plain.type(),
                plain.urgency(),
                plain.title(),
                plain.content(),
                FiveElements.NONE,
                plain.place(),
                "",
                Map.of(),
                Caller.UNKNOWN,
                Optional.empty(),
                confidential,
                plain.channel(),
                Optional.empty());
        Ticket ticket = desks.tickets().accept(AGENT, appeal, "key-0000000" + confidential);
        perform(DISPATCHER, ticket.number(), new CentreCommand.Dispatch("water", List.of(), "供水事项"));
        return ticket.number();
    }

    private void perform(Actor actor, String number, CentreCommand command) {
        desks.tickets().perform(actor, number, stored(number).ticket().version(), command);
    }

    private StoredTicket stored(String number) {
        return store.tickets().find(number).orElseThrow();
    }

    private void note(Actor actor, String number, EventKind kind) {
        Context context = Context.of(actor, Set.of(), clock.instant());
        desks.mover()
                .commit(
                        lifecycle.note(stored(number).ticket(), kind, Map.of("name", "现场.jpg"), context),
                        stored(number),
                        actor.login());
    }

    private long amendments(String number) {
        return store.deliveries().list(DeliveryQuery.ofTicket(number)).items().stream()
                .map(Delivery::kind)
                .filter(DeliveryKind.AMENDMENT::equals)
                .count();
    }

    @Test
    public void aFileOfTheCentreAmendsTheOrderAndAFileOfTheUnitDoesNot() {
        String number = dispatched(false);
        assertEquals(0, amendments(number));

        note(WATER, number, EventKind.ATTACHMENT_ADDED);
        note(AGENT, number, EventKind.UNMASKED);
        assertEquals(0, amendments(number));
        note(AGENT, number, EventKind.ATTACHMENT_ADDED);
        note(SUPERVISOR, number, EventKind.ATTACHMENT_WITHDRAWN);

        assertEquals(2, amendments(number));
    }

    @Test
    public void filesOfAConfidentialTicketAmendNothingSinceTheyNeverLeave() {
        String number = dispatched(true);

        note(AGENT, number, EventKind.ATTACHMENT_ADDED);

        assertEquals(0, amendments(number));
    }

    @Test
    public void aDeadlineThatAPauseHasMovedAmendsTheOrder() {
        String number = dispatched(false);
        perform(
                SUPERVISOR,
                number,
                new CentreCommand.Suspend("等待供电恢复", clock.instant().plus(Duration.ofDays(3))));
        assertEquals("it stands still and has not moved yet", 0, amendments(number));
        clock.pass(Duration.ofDays(1));

        perform(SUPERVISOR, number, new CentreCommand.Resume("供电已恢复"));

        assertEquals(1, amendments(number));
    }
}
