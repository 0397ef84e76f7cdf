package org.yihaotong.engine.citizen;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.After;
import org.junit.Test;
import org.yihaotong.api.citizen.NoticeKind;
import org.yihaotong.api.citizen.NoticeRules;
import org.yihaotong.api.citizen.NoticeState;
import org.yihaotong.api.citizen.TicketNotice;
import org.yihaotong.api.hotline.BackendException;
import org.yihaotong.api.hotline.BackendException.Kind;
import org.yihaotong.api.input.FieldError;
import org.yihaotong.api.ticket.CentreCommand;
import org.yihaotong.api.ticket.Ticket;
import org.yihaotong.engine.TestClock;
import org.yihaotong.engine.port.Notice;

public class NoticeTest {

    private static final Map<String, String> EXTENDED =
            Map.of("old", "2026-11-25T10:00:00Z", "new", "2026-11-30T10:00:00Z");

    private final CitizenStage stage = new CitizenStage();
    private final StoredNoticeDesk desk = new StoredNoticeDesk(stage.notices, stage.desks.tickets(), stage.clock);

    @After
    public void stop() {
        stage.stop();
    }

    private Notice promised(Ticket ticket, NoticeKind kind, Map<String, String> facts) {
        Notice notice = Notice.promised("n1", ticket.number(), kind, facts, stage.clock.instant());
        stage.promise(notice);
        return notice;
    }

    @Test
    public void anExtensionIsToldWithOldAndNewDeadlineToTheCallersOwnNumber() {
        Ticket ticket = stage.toCallBack();
        promised(ticket, NoticeKind.EXTENDED, EXTENDED);

        stage.tellDue();

        assertEquals("13900000001", stage.told.get(0).phone());
        assertEquals(
                "【12345】您反映的“小区停水”（工单" + ticket.number()
                        + "）因情况复杂，办理时限由2026-11-25 18:00延至2026-11-30 18:00，请您谅解。咨询请拨12345。",
                stage.told.get(0).text());
        assertEquals(NoticeState.SENT, only(ticket).state());
    }

    @Test
    public void aConfidentialTicketIsToldWithoutAWordOfItsContent() {
        Ticket ticket = stage.toCallBack(CitizenStage.appeal(true, "13900000001"));
        promised(ticket, NoticeKind.EXTENDED, EXTENDED);

        stage.tellDue();

        assertFalse(stage.told.get(0).text().contains("停水"));
        assertTrue(stage.told.get(0).text().contains(ticket.number()));
    }

    @Test
    public void whoLeftNoNumberIsNotTold() {
        Ticket ticket = stage.toCallBack(CitizenStage.appeal(false, ""));
        promised(ticket, NoticeKind.EXTENDED, EXTENDED);

        stage.tellDue();

        assertEquals(List.of(), stage.told);
        assertEquals(NoticeState.NOT_SENT, only(ticket).state());
        assertEquals("来电人未留号码和邮箱", only(ticket).reason());
    }

    @Test
    public void aChannelThatIsDownIsTriedByOneNoticeAndGetsTheSameIdAgain() {
        Ticket ticket = stage.toCallBack();
        promised(ticket, NoticeKind.EXTENDED, EXTENDED);
        stage.promise(Notice.promised("n2", ticket.number(), NoticeKind.SUSPENDED, Map.of(), stage.clock.instant()));
        stage.failures.add(new BackendException(Kind.COMMUNICATION, "短信网关没有应答"));

        stage.tellDue();

        assertEquals(1, stage.told.size());
        assertEquals("短信网关没有应答", stage.notices.find("n1").orElseThrow().reason());

        stage.clock.pass(Duration.ofMinutes(1));
        stage.tellDue();

        assertEquals(
                List.of("n1", "n1", "n2"),
                stage.told.stream().map(n -> n.id()).sorted().toList());
        assertTrue(stage.notices.find("n1").orElseThrow().sentAt().isPresent());
        assertEquals("", stage.notices.find("n1").orElseThrow().reason());
    }

