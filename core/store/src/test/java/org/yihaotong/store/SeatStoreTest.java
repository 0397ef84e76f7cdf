package org.yihaotong.store;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.Before;
import org.junit.Test;
import org.yihaotong.api.callcentre.AgentSession;
import org.yihaotong.api.callcentre.CommandState;
import org.yihaotong.api.callcentre.SentCommand;
import org.yihaotong.api.telephony.AgentState;
import org.yihaotong.engine.port.DuplicateException;
import org.yihaotong.engine.port.telephony.SeatStore.Stay;

public final class SeatStoreTest extends StoreContract {

    private static final Instant NINE = SampleCalls.NINE;

    private JpaSeatStore seats;
    private JpaCommandStore commands;

    @Before
    public void openStores() {
        seats = new JpaSeatStore(database);
        commands = new JpaCommandStore(database);
    }

    private static Instant minute(int minute) {
        return NINE.plusSeconds(60L * minute);
    }

    private static AgentSession session(String login, String seat, int minute) {
        return new AgentSession(
                login,
                "张样例",
                Optional.of("ecology"),
                seat.isEmpty() ? "" : "pbx",
                seat,
                List.of("q12345", "ecology"),
                AgentState.IDLE,
                "",
                minute(minute),
                Optional.empty(),
                minute(minute),
                "",
                1);
    }

    private static Optional<AgentSession> choose(JpaSeatStore seats, String login, AgentState state, int minute) {
        return seats.change(login, s -> s.chose(state, "", minute(minute), Optional.of(minute(minute + 5))));
    }

    @Test
    public void aSessionComesBackAsItWasSavedAndIsFoundByItsSeat() {
        AgentSession zhang = session("zhang", "8001", 0);
        seats.save(zhang);
        seats.save(session("hand", "", 0));

        assertEquals(Optional.of(zhang), seats.session("zhang"));
        assertEquals(Optional.of(zhang), seats.at("pbx", "8001"));
        assertEquals(Optional.empty(), seats.at("other", "8001"));
        assertEquals(Optional.empty(), seats.at("", ""));
        assertEquals(List.of(session("hand", "", 0), zhang), seats.sessions());
    }

    @Test
    public void atASeatSitsOnePersonAndManyWorkByHand() {
        seats.save(session("zhang", "8001", 0));
        seats.save(session("wang", "", 0));
        seats.save(session("li", "", 0));

        assertThrows(DuplicateException.class, () -> seats.save(session("zhao", "8001", 1)));
        choose(seats, "zhang", AgentState.SIGNED_OUT, 2);
        seats.save(session("zhao", "8001", 3));

        assertEquals("zhao", seats.at("pbx", "8001").orElseThrow().login());
        assertEquals(
                List.of("li", "wang", "zhao"),
                seats.sessions().stream().map(AgentSession::login).toList());
    }

    @Test
    public void staysFollowFromWhatWasChosenAndAreCutAtTheSpan() {
        seats.save(session("zhang", "8001", 0));
        choose(seats, "zhang", AgentState.BREAK, 10);
        choose(seats, "zhang", AgentState.IDLE, 20);
        seats.change("zhang", s -> s.troubled("设备未注册"));
        choose(seats, "zhang", AgentState.SIGNED_OUT, 30);
        seats.save(session("li", "8002", 25));

        assertEquals(
                List.of(
                        new Stay("zhang", AgentState.IDLE, minute(5), Optional.of(minute(10))),
                        new Stay("zhang", AgentState.BREAK, minute(10), Optional.of(minute(20))),
                        new Stay("zhang", AgentState.IDLE, minute(20), Optional.of(minute(28))),
                        new Stay("li", AgentState.IDLE, minute(25), Optional.empty())),
                seats.stays(minute(5), minute(28)));
        assertEquals(List.of(), seats.stays(minute(-9), minute(0)));
        assertEquals(1, seats.stays(minute(30), minute(40)).size());
    }

    @Test
    public void aSessionAnewEndsWhatThePersonDidBefore() {
        seats.save(session("zhang", "8001", 0));
        seats.save(session("zhang", "8002", 10));

        assertEquals(Optional.empty(), seats.at("pbx", "8001"));
        assertEquals(
                List.of(
                        new Stay("zhang", AgentState.IDLE, minute(0), Optional.of(minute(10))),
                        new Stay("zhang", AgentState.IDLE, minute(10), Optional.empty())),
                seats.stays(minute(0), minute(20)));
    }

    @Test
    public void changesAtOnceAllCount() throws Exception {
        seats.save(session("zhang", "8001", 0));

        AtOnce.run(4, i -> choose(seats, "zhang", AgentState.BUSY, i + 1));

        assertEquals(5, seats.session("zhang").orElseThrow().version());
        assertEquals(Optional.empty(), choose(seats, "nobody", AgentState.BUSY, 1));
    }

    private static SentCommand command(String id, int due) {
        return new SentCommand(
                id, "zhang", "Consult", "pbx/a", CommandState.SENT, "", NINE, minute(due), Optional.empty());
    }

    @Test
    public void aCommandIsWrittenOnceAndEndsOnce() {
        assertEquals(Optional.empty(), commands.write(command("c1", 1)));
        assertEquals(Optional.of(command("c1", 1)), commands.write(command("c1", 9)));

        assertTrue(commands.end("c1", CommandState.FAILED, "忙".repeat(900), minute(2)));
        assertFalse(commands.end("c1", CommandState.DONE, "", minute(3)));
        assertFalse(commands.end("none", CommandState.DONE, "", minute(3)));

        SentCommand ended = commands.command("c1").orElseThrow();
        assertEquals(CommandState.FAILED, ended.state());
        assertEquals(Optional.of(minute(2)), ended.endedAt());
    }

    @Test
    public void onlyWhatIsOnItsWayFallsDueTheOldestFirst() {
        commands.write(command("late", 3));
        commands.write(command("soon", 1));
        commands.write(command("ended", 1));
        commands.end("ended", CommandState.DONE, "", minute(1));

        assertEquals(List.of(command("soon", 1)), commands.due(minute(2), 9));
        assertEquals(List.of(command("soon", 1), command("late", 3)), commands.due(minute(3), 9));
        assertEquals(1, commands.due(minute(9), 1).size());
    }
}
