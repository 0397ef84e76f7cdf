package org.yihaotong.engine.group;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.Test;
import org.yihaotong.api.group.Group;
import org.yihaotong.api.group.GroupOutcome;
import org.yihaotong.api.group.MemberResult.Outcome;
import org.yihaotong.api.people.Actor;
import org.yihaotong.api.ticket.AnswerResult;
import org.yihaotong.api.ticket.ClockKind;
import org.yihaotong.api.ticket.EventKind;
import org.yihaotong.api.ticket.Ticket;
import org.yihaotong.api.ticket.TicketState;
import org.yihaotong.engine.lifecycle.Chain;
import org.yihaotong.engine.port.GroupStore;
import org.yihaotong.engine.port.TicketStore;

/** 300 callers are answered at once, and whatever dies on the way, each of them exactly once. */
public class FanOutTest {

    private static final Set<String> WRITES = Set.of("commit", "save");

    private final GroupHouse house = new GroupHouse();

    @Test
    public void aBurstOfThreeHundredIsAnsweredAtOnceAndEverybodyHasACallback() {
        Group group = house.burst(300);

        GroupOutcome outcome =
                house.desk().answer(GroupHouse.DISPATCHER, group.number(), AnswerResult.EXPLAINED, "正在抢修，十八时恢复。");

        assertEquals(301, outcome.rows().size());
        assertTrue(outcome.rows().stream().allMatch(r -> r.outcome() == Outcome.DONE));
        assertEquals(0, outcome.waiting());
        outcome.rows().forEach(r -> assertAnsweredOnce(r.ticket()));
    }

    @Test
    public void threeHundredMembersGetTheHeadsReply() {
        Group group = house.burst(300);
        List<String> members = house.members(group, TicketState.JOINED);
        house.answerHead(group.head(), "十五时已恢复供水。");

        house.sweep();

        assertEquals(300, members.size());
        members.forEach(this::assertAnsweredOnce);
    }

    private void assertAnsweredOnce(String number) {
        Ticket t = house.ticket(number);
        assertEquals(TicketState.TO_CALL_BACK, t.state());
        assertEquals(ClockKind.CALLBACK, t.clock().orElseThrow().kind());
        assertEquals(1, house.events(number, EventKind.GROUP_ANSWERED));
        assertEquals(1, house.notices(number));
        assertTrue(Chain.verify(
                        house.store.tickets().find(number).orElseThrow(),
                        house.store.tickets().events(number))
                .isWhole());
    }

    @Test
    public void aFanOutThatDiesAtAnyWriteIsFinishedByTheNextSweep() {
        for (int death = 1; death <= 6; death++) {
            for (boolean before : new boolean[] {true, false}) {
                diesAndGoesOn(death, before);
            }
        }
    }

    /** Five answers and the group's own row: the process dies before or after one of these commits. */
    private static void diesAndGoesOn(int death, boolean before) {
        FanOutTest story = new FanOutTest();
        Group group = story.house.burst(5);
        List<String> members = story.house.members(group, TicketState.JOINED);
        story.house.answerHead(group.head(), "十五时已恢复供水。");
        GroupHouse.Node mortal = story.mortal(death, before);

        assertThrows(PowerCut.class, () -> mortal.fanOut().spread(group.number(), Actor.CENTRE, 500));
        story.house.sweep();

        members.forEach(story::assertAnsweredOnce);
        assertTrue(
                !story.house.store.groups().find(group.number()).orElseThrow().waiting());
    }

    @Test
    public void anAnswerByHandIsPromisedBeforeTheFirstMemberHasIt() {
        Group group = house.burst(5);
        List<String> members = house.members(group, TicketState.JOINED);
        house.dispatch(group.head());
        GroupHouse.Node mortal = mortal(3, true);

        assertThrows(PowerCut.class, () -> mortal.desk()
                .answer(GroupHouse.DISPATCHER, group.number(), AnswerResult.EXPLAINED, "正在抢修。"));
        assertEquals(4, house.members(group, TicketState.JOINED).size());
        house.sweep();

        members.forEach(this::assertAnsweredOnce);
    }

