package org.yihaotong.engine.citizen;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.After;
import org.junit.Test;
import org.yihaotong.api.citizen.NoticeKind;
import org.yihaotong.api.input.InvalidInputException;
import org.yihaotong.api.knowledge.KnowledgeAudience;
import org.yihaotong.api.knowledge.KnowledgeDeed;
import org.yihaotong.api.knowledge.KnowledgeEvent;
import org.yihaotong.api.knowledge.KnowledgeItem;
import org.yihaotong.api.knowledge.KnowledgeKind;
import org.yihaotong.api.knowledge.KnowledgeState;
import org.yihaotong.api.knowledge.KnowledgeText;
import org.yihaotong.api.knowledge.KnowledgeVersion;
import org.yihaotong.api.people.Actor;
import org.yihaotong.api.people.Role;
import org.yihaotong.api.ticket.CentreCommand;
import org.yihaotong.api.ticket.EventKind;
import org.yihaotong.api.ticket.RefusedException;
import org.yihaotong.api.ticket.Ticket;
import org.yihaotong.api.ticket.TicketEvent;
import org.yihaotong.api.ticket.TicketState;
import org.yihaotong.engine.port.knowledge.KnowledgeChange;

/** An answer goes to the caller as it was published for citizens, or not at all. */
public class SentAnswerTest {

    private static final Actor AGENT = Actor.centre("agent1", "话务员一", Role.AGENT);
    private static final String ITEM = "ZS00000042";
    private static final String ANSWER = "先确认分户阀门已打开，再给暖气片排气。";

    private final CitizenStage stage = new CitizenStage();
    private int accepted;

    @After
    public void stop() {
        stage.stop();
    }

    private Ticket accept(boolean confidential, String phone) {
        accepted++;
        return stage.desks
                .tickets()
                .accept(AGENT, CitizenStage.appeal(confidential, phone), "answer-%04d".formatted(accepted));
    }

    private Ticket accept() {
        return accept(false, "13900000001");
    }

    private Ticket answer(Ticket ticket, String item) {
        return perform(ticket, new CentreCommand.HandleDirectly("请先排气。", Optional.of(item), "", true));
    }

    private Ticket perform(Ticket ticket, CentreCommand command) {
        return stage.desks.tickets().perform(AGENT, ticket.number(), ticket.version(), command);
    }

    private void publish(int version, KnowledgeAudience audience, String answer) {
        publish(version, audience, answer, Optional.empty(), KnowledgeState.PUBLISHED);
    }

    private void publish(
            int version, KnowledgeAudience audience, String answer, Optional<LocalDate> until, KnowledgeState state) {
        KnowledgeText text = new KnowledgeText(
                KnowledgeKind.QA,
                "暖气不热怎么办",
                answer,
                List.of(),
                "公用事业/供热",
                List.of(),
                audience,
                Optional.empty(),
                until,
                "");
        KnowledgeVersion said = new KnowledgeVersion(version, text, "editor1", stage.clock.instant());
        KnowledgeItem item = new KnowledgeItem(
                ITEM,
                "heat",
                state,
                said,
                Optional.of(said),
                LocalDate.of(2027, 11, 22),
                stage.clock.instant(),
                Optional.empty(),
                0,
                version);
        KnowledgeEvent event =
                new KnowledgeEvent(ITEM, KnowledgeDeed.PUBLISHED, version, "editor1", stage.clock.instant(), "");
        stage.store.knowledge().commit(List.of(new KnowledgeChange(item, event, Set.of(), Optional.empty())));
    }

    @Test
    public void theCallerIsSentWhatTheItemSaysAndTheTicketShowsIt() {
        publish(1, KnowledgeAudience.PUBLIC, ANSWER);
        Ticket ticket = answer(accept(), ITEM + " v1");

        assertEquals(TicketState.DIRECT_CLOSED, ticket.state());
        assertEquals(NoticeKind.ANSWER, stage.onlyNotice(ticket.number()).kind());
        List<EventKind> chain = stage.desks.tickets().history(AGENT, ticket.number()).stream()
                .map(TicketEvent::kind)
                .toList();
        assertEquals(List.of(EventKind.ACCEPTED, EventKind.DIRECTLY_HANDLED, EventKind.ANSWER_SENT), chain);

        stage.tellDue();

        assertEquals("13900000001", stage.told.get(0).phone());
        assertEquals(
                "【12345】您咨询的“小区停水”（工单" + ticket.number() + "）：" + ANSWER + " 咨询请拨12345。",
                stage.told.get(0).text());
        assertTrue(stage.onlyNotice(ticket.number()).sentAt().isPresent());
    }

