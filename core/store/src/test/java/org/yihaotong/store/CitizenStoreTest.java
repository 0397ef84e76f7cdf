package org.yihaotong.store;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.Before;
import org.junit.Test;
import org.yihaotong.api.citizen.CallbackQuery;
import org.yihaotong.api.citizen.CallbackStage;
import org.yihaotong.api.citizen.NoticeKind;
import org.yihaotong.api.input.Page;
import org.yihaotong.api.ticket.Callback;
import org.yihaotong.api.ticket.ClockKind;
import org.yihaotong.api.ticket.Deadline;
import org.yihaotong.api.ticket.Satisfaction;
import org.yihaotong.api.ticket.Ticket;
import org.yihaotong.api.ticket.TicketState;
import org.yihaotong.engine.port.CallbackRow;
import org.yihaotong.engine.port.Change;
import org.yihaotong.engine.port.CitizenLink;
import org.yihaotong.engine.port.DuplicateException;
import org.yihaotong.engine.port.Notice;

public class CitizenStoreTest extends StoreContract {

    private static final Instant LEASE = Samples.minute(5);
    private static final Map<CallbackStage, Duration> WAITS = Map.of(
            CallbackStage.UNREACHED, Duration.ofMinutes(30),
            CallbackStage.UNHAPPY, Duration.ofDays(-3650));

    private JpaNoticeStore notices;
    private JpaLinkStore links;
    private JpaCallbackStore callbacks;

    @Before
    public void open() {
        notices = new JpaNoticeStore(database);
        links = new JpaLinkStore(database);
        callbacks = new JpaCallbackStore(database);
    }

    private static Notice notice(String id, int ticket, long minute) {
        return Notice.promised(
                id, Samples.number(ticket), NoticeKind.CALLBACK_LINK, Map.of("round", "1"), Samples.minute(minute));
    }

    @Test
    public void aPromiseIsKeptWithTheMoveAndClaimedForALease() {
        Change intake = Samples.intake(1);
        tickets.commit(new Change(
                intake.stored(),
                intake.events(),
                List.of(),
                List.of(),
                intake.usedKey(),
                Optional.empty(),
                List.of(notice("a", 1, 1))));

        List<Notice> claimed = notices.claim(Samples.minute(2), LEASE, 10);

        assertEquals(1, claimed.get(0).attempts());
        assertEquals(Optional.of(LEASE), claimed.get(0).nextTry());
        assertEquals(Map.of("round", "1"), claimed.get(0).facts());
        assertEquals(claimed, notices.ofTicket(Samples.number(1)));
        assertEquals(List.of(), notices.claim(Samples.minute(4), Samples.minute(9), 10));
        assertEquals(1, notices.claim(LEASE, Samples.minute(9), 10).size());
    }

    @Test
    public void whatIsSentIsNeverClaimedAgain() {
        notices.add(notice("a", 1, 0));
        Notice claimed = notices.claim(Samples.NINE, LEASE, 1).get(0);

        notices.save(new Notice(
                claimed.id(),
                claimed.ticket(),
                claimed.kind(),
                claimed.facts(),
                claimed.createdAt(),
                1,
                Optional.empty(),
                Optional.of(Samples.minute(1)),
                ""));

        assertEquals(List.of(), notices.claim(Samples.minute(99), Samples.minute(100), 1));
        assertEquals(
                Optional.of(Samples.minute(1)), notices.find("a").orElseThrow().sentAt());
    }

    @Test
    public void eightNodesNeverTellTheSameNotice() throws Exception {
        IntStream.range(0, 100).forEach(i -> notices.add(notice("n%03d".formatted(i), 1, 0)));

        List<String> claimed =
                AtOnce.run(8, i -> claimAll()).stream().flatMap(List::stream).toList();

        assertEquals(100, claimed.size());
        assertEquals(100, new HashSet<>(claimed).size());
    }

    private List<String> claimAll() {
        List<String> mine = new ArrayList<>();
        int misses = 0;
        while (misses < 20) {
            List<Notice> batch = notices.claim(Samples.minute(1), LEASE, 1);
            misses = batch.isEmpty() ? misses + 1 : 0;
            batch.forEach(n -> mine.add(n.id()));
        }
        return mine;
    }

    private static CitizenLink link(String id, long minute) {
        return new CitizenLink(
                id,
                Samples.number(1),
                "callback",
                1,
                Samples.minute(minute),
                Samples.minute(minute + 60),
                Optional.empty(),
                0);
    }

    @Test
    public void aNewerLinkEndsTheOlderAndNeverTheOtherWayRound() {
        assertEquals(link("a", 1), links.open(link("a", 1)));
        links.open(link("b", 2));
        links.open(link("0", 0));

        assertTrue(links.findLink("a").orElseThrow().endedAt().isPresent());
        assertTrue(links.findLink("0").orElseThrow().endedAt().isPresent());
        assertEquals(link("b", 2), links.open(link("b", 2)));
        assertEquals(Optional.empty(), links.findLink("unknown"));
    }