    @Test
    public void aJoiningThatDiesLeavesNoHalfMember() {
        for (int death = 1; death <= 4; death++) {
            GroupHouse fresh = new GroupHouse();
            String head = fresh.call();
            List<String> callers = fresh.calls(3);
            GroupHouse.Node mortal = mortal(fresh, death, true);

            assertThrows(PowerCut.class, () -> mortal.desk().join(GroupHouse.DISPATCHER, head, callers));
            fresh.join(head, callers);

            String group = fresh.ticket(head).group().orElseThrow();
            assertEquals(
                    3,
                    fresh.store
                            .groups()
                            .count(group)
                            .states()
                            .get(TicketState.JOINED)
                            .longValue());
            assertEquals(4, fresh.store.groups().count(group).tickets());
            callers.forEach(c -> assertEquals(1, fresh.events(c, EventKind.JOINED)));
        }
    }

    @Test
    public void severalNodesShareTheWorkWithoutDoingItTwice() throws Exception {
        Group group = house.burst(120);
        List<String> members = house.members(group, TicketState.JOINED);
        house.answerHead(group.head(), "十五时已恢复供水。");
        CountDownLatch start = new CountDownLatch(1);
        ExecutorService nodes = Executors.newFixedThreadPool(4);

        List<Future<?>> running = java.util.stream.IntStream.range(0, 4)
                .<Future<?>>mapToObj(i -> nodes.submit(() -> {
                    start.await();
                    house.node(house.store.tickets(), house.store.groups()).sweep();
                    return null;
                }))
                .toList();
        start.countDown();
        for (Future<?> node : running) {
            node.get(30, TimeUnit.SECONDS);
        }
        nodes.shutdown();
        house.sweep();

        members.forEach(this::assertAnsweredOnce);
    }

    @Test
    public void whomASweepWasFasterToAnswerIsDoneAllTheSame() {
        Group group = house.burst(20);
        GroupHouse.Node slow = house.node(house.store.tickets(), watched(house.store.groups(), () -> house.node(
                        house.store.tickets(), house.store.groups())
                .sweep()));

        GroupOutcome outcome =
                slow.desk().answer(GroupHouse.DISPATCHER, group.number(), AnswerResult.EXPLAINED, "正在抢修。");

        assertEquals(21, outcome.rows().size());
        assertTrue(outcome.rows().stream().allMatch(r -> r.outcome() == Outcome.DONE));
        outcome.rows().forEach(r -> assertAnsweredOnce(r.ticket()));
    }

    /** A store after whose writes somebody else does something at once. */
    private static GroupStore watched(GroupStore store, Runnable afterwards) {
        return (GroupStore) Proxy.newProxyInstance(
                GroupStore.class.getClassLoader(), new Class<?>[] {GroupStore.class}, (proxy, method, args) -> {
                    Object answer = method.invoke(store, args);
                    if (WRITES.contains(method.getName())) {
                        afterwards.run();
                    }
                    return answer;
                });
    }

    private GroupHouse.Node mortal(int death, boolean before) {
        return mortal(house, death, before);
    }

    private GroupHouse.Node mortal(GroupHouse where, int death, boolean before) {
        AtomicInteger writes = new AtomicInteger();
        return where.node(
                dying(TicketStore.class, where.store.tickets(), writes, death, before),
                dying(GroupStore.class, where.store.groups(), writes, death, before));
    }

    /** A store whose n-th write is the last thing its process does. */
    private static <T> T dying(Class<T> port, T store, AtomicInteger writes, int death, boolean before) {
        return port.cast(Proxy.newProxyInstance(port.getClassLoader(), new Class<?>[] {port}, (proxy, method, args) -> {
            boolean last = WRITES.contains(method.getName()) && writes.incrementAndGet() >= death;
            if (last && before) {
                throw new PowerCut();
            }
            try {
                Object answer = method.invoke(store, args);
                if (last) {
                    throw new PowerCut();
                }
                return answer;
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        }));
    }

    private static final class PowerCut extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
