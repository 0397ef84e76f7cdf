package org.yihaotong.engine.telephony;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;
import org.yihaotong.api.callcentre.Call;
import org.yihaotong.api.callcentre.CaseDesk;
import org.yihaotong.api.callcentre.CaseDesk.Opening;
import org.yihaotong.api.callcentre.HandedCase;
import org.yihaotong.api.input.NotFoundException;
import org.yihaotong.api.people.Actor;
import org.yihaotong.api.people.Role;
import org.yihaotong.api.ticket.Appeal;
import org.yihaotong.api.ticket.AppealType;
import org.yihaotong.api.ticket.Caller;
import org.yihaotong.api.ticket.Channel;
import org.yihaotong.api.ticket.FiveElements;
import org.yihaotong.api.ticket.Place;
import org.yihaotong.api.ticket.RefusedException;
import org.yihaotong.api.ticket.Urgency;
import org.yihaotong.engine.telephony.Seats.Sitter;

/** What whoever takes a call over learns by its token, and nobody else. */
public final class CaseDeskTest {

    private static final Actor CLERK = Actor.ofUnit("clerk1", "市场监管经办", "market12315", Role.UNIT_CLERK);
    private static final Actor STRANGER = Actor.ofUnit("roads1", "道路经办", "roads", Role.UNIT_CLERK);

    private final Phone phone = new Phone();
    private final CaseDesk desk = new StoredCaseDesk(
            phone.calls, phone.store.tickets(), phone.store.people(), phone.store.hotlines(), phone.clock);
    private String token;

    @Before
    public void aCallIsConsultedWithTheLine() {
        token = handed("c1", "12315");
    }

    @After
    public void end() {
        phone.close();
    }

    private String handed(String call, String target) {
        Telling told = new Telling(call)
                .offered("13800138000")
                .answered("8001")
                .after(60_000)
                .consulting("8001", target);
        CallKeeper keeper = new CallKeeper(
                "made",
                phone.calls,
                (provider, seat) -> new Sitter("agent1", ""),
                number -> number,
                (before, now) -> {});
        keeper.keep(told.events());
        return phone.calls.call("made/" + call).map(Call::caseId).orElseThrow();
    }

    private String ticket(boolean confidential, String key) {
        Appeal appeal = new Appeal(
                AppealType.HELP,
                Urgency.NORMAL,
                "超市缺斤短两",
                "称重不足。",
                FiveElements.NONE,
                Place.UNKNOWN,
                "",
                Map.of(),
                new Caller("", "13800138000"),
                Optional.empty(),
                confidential,
                Channel.PHONE,
                Optional.empty());
        String number = phone.tickets.accept(Phone.AGENT, appeal, key).number();
        phone.calls.link("made/c1", number, "agent1", Telling.START);
        return number;
    }

    @Test
    public void whoeverTheCallWasHandedToLearnsWhoCallsAndWhatIsAskedAndThatIsNoted() {
        String number = ticket(false, "key-00000001");
        phone.pass(Duration.ofMinutes(2));

        HandedCase handed = desk.open(CLERK, token);

        assertEquals("13800138000", handed.citizen());
        assertEquals(Telling.START.plusSeconds(60), handed.handedAt());
        assertEquals(List.of(new HandedCase.Matter(number, "超市缺斤短两", "称重不足。")), handed.matters());
        assertEquals(token, desk.open(Phone.EXPERT, token).token());
        assertEquals(
                List.of(
                        new Opening("clerk1", Telling.START.plusSeconds(120)),
                        new Opening("expert1", Telling.START.plusSeconds(120))),
                desk.openings(Phone.AUDITOR, token));
        assertFalse(handed.toString().contains("138"));
    }

    @Test
    public void toOthersAndAfterADayTheCaseDoesNotExistAndNothingIsNoted() {
        assertThrows(NotFoundException.class, () -> desk.open(STRANGER, token));
        assertThrows(NotFoundException.class, () -> desk.open(Phone.AUDITOR, token));
        assertThrows(NotFoundException.class, () -> desk.open(CLERK, "C0000000000000000"));
        assertThrows(NotFoundException.class, () -> desk.open(CLERK, handed("c2", "110")));
        phone.pass(Duration.ofDays(1).plusMinutes(2));
        assertThrows(NotFoundException.class, () -> desk.open(CLERK, token));
        assertEquals(List.of(), desk.openings(Phone.LEADER, token));
        assertEquals(
                "role",
                assertThrows(RefusedException.class, () -> desk.openings(CLERK, token))
                        .code());
    }

    @Test
    public void aCallThatWasHandedToNobodyIsNoCase() {
        new CallKeeper("made", phone.calls, (provider, seat) -> Sitter.NOBODY, number -> number, (before, now) -> {})
                .keep(new Telling("c3").offered("13800138000").answered("8001").events());
        String plain = phone.calls.call("made/c3").map(Call::caseId).orElseThrow();
        assertThrows(NotFoundException.class, () -> desk.open(Phone.LEADER, plain));
        assertEquals(Optional.empty(), desk.open(Phone.LEADER, token).hotline());
    }

    @Test
    public void aUnitLearnsNothingOfAConfidentialTicketAndItsCaller() {
        ticket(true, "key-00000002");
        assertEquals(List.of(), desk.open(CLERK, token).matters());
        assertEquals("", desk.open(CLERK, token).citizen());
        assertEquals("13800138000", desk.open(Phone.LEADER, token).citizen());
    }
}