    @Test
    public void aLinkIsUsedUpWithTheMoveItCausesOrTheMoveDoesNotHappen() {
        tickets.commit(Samples.intake(1));
        links.open(link("a", 1));
        Ticket first = Samples.moved(Samples.ticket(1), TicketState.TO_CALL_BACK);

        tickets.commit(byLink(first));

        assertTrue(links.findLink("a").orElseThrow().endedAt().isPresent());
        Change again = byLink(Samples.moved(first, TicketState.CLOSED));
        assertThrows(DuplicateException.class, () -> tickets.commit(again));
        assertEquals(
                TicketState.TO_CALL_BACK,
                tickets.find(Samples.number(1)).orElseThrow().ticket().state());
    }

    private static Change byLink(Ticket ticket) {
        return new Change(
                        Samples.stored(ticket),
                        List.of(Samples.event(ticket)),
                        List.of(),
                        List.of(),
                        Optional.empty(),
                        Optional.empty())
                .using("a");
    }

    @Test
    public void wrongTriesAreCounted() {
        links.open(link("a", 1));

        links.noteTry("a");
        links.noteTry("a");
        links.noteTry("unknown");

        assertEquals(2, links.findLink("a").orElseThrow().tries());
    }

    @Test
    public void theFirstSecretStaysHoweverManyAskAtOnce() throws Exception {
        List<String> secrets = AtOnce.run(6, i -> links.secret("citizen-link", "secret" + i));

        assertEquals(1, new HashSet<>(secrets).size());
        assertEquals(secrets.get(0), links.secret("citizen-link", "another"));
    }

    /** A ticket that waits since this minute, with attempts since then. */
    private void toCallBack(int seq, long since, Callback... attempts) {
        Ticket t = Samples.ticket(seq, 1, TicketState.TO_CALL_BACK, "路灯不亮", List.of());
        Deadline clock = new Deadline(ClockKind.CALLBACK, Samples.minute(since), Samples.minute(since + 99), "");
        tickets.commit(Samples.intake(
                new Ticket(
                        t.number(),
                        1,
                        t.state(),
                        t.appeal(),
                        1,
                        t.acceptedAt(),
                        "agent1",
                        List.of(),
                        Optional.of(clock),
                        Optional.empty(),
                        List.of(attempts),
                        Optional.empty(),
                        "",
                        Optional.empty()),
                Samples.key(seq)));
    }

    private static Callback attempt(long minute, boolean contacted, Satisfaction result) {
        return new Callback(
                contacted,
                contacted ? Optional.of(true) : Optional.empty(),
                Optional.ofNullable(result),
                Optional.empty(),
                Optional.empty(),
                "",
                "callback1",
                Samples.minute(minute));
    }

    private List<Integer> listed(Set<CallbackStage> stages, int limit) {
        List<Integer> seen = new ArrayList<>();
        Optional<String> cursor = Optional.empty();
        do {
            Page<CallbackRow> page = callbacks.list(new CallbackQuery(stages, cursor, limit), WAITS);
            page.items()
                    .forEach(row ->
                            seen.add(Integer.parseInt(row.ticket().number().substring(11))));
            cursor = page.next();
        } while (cursor.isPresent());
        return seen;
    }

    @Test
    public void callbacksAreListedByWhenTheyWantAttentionPageByPage() {
        toCallBack(1, 10);
        toCallBack(2, 0, attempt(5, false, null));
        toCallBack(3, 60);
        toCallBack(4, 0, attempt(90, true, Satisfaction.DISSATISFIED));
        toCallBack(5, 0, attempt(40, true, Satisfaction.SATISFIED));
        tickets.commit(Samples.intake(6));

        for (int limit : new int[] {1, 2, 50}) {
            assertEquals(List.of(4, 1, 2, 5, 3), listed(Set.of(), limit));
            assertEquals(List.of(1, 2, 3), listed(Set.of(CallbackStage.FRESH, CallbackStage.UNREACHED), limit));
        }
    }

    @Test
    public void attemptsOfAnEarlierRoundDoNotCount() {
        toCallBack(1, 30, attempt(5, false, null), attempt(6, false, null), attempt(40, false, null));
        notices.add(notice("old", 1, 10));

        CallbackRow row = callbacks.find(Samples.number(1)).orElseThrow();

        assertEquals(1, row.attempts());
        assertEquals(Samples.minute(40), row.at());
        assertEquals(Optional.empty(), row.linkAt());
    }

    @Test
    public void whoWasNotReachedOftenEnoughHasALinkComing() {
        toCallBack(1, 0, attempt(5, false, null), attempt(6, false, null));
        toCallBack(2, 0, attempt(5, false, null), attempt(6, false, null), attempt(7, false, null));
        toCallBack(3, 0, attempt(5, false, null), attempt(6, false, null), attempt(7, false, null));
        notices.add(notice("sent", 3, 8));

        assertEquals(List.of(Samples.number(2)), callbacks.withoutLink(3, 10));
        assertEquals(
                Optional.of(Samples.minute(8)),
                callbacks.find(Samples.number(3)).orElseThrow().linkAt());
    }

    @Test
    public void whoeverIsNotToBeCalledIsNoTask() {
        tickets.commit(Samples.intake(1));

        assertEquals(Optional.empty(), callbacks.find(Samples.number(1)));
    }
}