    @Test
    public void whatTheChannelRefusesIsGivenUpWithItsReason() {
        Ticket ticket = stage.toCallBack();
        promised(ticket, NoticeKind.EXTENDED, EXTENDED);
        stage.failures.add(new BackendException(Kind.REFUSED, "号码为空号"));

        stage.tellDue();
        stage.clock.pass(Duration.ofDays(1));
        stage.tellDue();

        assertEquals(1, stage.told.size());
        assertEquals("通道拒绝发送：号码为空号", only(ticket).reason());
    }

    @Test
    public void afterThreeDaysAndTwentyAttemptsItIsGivenUp() {
        Instant now = TestClock.MONDAY;
        Notice old = new Notice(
                "n1",
                "YC1",
                NoticeKind.EXTENDED,
                Map.of(),
                now.minus(Duration.ofDays(4)),
                20,
                Optional.of(now),
                Optional.empty(),
                "");

        Notice given = Fate.failed(old, "网关没有应答", now, now, 0.5);

        assertEquals(Optional.empty(), given.nextTry());
        assertEquals("连续三天未能发出：网关没有应答", given.reason());
    }

    @Test
    public void nobodyIsToldOfAnExtensionOnceTheTicketHasEnded() {
        Ticket ticket = stage.toCallBack();
        promised(ticket, NoticeKind.EXTENDED, EXTENDED);
        Ticket called = stage.perform(ticket, callBack(true));
        stage.perform(called, new CentreCommand.Close(""));

        stage.tellDue();

        assertEquals(List.of(), stage.told);
        assertEquals("不再需要告知", only(ticket).reason());
    }

    @Test
    public void aLinkWaitsUntilSomebodySaysWhereCitizensReachTheCentre() {
        stage.rules.add(
                "notices",
                new org.yihaotong.api.rule.Edition<>(
                        2, TestClock.MONDAY, TestClock.MONDAY, "admin", "", new NoticeBook().preset()));
        Ticket ticket = stage.toCallBack();
        stage.promiseLink(ticket.number());

        stage.tellDue();

        assertEquals(List.of(), stage.told);
        assertEquals(NoticeState.WAITING, only(ticket).state());
        assertEquals(0, only(ticket).attempts());
        assertTrue(only(ticket).reason().contains("网址"));
    }

    @Test
    public void whatWasSentIsSentAgainAsAnotherNoticeAndWhatWasNotUnderItsOwnId() {
        Ticket ticket = stage.toCallBack();
        promised(ticket, NoticeKind.EXTENDED, EXTENDED);
        stage.failures.add(new BackendException(Kind.REFUSED, "停机"));
        stage.tellDue();

        TicketNotice same = desk.resend(CitizenStage.CLERK, ticket.number(), "n1");
        stage.tellDue();
        TicketNotice other = desk.resend(CitizenStage.CLERK, ticket.number(), "n1");

        assertEquals("n1", same.id());
        assertFalse(other.id().equals("n1"));
        assertEquals(2, desk.of(CitizenStage.CLERK, ticket.number()).size());
    }

    @Test
    public void aTemplateThatCouldNameAPersonIsRefused() {
        NoticeRules preset = new NoticeBook().preset();
        NoticeRules bad =
                new NoticeRules("12345.example.org", "{name}您好{", "{title}{title}", "没有链接", "x".repeat(201), "{due}");

        List<FieldError> errors = new NoticeBook().check(bad);

        assertEquals(List.of(), new NoticeBook().check(preset));
        assertEquals(
                List.of("address", "extended", "suspended", "callbackLink", "groupAnswer", "answer"),
                errors.stream().map(FieldError::field).toList());
        assertTrue(errors.get(1).message().contains("{name}"));
    }

    private TicketNotice only(Ticket ticket) {
        List<TicketNotice> all = desk.of(CitizenStage.CLERK, ticket.number());
        assertEquals(1, all.size());
        return all.get(0);
    }

    static CentreCommand.CallBack callBack(boolean contacted) {
        return contacted
                ? new CentreCommand.CallBack(
                        true,
                        CitizenStage.HAPPY.resolved(),
                        CitizenStage.HAPPY.result(),
                        Optional.empty(),
                        Optional.empty(),
                        "")
                : new CentreCommand.CallBack(
                        false, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), "无人接听");
    }
}
