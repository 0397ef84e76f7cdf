package org.yihaotong.engine.citizen;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;
import static org.yihaotong.engine.citizen.CitizenStage.HAPPY;
import static org.yihaotong.engine.citizen.CitizenStage.UNHAPPY;
import static org.yihaotong.engine.citizen.CitizenStage.VISITOR;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.After;
import org.junit.Test;
import org.yihaotong.api.citizen.Rating;
import org.yihaotong.api.citizen.RatingSheet;
import org.yihaotong.api.input.InvalidInputException;
import org.yihaotong.api.input.NotFoundException;
import org.yihaotong.api.people.Actor;
import org.yihaotong.api.ticket.CentreCommand;
import org.yihaotong.api.ticket.EventKind;
import org.yihaotong.api.ticket.RefusedException;
import org.yihaotong.api.ticket.Ticket;
import org.yihaotong.api.ticket.TicketEvent;
import org.yihaotong.api.ticket.TicketState;
import org.yihaotong.engine.lifecycle.Chain;

public class LinkTest {

    private final CitizenStage stage = new CitizenStage();

    @After
    public void stop() {
        stage.stop();
    }

    private List<TicketEvent> last(String number, int count) {
        List<TicketEvent> events = stage.tickets.events(number);
        return events.subList(events.size() - count, events.size());
    }

    private void assertUnusable(String token) {
        NotFoundException no = assertThrows(NotFoundException.class, () -> stage.desk.read(token, VISITOR));
        assertEquals("链接无效、已使用或已过期。", no.getMessage());
        assertThrows(NotFoundException.class, () -> stage.desk.rate(token, HAPPY, VISITOR));
    }

    @Test
    public void theSheetShowsNumberTitleAndAnswerButNoPerson() {
        Ticket ticket = stage.toCallBack();

        RatingSheet sheet = stage.desk.read(stage.linked(ticket), VISITOR);

        assertEquals(ticket.number(), sheet.number());
        assertEquals("小区停水", sheet.title());
        assertEquals(List.of(new RatingSheet.Said("市供水公司", "已修复并恢复供水，已告知张*。")), sheet.answers());
        assertEquals(stage.clock.instant().plus(Duration.ofDays(7)), sheet.validUntil());
    }

    @Test
    public void theSheetOfAConfidentialTicketSaysNothingOfItsContent() {
        Ticket ticket = stage.toCallBack(CitizenStage.appeal(true, "13900000001"));

        RatingSheet sheet = stage.desk.read(stage.linked(ticket), VISITOR);

        assertEquals("", sheet.title());
        assertEquals(List.of(), sheet.answers());
    }

    @Test
    public void aGoodWordIsTheCitizensAndTheClosingTheCentres() {
        Ticket ticket = stage.toCallBack();

        stage.desk.rate(stage.linked(ticket), HAPPY, VISITOR);

        Ticket rated = stage.stored(ticket.number());
        assertEquals(TicketState.CLOSED, rated.state());
        assertEquals("修得很快", rated.callbacks().get(0).note());
        List<TicketEvent> events = last(ticket.number(), 2);
        assertEquals(EventKind.CALLED_BACK, events.get(0).kind());
        assertEquals(Actor.CITIZEN.login(), events.get(0).by());
        assertEquals(EventKind.CLOSED, events.get(1).kind());
        assertEquals(Actor.CENTRE.login(), events.get(1).by());
        assertTrue(
                Chain.verify(stage.tickets.find(ticket.number()).orElseThrow(), stage.tickets.events(ticket.number()))
                        .brokenAt()
                        .isEmpty());
    }

    @Test
    public void aBadWordWaitsForTheClerk() {
        Ticket ticket = stage.toCallBack();

        stage.desk.rate(stage.linked(ticket), UNHAPPY, VISITOR);

        Ticket rated = stage.stored(ticket.number());
        assertEquals(TicketState.TO_CALL_BACK, rated.state());
        assertEquals(
                "Redo",
                stage.desks.tickets().actions(CitizenStage.CLERK, rated).get(0).verb());
    }

    @Test
    public void aLinkIsGoodOnce() {
        String token = stage.linked(stage.toCallBack());
        stage.desk.rate(token, UNHAPPY, VISITOR);

        assertUnusable(token);
    }

    @Test
    public void ofManyReplaysAtOnceOneCounts() throws Exception {
        Ticket ticket = stage.toCallBack();
        String token = stage.linked(ticket);
        ExecutorService visitors = Executors.newFixedThreadPool(8);
        List<Callable<Boolean>> replays = new ArrayList<>();
        for (int i = 0; i < 16; i++) {
            replays.add(() -> {
                try {
                    stage.desk.rate(token, UNHAPPY, VISITOR);
                    return true;
                } catch (NotFoundException tooLate) {
                    return false;
                }
            });
        }

        int taken = 0;
        for (var replay : visitors.invokeAll(replays)) {
            taken += replay.get() ? 1 : 0;
        }
        visitors.shutdown();

        assertEquals(1, taken);
        assertEquals(1, stage.stored(ticket.number()).callbacks().size());
    }

