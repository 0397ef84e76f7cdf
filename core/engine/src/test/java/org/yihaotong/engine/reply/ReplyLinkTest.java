package org.yihaotong.engine.reply;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertNotEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.io.ByteArrayInputStream;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.After;
import org.junit.Test;
import org.yihaotong.api.hotline.BackendException;
import org.yihaotong.api.hotline.BackendException.Kind;
import org.yihaotong.api.hotline.FileContent;
import org.yihaotong.api.hotline.Intake;
import org.yihaotong.api.hotline.Intake.Outcome;
import org.yihaotong.api.hotline.Intake.Taken;
import org.yihaotong.api.hotline.ReplyKind;
import org.yihaotong.api.hotline.UnitReply;
import org.yihaotong.api.reply.ReplyAction;
import org.yihaotong.api.reply.ReplyAnswer;
import org.yihaotong.api.reply.ReplyForm;
import org.yihaotong.api.reply.ReplyLink;
import org.yihaotong.api.reply.ReplyOutcome;
import org.yihaotong.api.reply.ReplySheet;
import org.yihaotong.api.ticket.AnswerResult;
import org.yihaotong.engine.MemoryReplyPasses;
import org.yihaotong.engine.MemoryRules;
import org.yihaotong.engine.MemoryStore;
import org.yihaotong.engine.TestClock;
import org.yihaotong.engine.citizen.Tries;
import org.yihaotong.engine.delivery.House;
import org.yihaotong.engine.rule.Books;

public final class ReplyLinkTest {

