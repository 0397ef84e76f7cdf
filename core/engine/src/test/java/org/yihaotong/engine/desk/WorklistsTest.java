package org.yihaotong.engine.desk;

import static org.junit.Assert.assertEquals;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.Before;
import org.junit.Test;
import org.yihaotong.api.people.Actor;
import org.yihaotong.api.people.Role;
import org.yihaotong.api.people.Unit;
import org.yihaotong.api.people.UnitKind;
import org.yihaotong.api.supervision.OrderQuery;
import org.yihaotong.api.supervision.OrderState;
import org.yihaotong.api.supervision.OrderSummary;
import org.yihaotong.api.ticket.AnswerResult;
import org.yihaotong.api.ticket.Appeal;
import org.yihaotong.api.ticket.AppealType;
import org.yihaotong.api.ticket.Caller;
import org.yihaotong.api.ticket.CentreCommand;
import org.yihaotong.api.ticket.Command;
import org.yihaotong.api.ticket.Ticket;
import org.yihaotong.api.ticket.TicketMark;
import org.yihaotong.api.ticket.TicketQuery;
import org.yihaotong.api.ticket.TicketState;
import org.yihaotong.api.ticket.TicketSummary;
import org.yihaotong.api.ticket.UnitCommand;
import org.yihaotong.api.ticket.Urgency;
import org.yihaotong.engine.MemoryRules;
import org.yihaotong.engine.MemoryStore;
import org.yihaotong.engine.PresetRules;
import org.yihaotong.engine.TestClock;
import org.yihaotong.engine.WallClocks;
import org.yihaotong.engine.catalogue.CatalogueBook;
import org.yihaotong.engine.catalogue.CatalogueLearner;
import org.yihaotong.engine.lifecycle.Lifecycle;
import org.yihaotong.engine.supervision.StoredSupervision;

/** What waits for whom while a ticket lives: whoever has to decide finds it, and only as long as it waits. */
public class WorklistsTest {

    private static final Actor DISPATCHER = Actor.centre("dispatcher1", "派单员一", Role.DISPATCHER);
    private static final Actor SUPERVISOR = Actor.centre("supervisor1", "督办员一", Role.SUPERVISOR);
    private static final Actor CALLER_BACK = Actor.centre("callback1", "回访员一", Role.CALLBACK_CLERK);
    private static final Actor WATER = Actor.ofUnit("water1", "供水经办", "water", Role.UNIT_CLERK);
    private static final Actor ROADS = Actor.ofUnit("roads1", "道路经办", "roads", Role.UNIT_CLERK);

    private final MemoryStore store = new MemoryStore();
    private final TestClock clock = new TestClock();
    private final UnitTree units = new UnitTree(store.people(), clock);
    private final StoredTicketDesk desk = new StoredTicketDesk(
            store.tickets(),
            store.hotlines(),
            new TicketMover(store.tickets(), units, new News(), clock),
            units,
            new TicketNumbers(store.tickets()),
            new Lifecycle(new WallClocks(), new PresetRules()),
            new CatalogueLearner(new MemoryRules(), new CatalogueBook(store.people(), store.hotlines()), clock));
    private final StoredSupervision supervision = new StoredSupervision(store.orders(), units, clock);
    private String number = "";

    @Before
    public void aTicketWithALeadAndACoUnit() {
        for (String unit : List.of("water", "roads")) {
            store.people()
                    .add(new Unit(unit, "单位" + unit, UnitKind.UTILITY, Optional.empty(), Optional.empty(), true, 1));
        }
        Appeal appeal = Appeal.of(AppealType.HELP, Urgency.NORMAL, "停水两天", "河东街停水两天", Caller.UNKNOWN);
        number = desk.accept(DISPATCHER, appeal, "key-00000001").number();
        centre(DISPATCHER, new CentreCommand.Dispatch("water", List.of("roads"), "供水"));
    }

    private Ticket centre(Actor actor, CentreCommand command) {
        return desk.perform(actor, number, version(), command);
    }

    private void unit(Actor actor, Command command) {
        desk.perform(actor, number, version(), (UnitCommand) command);
    }

    private long version() {
        return store.tickets().find(number).orElseThrow().ticket().version();
    }