    @Test
    public void noBitOfATokenMayBeAnother() {
        String token = stage.linked(stage.toCallBack());
        byte[] bytes = Base64.getUrlDecoder().decode(token);
        assertEquals(64, token.length());

        for (int bit = 0; bit < bytes.length * 8; bit++) {
            byte[] bent = bytes.clone();
            bent[bit / 8] ^= (byte) (1 << bit % 8);
            String forged = Base64.getUrlEncoder().withoutPadding().encodeToString(bent);
            String visitor = "visitor " + bit;
            assertThrows(NotFoundException.class, () -> stage.desk.read(forged, visitor));
        }
    }

    @Test
    public void tokensOfAnotherShapeAreUnknown() {
        String token = stage.linked(stage.toCallBack());

        for (String odd : List.of("", "x", token + "A", token.substring(1), token.replace(token.charAt(5), '=') + "")) {
            assertThrows(NotFoundException.class, () -> stage.desk.read(odd, VISITOR));
        }
    }

    @Test
    public void aLinkEndsAfterItsDays() {
        String token = stage.linked(stage.toCallBack());

        stage.clock.pass(Duration.ofDays(7).minusSeconds(1));
        stage.desk.read(token, VISITOR);
        stage.clock.pass(Duration.ofSeconds(1));

        assertUnusable(token);
    }

    @Test
    public void aNewerLinkEndsTheOlder() {
        Ticket ticket = stage.toCallBack();
        String older = stage.linked(ticket);
        stage.clock.pass(Duration.ofMinutes(1));

        String newer = stage.linked(ticket);

        assertUnusable(older);
        assertEquals(ticket.number(), stage.desk.read(newer, VISITOR).number());
    }

    @Test
    public void aLinkEndsWhenTheTicketGoesOn() {
        Ticket ticket = stage.toCallBack();
        String token = stage.linked(ticket);

        stage.perform(stage.stored(ticket.number()), new CentreCommand.Redo("仍然停水"));

        assertUnusable(token);
    }

    @Test
    public void afterARedoTheOldLinkStaysDead() {
        Ticket ticket = stage.toCallBack();
        String token = stage.linked(ticket);
        stage.perform(stage.stored(ticket.number()), new CentreCommand.Redo("仍然停水"));

        stage.replyAndAccept(ticket.number(), "更换破损管段后恢复供水，入户核实水压正常。");

        assertEquals(TicketState.TO_CALL_BACK, stage.stored(ticket.number()).state());
        assertUnusable(token);
    }

    @Test
    public void aRatingThatSaysTooLittleLeavesTheLinkGood() {
        String token = stage.linked(stage.toCallBack());
        Rating empty =
                new Rating(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), "字".repeat(501));

        InvalidInputException wrong =
                assertThrows(InvalidInputException.class, () -> stage.desk.rate(token, empty, VISITOR));

        assertEquals(
                List.of("resolved", "result", "words"),
                wrong.errors().stream().map(e -> e.field()).toList());
        stage.desk.rate(token, HAPPY, VISITOR);
    }

    @Test
    public void guessersAreTurnedAwayButNotTheCitizenWhoSharesTheirAddress() {
        String token = stage.linked(stage.toCallBack());
        for (int i = 0; i < 30; i++) {
            String guess = "A".repeat(62) + "%02d".formatted(i);
            assertThrows(NotFoundException.class, () -> stage.desk.read(guess, VISITOR));
        }

        RefusedException tired = assertThrows(RefusedException.class, () -> stage.desk.read("A".repeat(64), VISITOR));

        assertEquals("too-many-tries", tired.code());
        assertFalse(stage.desk.read(token, VISITOR).number().isEmpty());
        stage.clock.pass(Duration.ofMinutes(11));
        assertThrows(NotFoundException.class, () -> stage.desk.read("A".repeat(64), VISITOR));
    }

    @Test
    public void aLinkThatIsGuessedAtTooOftenEnds() {
        String token = stage.linked(stage.toCallBack());
        String forged = token.substring(0, 63) + (token.charAt(63) == 'A' ? 'B' : 'A');

        for (int i = 0; i < 50; i++) {
            String visitor = "visitor " + i;
            assertThrows(NotFoundException.class, () -> stage.desk.read(forged, visitor));
        }

        assertUnusable(token);
    }

    @Test
    public void aNoticeSentTwiceHoldsTheSameLink() {
        Ticket ticket = stage.toCallBack();
        stage.failures.add(new org.yihaotong.api.hotline.BackendException(
                org.yihaotong.api.hotline.BackendException.Kind.COMMUNICATION, "超时"));
        stage.promiseLink(ticket.number());
        stage.tellDue();
        stage.clock.pass(Duration.ofMinutes(1));

        stage.tellDue();

        assertEquals(2, stage.told.size());
        assertEquals(stage.told.get(0).text(), stage.told.get(1).text());
        assertEquals(ticket.number(), stage.desk.read(stage.token(), VISITOR).number());
    }
}