    private static final String LINE = "qinnengenergy";
    private static final String PIN = "2551";
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 1};

    private final MemoryStore store = new MemoryStore();
    private final TestClock clock = new TestClock();
    private final House house = new House(store, clock);
    private final MemoryReplyPasses passes = new MemoryReplyPasses();
    private final Map<String, UnitReply> taken = new LinkedHashMap<>();
    private final Seal seal = new Seal(store.links());
    private final HeldOrders orders = new HeldOrders(store.deliveries(), store.tickets());
    private final StoredReplyLinks links =
            new StoredReplyLinks(passes, orders, seal, new Books(new MemoryRules(), clock), clock);
    private final StoredReplyDesk desk = new StoredReplyDesk(
            passes, orders, seal, links, new Tries(clock), (line, shield) -> intake(), store.tickets(), clock);
    private final String order = house.order(LINE, 138);

    @After
    public void end() {
        house.close();
    }

    @Test
    public void aTokenSaysForWhichOrderAndUntilWhenAndNothingOfAPerson() throws BackendException {
        ReplyLink link = link("order/1");

        String[] parts = token(link).split("\\.", -1);
        String payload = new String(Base64.getUrlDecoder().decode(parts[0]), StandardCharsets.UTF_8);
        assertTrue(payload, payload.matches("v1\\|qinnengenergy\\|" + order + "\\|[0-9A-Za-z]{12}\\|[0-9]{10,12}"));
        assertEquals(2, parts.length);
        assertTrue(("https://12345.example.org" + link.path()).length() <= 255);
        assertTrue(link.shortPath().matches("/s/[0-9A-Za-z]{8}"));
        assertEquals(clock.instant().plus(Duration.ofDays(2)), link.expiresAt());
    }

    @Test
    public void theSameMessageHoldsTheSameLinkAndANewerOneReplacesIt() throws BackendException {
        ReplyLink first = link("order/1");
        assertEquals(first, link("order/1"));

        ReplyLink second = link("urge/CB1");

        assertNotEquals(first.path(), second.path());
        assertEquals(ReplyOutcome.SPENT, desk.read(token(first), "a").outcome());
        assertEquals(ReplyOutcome.OK, desk.read(token(second), "a").outcome());
    }

    @Test
    public void theShortLinkLeadsToThePage() throws BackendException {
        ReplyLink link = link("order/1");

        assertEquals(Optional.of(link.path()), desk.follow(link.shortPath().substring(3), "a"));
        assertEquals(Optional.empty(), desk.follow("00000000", "a"));
    }

    @Test
    public void openingChangesNothingAndShowsNobodyInClear() throws BackendException {
        ReplyAnswer answer = desk.read(token(link("order/1")), "a");
        desk.read(token(link("order/1")), "a");

        ReplySheet sheet = answer.sheet().orElseThrow();
        assertEquals("139****1234", sheet.phone());
        assertFalse(sheet.shown());
        assertTrue(sheet.possible().contains(ReplyAction.SIGN));
        assertTrue(taken.isEmpty());
    }

    @Test
    public void thePinShowsWhomToCall() throws BackendException {
        ReplyAnswer answer = say(link("order/1"), form(ReplyAction.SHOW, "", PIN));

        assertEquals("13900001234", answer.sheet().orElseThrow().phone());
        assertTrue(taken.isEmpty());
    }

    @Test
    public void aReplyGoesIntoTheInboxOnceHoweverOftenTheButtonIsPressed() throws BackendException {
        ReplyLink link = link("order/1");
        ReplyForm form = form(ReplyAction.PROGRESS, "已到现场。", PIN);

        assertEquals(ReplyOutcome.OK, say(link, form).outcome());
        assertEquals(ReplyOutcome.DUPLICATE, say(link, form).outcome());

        UnitReply reply = taken.values().iterator().next();
        assertEquals(1, taken.size());
        assertEquals(ReplyKind.PROGRESS, reply.kind());
        assertEquals(order, reply.orderNo());
    }

    @Test
    public void finishingSpendsTheLinkButTheSameFormIsStillTheSame() throws BackendException {
        ReplyLink link = link("order/1");
        ReplyForm form = form(ReplyAction.FINISH, "已修好。", PIN);
        assertEquals(ReplyOutcome.OK, say(link, form).outcome());

        assertEquals(ReplyOutcome.DUPLICATE, say(link, form).outcome());
        assertEquals(
                ReplyOutcome.SPENT,
                say(link, form(ReplyAction.PROGRESS, "还有一句。", PIN)).outcome());
        assertEquals(ReplyOutcome.SPENT, desk.read(token(link), "a").outcome());
    }

    @Test
    public void aWithdrawalSpendsTheLinkAtOnce() throws BackendException {
        ReplyLink link = link("order/1");
        links.end(LINE, order);

        assertEquals(ReplyOutcome.SPENT, desk.read(token(link), "a").outcome());
    }

    @Test
    public void aDayAfterTheDeadlineTheLinkIsOver() throws BackendException {
        ReplyLink link = link("order/1");
        clock.pass(Duration.ofDays(2).plusSeconds(1));

        assertEquals(ReplyOutcome.EXPIRED, desk.read(token(link), "a").outcome());
    }

    @Test
    public void fiveWrongPinsLockTheLinkForHalfAnHour() throws BackendException {
        ReplyLink link = link("order/1");
        for (int i = 1; i < 5; i++) {
            assertEquals(
                    ReplyOutcome.BAD_PIN,
                    say(link, form(ReplyAction.SIGN, "", "0000")).outcome());
        }
        assertEquals(
                ReplyOutcome.LOCKED,
                say(link, form(ReplyAction.SIGN, "", "0000")).outcome());
        assertEquals(
                ReplyOutcome.LOCKED, say(link, form(ReplyAction.SIGN, "", PIN)).outcome());

        clock.pass(Duration.ofMinutes(31));

        assertEquals(ReplyOutcome.OK, say(link, form(ReplyAction.SIGN, "", PIN)).outcome());
    }

    @Test
    public void aForgedTokenIsNotOursAndGuessingGetsSlow() throws BackendException {
        String good = token(link("order/1"));
        String forged = good.substring(0, good.length() - 2) + (good.endsWith("AA") ? "BB" : "AA");

        assertEquals(ReplyOutcome.BAD_SIGNATURE, desk.read(forged, "guesser").outcome());
        for (int i = 0; i < 30; i++) {
            desk.read(forged, "guesser");
        }

        assertEquals(ReplyOutcome.TIRED, desk.read(forged, "guesser").outcome());
        assertEquals(ReplyOutcome.OK, desk.read(good, "guesser").outcome());
    }

    @Test
    public void whatIsMissingIsNamed() throws BackendException {
        ReplyLink link = link("order/1");
        ReplyForm extend = form(ReplyAction.EXTEND, "", PIN);

        ReplyAnswer answer = say(link, extend);

        assertEquals(ReplyOutcome.INVALID, answer.outcome());
        assertEquals(List.of("text", "newDue"), answer.wrong());
        assertTrue(taken.isEmpty());
    }

    @Test
    public void onlyRealPicturesOfABearableSizeAreTaken() throws BackendException {
        ReplyLink link = link("order/1");

        assertEquals(
                List.of("photo"),
                say(link, withPhoto("image/png", new byte[] {'G', 'I', 'F'}, 3)).wrong());
        assertEquals(
                List.of("photo"),
                say(link, withPhoto("image/png", PNG, (5 << 20) + 1)).wrong());
        assertEquals(
                ReplyOutcome.OK,
                say(link, withPhoto("image/png", PNG, PNG.length)).outcome());
        assertEquals(1, taken.values().iterator().next().files().size());
    }

    @Test
    public void anOrderOfAnotherLineHasNoLinkHere() {
        BackendException foreign =
                assertThrows(BackendException.class, () -> links.open("hongyiwater", order, "order/1", PIN));
        BackendException noPin = assertThrows(BackendException.class, () -> links.open(LINE, order, "order/1", ""));

        assertEquals(List.of(Kind.REFUSED, Kind.CONFIGURATION), List.of(foreign.kind(), noPin.kind()));
    }

    @Test
    public void marksAreUniqueAmongOpenOrdersAndRestForAWeek() {
        assertEquals("0138", links.mark(LINE, order));
        assertEquals("0138", links.mark(LINE, order));
        assertEquals("0139", links.mark(LINE, "YC20261124-010138-1"));
        assertEquals("0138", links.mark("hongyiwater", "YC20261124-010138-1"));

        links.end(LINE, order);
        assertEquals("0140", links.mark(LINE, "YC20261125-020138-1"));
        clock.pass(Duration.ofDays(8));

        assertEquals("0138", links.mark(LINE, "YC20261126-030138-1"));
        assertEquals(Optional.of("YC20261126-030138-1"), links.orderOf(LINE, "0138"));
    }

    @Test
    public void anAdapterFindsItsNotesAgain() {
        assertEquals(Optional.empty(), links.noted(LINE, order, "order/1"));
        links.note(LINE, order, "order/1", "unsure");
        links.note(LINE, order, "order/1", "sent");

        assertEquals(Optional.of("sent"), links.noted(LINE, order, "order/1"));
        assertEquals(Optional.empty(), links.noted("hongyiwater", order, "order/1"));
    }

    @Test
    public void ordersThatNobodySignsAreNamed() throws BackendException {
        link("order/1");

        assertEquals(List.of(), links.unsigned(LINE, clock.instant().minusSeconds(1)));
        assertEquals(List.of(order), links.unsigned(LINE, clock.instant().plusSeconds(1)));
        links.end(LINE, order);
        assertEquals(List.of(), links.unsigned(LINE, clock.instant().plusSeconds(1)));
    }

    private ReplyLink link(String occasion) throws BackendException {
        return links.open(LINE, order, occasion, PIN);
    }

    private static String token(ReplyLink link) {
        return link.path().substring("/m/r/".length());
    }

    private ReplyAnswer say(ReplyLink link, ReplyForm form) {
        return desk.say(token(link), form, "a");
    }

    private static ReplyForm form(ReplyAction action, String text, String pin) {
        return new ReplyForm(
                Optional.of(action),
                pin,
                text,
                Optional.empty(),
                action == ReplyAction.FINISH ? Optional.of(AnswerResult.SOLVED) : Optional.empty(),
                "韩某",
                "nonce-of-" + action.name().toLowerCase(java.util.Locale.ROOT) + text.length(),
                List.of());
    }

    private static ReplyForm withPhoto(String type, byte[] bytes, long size) {
        FileContent photo = new FileContent("1", "1.png", type, size, "", () -> new ByteArrayInputStream(bytes));
        return new ReplyForm(
                Optional.of(ReplyAction.PROGRESS),
                PIN,
                "见照片。",
                Optional.empty(),
                Optional.empty(),
                "",
                "nonce-photo-" + size,
                List.of(photo));
    }

    private Intake intake() {
        return (Intake) Proxy.newProxyInstance(
                Intake.class.getClassLoader(),
                new Class<?>[] {Intake.class},
                (self, method, words) -> take((UnitReply) words[0]));
    }

    private Taken take(UnitReply reply) {
        return new Taken(taken.putIfAbsent(reply.replyId(), reply) == null ? Outcome.APPLIED : Outcome.DUPLICATE, "");
    }
}