    @Test
    public void anItemForAgentsIsNeverSentAndTheTicketStaysAsItWas() {
        publish(1, KnowledgeAudience.AGENT, ANSWER);
        Ticket ticket = accept();

        RefusedException refused = assertThrows(RefusedException.class, () -> answer(ticket, ITEM + " v1"));

        assertEquals("answer-not-public", refused.code());
        assertEquals(TicketState.TO_DISPATCH, stage.stored(ticket.number()).state());
        assertEquals(List.of(), stage.store.notices());
    }

    @Test
    public void whatBecameTheCentresOwnBeforeTheMessageWentOutIsNotSentEither() {
        publish(1, KnowledgeAudience.PUBLIC, ANSWER);
        Ticket ticket = answer(accept(), ITEM + " v1");
        publish(2, KnowledgeAudience.AGENT, ANSWER);

        stage.tellDue();

        assertEquals(List.of(), stage.told);
        assertEquals("知识点已更新、撤回或不再公开，不再发送", stage.onlyNotice(ticket.number()).reason());
    }

    @Test
    public void anOldVersionAnExpiredOneAWithdrawnOneAndWhatIsNoItemAreRefused() {
        publish(1, KnowledgeAudience.PUBLIC, ANSWER);
        publish(2, KnowledgeAudience.PUBLIC, ANSWER + "仍不热请报修。");
        Ticket ticket = accept();

        assertEquals("answer-outdated", refusal(ticket, ITEM + " v1"));
        assertEquals("answer-gone", refusal(ticket, "ZS00000043 v1"));
        assertThrows(InvalidInputException.class, () -> answer(ticket, "暖气手册第 3 页"));
        assertThrows(InvalidInputException.class, () -> answer(ticket, ITEM));
        publish(3, KnowledgeAudience.PUBLIC, ANSWER, Optional.of(LocalDate.of(2026, 1, 1)), KnowledgeState.PUBLISHED);
        assertEquals("answer-not-public", refusal(ticket, ITEM + " v3"));
        publish(4, KnowledgeAudience.PUBLIC, ANSWER, Optional.empty(), KnowledgeState.WITHDRAWN);
        assertEquals("answer-gone", refusal(ticket, ITEM + " v4"));
    }

    @Test
    public void nothingIsSentOfAConfidentialTicketNorWhereThereIsNoNumber() {
        publish(1, KnowledgeAudience.PUBLIC, ANSWER);

        assertEquals("answer-confidential", refusal(accept(true, "13900000001"), ITEM + " v1"));
        assertEquals("answer-no-number", refusal(accept(false, ""), ITEM + " v1"));
        assertThrows(
                InvalidInputException.class,
                () -> perform(accept(), new CentreCommand.HandleDirectly("请先排气。", Optional.empty(), "当场答复", true)));
    }

    @Test
    public void anAnswerIsSentBesideAnOpenTicketAndAfterADirectAnswerWithoutMovingIt() {
        publish(1, KnowledgeAudience.PUBLIC, ANSWER);
        Ticket open = perform(accept(), new CentreCommand.SendAnswer(ITEM + " v1"));
        Ticket answered =
                perform(accept(), new CentreCommand.HandleDirectly("请先排气。", Optional.of(ITEM + " v1"), "", false));

        perform(answered, new CentreCommand.SendAnswer(ITEM + " v1"));
        stage.tellDue();

        assertEquals(TicketState.TO_DISPATCH, open.state());
        assertEquals(2, stage.told.size());
        assertTrue(stage.desks.tickets().actions(AGENT, open).stream()
                .anyMatch(action -> action.verb().equals("SendAnswer")));
    }

    @Test
    public void aLongAnswerIsCutToWhatAChannelCarries() {
        publish(1, KnowledgeAudience.PUBLIC, "供热常识。".repeat(400));
        answer(accept(), ITEM + " v1");

        stage.tellDue();

        assertEquals(500, stage.told.get(0).text().length());
        assertTrue(stage.told.get(0).text().endsWith("… 咨询请拨12345。"));
    }

    @Test
    public void anEditionOfTheBookFromBeforeThereWereAnswersSpeaksInThePresetsWords() {
        var old = new NoticeBook().preset();
        stage.rules.add(
                "notices",
                new org.yihaotong.api.rule.Edition<>(
                        2,
                        stage.clock.instant(),
                        stage.clock.instant(),
                        "admin",
                        "",
                        new org.yihaotong.api.citizen.NoticeRules(
                                "", old.extended(), old.suspended(), old.callbackLink(), old.groupAnswer(), null)));
        publish(1, KnowledgeAudience.PUBLIC, ANSWER);
        answer(accept(), ITEM + " v1");

        stage.tellDue();

        assertTrue(stage.told.get(0).text().contains(ANSWER));
    }

    private String refusal(Ticket ticket, String item) {
        return assertThrows(RefusedException.class, () -> answer(ticket, item)).code();
    }
}