    private List<String> waiting(Actor actor, TicketMark... marks) {
        TicketQuery query = new TicketQuery(
                Set.of(),
                Set.of(),
                Set.of(),
                Optional.empty(),
                Optional.empty(),
                true,
                TicketQuery.Order.TIME_LEFT,
                Optional.empty(),
                0,
                Set.of(),
                Set.of(marks));
        return desk.list(actor, query).items().stream()
                .map(TicketSummary::number)
                .toList();
    }

    @Test
    public void anExtensionRequestWaitsForTheDispatcherUntilItIsDecided() {
        assertEquals(List.of(), waiting(DISPATCHER));

        unit(WATER, new UnitCommand.RequestExtension(1, "待料", clock.instant().plus(Duration.ofDays(7))));

        assertEquals(List.of(number), waiting(DISPATCHER));
        assertEquals(List.of(number), waiting(DISPATCHER, TicketMark.EXTENSION_ASKED));
        assertEquals(List.of(), waiting(DISPATCHER, TicketMark.RETURN_ASKED));
        assertEquals(List.of(), waiting(CALLER_BACK));
        assertEquals(Map.of(TicketMark.EXTENSION_ASKED, 1L), desk.marked(DISPATCHER));
        centre(SUPERVISOR, new CentreCommand.DecideExtension(1, false, "请按期办结"));
        assertEquals(List.of(), waiting(DISPATCHER));
        assertEquals(Map.of(), desk.marked(DISPATCHER));
    }

    @Test
    public void aCoUnitsReturnRequestIsFoundAlthoughItsTicketIsBeingHandled() {
        unit(WATER, new UnitCommand.Acknowledge(1));
        unit(ROADS, new UnitCommand.RequestReturn(2, "不属我单位职责", "《城市道路管理条例》", ""));

        assertEquals(TicketState.HANDLING, desk.read(DISPATCHER, number).state());
        assertEquals(List.of(number), waiting(DISPATCHER, TicketMark.RETURN_ASKED));
        centre(DISPATCHER, new CentreCommand.OpenArbitration(2, "双方意见不一"));
        assertEquals(List.of(), waiting(DISPATCHER, TicketMark.RETURN_ASKED));
        assertEquals(List.of(number), waiting(SUPERVISOR, TicketMark.ARBITRATION));
    }

    @Test
    public void anOrderWaitsForItsUnitThenForTheSupervisor() {
        centre(SUPERVISOR, new CentreCommand.IssueSupervision(2, 2, "请限期修复路面", Optional.empty()));

        assertEquals(List.of(2), levels(ROADS, OrderState.OPEN));
        assertEquals(List.of(), levels(WATER, OrderState.OPEN));
        assertEquals(List.of(), waiting(SUPERVISOR));
        OrderSummary order = supervision.orders(ROADS, OrderQuery.in()).items().get(0);
        unit(ROADS, new UnitCommand.AnswerSupervision(2, order.number(), "路面已修复"));

        assertEquals(List.of(), levels(ROADS, OrderState.OPEN));
        assertEquals(List.of(2), levels(SUPERVISOR, OrderState.ANSWERED));
        assertEquals(List.of(number), waiting(SUPERVISOR));
        centre(SUPERVISOR, new CentreCommand.CloseSupervision(order.number(), "整改到位"));
        assertEquals(List.of(2), levels(SUPERVISOR, OrderState.CLOSED));
        assertEquals(List.of(), waiting(SUPERVISOR));
    }

    private List<Integer> levels(Actor actor, OrderState state) {
        return supervision.orders(actor, OrderQuery.in(state)).items().stream()
                .map(OrderSummary::level)
                .toList();
    }

    @Test
    public void aTicketThatWaitsForTwoReasonsIsListedOnce() {
        unit(ROADS, new UnitCommand.Reply(2, AnswerResult.SOLVED, "路面已于今日修复", "王工", true));
        unit(WATER, new UnitCommand.Reply(1, AnswerResult.SOLVED, "已于今日恢复供水", "李工", true));
        centre(SUPERVISOR, new CentreCommand.ProposeVoid("与另一工单重复登记"));

        assertEquals(List.of(number), waiting(SUPERVISOR));
        assertEquals(List.of(number), waiting(SUPERVISOR, TicketMark.VOID_PROPOSED));
    }
}
