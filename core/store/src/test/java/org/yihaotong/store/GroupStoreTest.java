package org.yihaotong.store;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.Before;
import org.junit.Test;
import org.yihaotong.api.group.Group;
import org.yihaotong.api.group.GroupCount;
import org.yihaotong.api.input.InvalidInputException;
import org.yihaotong.api.input.Page;
import org.yihaotong.api.input.StaleVersionException;
import org.yihaotong.api.ticket.Answer;
import org.yihaotong.api.ticket.AnswerResult;
import org.yihaotong.api.ticket.Appeal;
import org.yihaotong.api.ticket.AppealType;
import org.yihaotong.api.ticket.Callback;
import org.yihaotong.api.ticket.Caller;
import org.yihaotong.api.ticket.Channel;
import org.yihaotong.api.ticket.FiveElements;
import org.yihaotong.api.ticket.Oversight;
import org.yihaotong.api.ticket.Place;
import org.yihaotong.api.ticket.Satisfaction;
import org.yihaotong.api.ticket.Ticket;
import org.yihaotong.api.ticket.TicketState;
import org.yihaotong.api.ticket.TicketSummary;
import org.yihaotong.api.ticket.Urgency;
import org.yihaotong.engine.port.Traits;

public class GroupStoreTest extends StoreContract {

    private static final String GROUP = "TB20261122-0001";
    private static final Group OPENED = Group.opened(GROUP, "水管爆裂", Samples.number(1), Samples.NINE, "agent1");

    private JpaGroupStore groups;

    @Before
    public void openTheStore() {
        groups = new JpaGroupStore(database);
    }

    @Test
    public void aGroupIsReadAsItWasWritten() {
        groups.commit(Samples.intake(1), OPENED);
        Group answered = OPENED.answered(new Answer(
                AnswerResult.EXPLAINED, "正在抢修🚰\n“十八时”恢复", "话务员一", false, Samples.NINE, List.of(), "", List.of()));

        groups.save(answered);

        assertEquals(answered, groups.find(GROUP).orElseThrow());
        assertTrue(groups.find("TB20261122-0002").isEmpty());
    }

    @Test
    public void ticketAndGroupAreCommittedTogetherOrNotAtAll() {
        tickets.commit(Samples.intake(1));
        groups.commit(Samples.move(member(1, 2, TicketState.TO_DISPATCH)), OPENED);

        assertThrows(
                StaleVersionException.class,
                () -> groups.commit(Samples.move(member(1, 3, TicketState.TO_DISPATCH)), OPENED));
        assertThrows(
                StaleVersionException.class,
                () -> groups.commit(Samples.move(member(1, 2, TicketState.TO_DISPATCH)), OPENED.waiting(true)));

        assertEquals(2, tickets.find(Samples.number(1)).orElseThrow().ticket().version());
        assertEquals(1, groups.find(GROUP).orElseThrow().version());
    }

    @Test
    public void ofTwoWhoChangeAGroupAtOnceOneIsTold() throws Exception {
        groups.commit(Samples.intake(1), OPENED);

        List<Boolean> done = AtOnce.run(2, i -> {
            try {
                groups.save(OPENED.waiting(i == 0));
                return true;
            } catch (StaleVersionException e) {
                return false;
            }
        });

        assertEquals(1, done.stream().filter(d -> d).count());
        assertEquals(2, groups.find(GROUP).orElseThrow().version());
    }

    @Test
    public void membersComeByNumberPageByPage() {
        IntStream.rangeClosed(1, 7).forEach(seq -> intake(member(seq, 1, TicketState.JOINED)));
        tickets.commit(Samples.intake(8));

        List<String> seen = new ArrayList<>();
        Optional<String> cursor = Optional.empty();
        do {
            Page<TicketSummary> page = groups.members(GROUP, Set.of(TicketState.JOINED), cursor, 3);
            page.items().forEach(row -> seen.add(row.number()));
            cursor = page.next();
        } while (cursor.isPresent());

        assertEquals(IntStream.rangeClosed(1, 7).mapToObj(Samples::number).toList(), seen);
        assertEquals(List.of(Samples.number(3), Samples.number(4)), groups.waiting(GROUP, Samples.number(2), 2));
        assertEquals(
                0,
                groups.members(GROUP, Set.of(TicketState.CLOSED), Optional.empty(), 3)
                        .items()
                        .size());
        assertThrows(InvalidInputException.class, () -> groups.members(GROUP, Set.of(), Optional.of("x"), 3));
    }

    @Test
    public void aGroupCountsStatesAndContentment() {
        intake(member(1, 1, TicketState.HANDLING));
        intake(member(2, 1, TicketState.JOINED));
        intake(called(3, true, Satisfaction.FAIRLY_SATISFIED));
        intake(called(4, true, Satisfaction.DISSATISFIED));
        intake(called(5, false, null));
        tickets.commit(Samples.intake(6));

        assertEquals(
                new GroupCount(
                        Map.of(TicketState.HANDLING, 1L, TicketState.JOINED, 1L, TicketState.TO_CALL_BACK, 3L),
                        5,
                        2,
                        1),
                groups.count(GROUP));
    }

    @Test
    public void onlyGroupsWithSomethingToGiveAreDue() {
        intake(member(1, 1, TicketState.HANDLING));
        intake(member(2, 1, TicketState.JOINED));
        groups.save(OPENED);
        assertEquals(List.of(), groups.due(10));

        groups.save(OPENED.waiting(true));
        assertEquals("the head is still handled", List.of(), groups.due(10));

        tickets.commit(Samples.move(member(1, 2, TicketState.TO_CALL_BACK)));
        assertEquals(List.of(GROUP), groups.due(10));

        tickets.commit(Samples.move(member(1, 3, TicketState.HANDLING)));
        assertEquals(List.of(), groups.due(10));

        Group answered =
                OPENED.waiting(true).answered(new Answer(AnswerResult.EXPLAINED, "正在抢修", "", false, Samples.NINE));
        groups.save(answered);
        assertEquals(List.of(GROUP), groups.due(10));

        groups.save(answered.waiting(false));
        assertEquals(List.of(), groups.due(10));
    }

    @Test
    public void groupsAreListedNewestFirst() {
        for (int i = 1; i <= 5; i++) {
            groups.save(
                    Group.opened("TB20261122-000" + i, "组" + i, Samples.number(i), Samples.minute(i / 2), "agent1"));
        }
        groups.save(groups.find("TB20261122-0003").orElseThrow().waiting(true));

        Page<Group> first = groups.list(false, Optional.empty(), 3);
        Page<Group> second = groups.list(false, first.next(), 3);

        assertEquals(List.of("组5", "组4", "组3"), titles(first));
        assertEquals(List.of("组2", "组1"), titles(second));
        assertTrue(second.next().isEmpty());
        assertEquals(List.of("组3"), titles(groups.list(true, Optional.empty(), 3)));
    }

    private static List<String> titles(Page<Group> page) {
        return page.items().stream().map(Group::title).toList();
    }

    @Test
    public void duplicatesAreFoundByMatterAreaAndCaller() {
        intake(about(1, "供水/停水", "", "13900000001"));
        intake(about(2, "", "140802", "13900000002"));
        intake(about(3, "路灯", "140803", "13900000003"));
        intake(about(4, "供水/停水", "140802", "13900000004"));

        assertEquals(List.of(4, 2, 1), alike(Samples.NINE, "供水/停水", "140802", ""));
        assertEquals(List.of(4, 1), alike(Samples.NINE, "供水/停水", "", ""));
        assertEquals(List.of(3), alike(Samples.NINE.plus(Duration.ofDays(9)), "供水/停水", "", "13900000003"));
        assertEquals(List.of(), alike(Samples.NINE, "", "", ""));
        assertEquals(List.of(4), alike(Samples.minute(3), "供水/停水", "", ""));
    }

    private List<Integer> alike(java.time.Instant since, String matter, String area, String phone) {
        return groups.alike(new Traits(since, matter, area, phone, 10)).stream()
                .map(t -> Integer.valueOf(t.number().substring(t.number().length() - 6)))
                .toList();
    }

    private void intake(Ticket ticket) {
        tickets.commit(Samples.intake(
                ticket,
                Samples.key(Integer.parseInt(
                        ticket.number().substring(ticket.number().length() - 6)))));
    }

    private static Ticket member(int seq, long version, TicketState state) {
        return with(Samples.ticket(seq, version, state, "水管爆裂", List.of()), List.of());
    }

    private static Ticket called(int seq, boolean contacted, Satisfaction result) {
        Callback callback = new Callback(
                contacted,
                Optional.empty(),
                Optional.ofNullable(result),
                Optional.empty(),
                Optional.empty(),
                "",
                "callback1",
                Samples.minute(9));
        return with(Samples.ticket(seq, 1, TicketState.TO_CALL_BACK, "水管爆裂", List.of()), List.of(callback));
    }

    private static Ticket with(Ticket t, List<Callback> callbacks) {
        return new Ticket(
                t.number(),
                t.version(),
                t.state(),
                t.appeal(),
                t.round(),
                t.acceptedAt(),
                t.acceptedBy(),
                t.referrals(),
                t.clock(),
                t.directAnswer(),
                callbacks,
                t.voidProposal(),
                t.endNote(),
                t.endedAt(),
                Optional.of(GROUP),
                Optional.empty(),
                Oversight.NONE,
                Optional.empty(),
                Optional.empty());
    }

    private static Ticket about(int seq, String matter, String area, String phone) {
        Ticket t = Samples.ticket(seq);
        Appeal appeal = new Appeal(
                AppealType.HELP,
                Urgency.NORMAL,
                "水管爆裂",
                "水漫到路面",
                FiveElements.NONE,
                new Place(area, "", Optional.empty(), Optional.empty()),
                matter,
                Map.of(),
                new Caller("张样例", phone),
                Optional.empty(),
                false,
                Channel.PHONE,
                Optional.empty());
        return new Ticket(
                t.number(),
                1,
                t.state(),
                appeal,
                1,
                t.acceptedAt(),
                t.acceptedBy(),
                t.referrals(),
                t.clock(),
                t.directAnswer(),
                t.callbacks(),
                t.voidProposal(),
                t.endNote(),
                t.endedAt());
    }
}
