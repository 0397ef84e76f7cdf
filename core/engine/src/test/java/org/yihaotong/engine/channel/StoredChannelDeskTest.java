package org.yihaotong.engine.channel;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;
import static org.yihaotong.engine.channel.ChannelStage.APP;
import static org.yihaotong.engine.channel.ChannelStage.OTHER_PAGE;
import static org.yihaotong.engine.channel.ChannelStage.PAGE;
import static org.yihaotong.engine.channel.ChannelStage.appeal;
import static org.yihaotong.engine.channel.ChannelStage.file;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.After;
import org.junit.Test;
import org.yihaotong.api.channel.ChannelLimit;
import org.yihaotong.api.channel.ChannelRules;
import org.yihaotong.api.channel.Progress;
import org.yihaotong.api.channel.PublicQuery;
import org.yihaotong.api.channel.PublicState;
import org.yihaotong.api.channel.PublicTicket;
import org.yihaotong.api.channel.PublicUpdate;
import org.yihaotong.api.channel.Visit;
import org.yihaotong.api.citizen.Rating;
import org.yihaotong.api.hotline.FileContent;
import org.yihaotong.api.input.FieldError;
import org.yihaotong.api.input.InvalidInputException;
import org.yihaotong.api.input.NotFoundException;
import org.yihaotong.api.ticket.Appeal;
import org.yihaotong.api.ticket.AppealType;
import org.yihaotong.api.ticket.Caller;
import org.yihaotong.api.ticket.Channel;
import org.yihaotong.api.ticket.EventKind;
import org.yihaotong.api.ticket.NonAcceptanceReason;
import org.yihaotong.api.ticket.RefusedException;
import org.yihaotong.api.ticket.Satisfaction;
import org.yihaotong.api.ticket.TicketEvent;
import org.yihaotong.api.ticket.TicketState;
import org.yihaotong.api.ticket.Urgency;
import org.yihaotong.engine.desk.TestDesks;
import org.yihaotong.engine.port.channel.Publicity;
import org.yihaotong.engine.words.Words;

public final class StoredChannelDeskTest {

    private static final Rating HAPPY = new Rating(
            Optional.of(true), Optional.of(Satisfaction.SATISFIED), Optional.empty(), Optional.empty(), "修得很快");
    private static final Rating UNHAPPY = new Rating(
            Optional.of(false), Optional.of(Satisfaction.DISSATISFIED), Optional.empty(), Optional.empty(), "仍停水");

    private final ChannelStage stage = new ChannelStage();

    @After
    public void nothingIsLeftOpen() {
        stage.stop();
        assertEquals(0, stage.blobs.open());
    }

    private static List<String> fields(InvalidInputException e) {
        return e.errors().stream().map(FieldError::field).toList();
    }

    private static String code(Runnable attempt) {
        return assertThrows(RefusedException.class, attempt::run).code();
    }

    private List<EventKind> chain(String number) {
        return stage.store.tickets().events(number).stream()
                .map(TicketEvent::kind)
                .toList();
    }

    @Test
    public void anAppealIsTakenOnceHoweverOftenItComesAndWaitsForTheCentresPeople() throws IOException {
        String number = stage.desk.accept(PAGE, appeal("13900000001"), List.of(file("a.jpg", "image/jpeg 1")), "k1");
        String again = stage.desk.accept(PAGE, appeal("13900000001"), List.of(file("a.jpg", "image/jpeg 1")), "k1");

        assertEquals(number, again);
        assertEquals(TicketState.TO_DISPATCH, stage.ticket(number).state());
        assertEquals(Channel.WEB, stage.ticket(number).appeal().channel());
        assertEquals(List.of(EventKind.ACCEPTED, EventKind.ATTACHMENT_ADDED), chain(number));
        assertEquals("key-reused", code(() -> accept(PAGE, "13900000002", "k1")));
    }

    private void accept(Visit visit, String phone, String key) {
        try {
            stage.desk.accept(visit, appeal(phone), List.of(), key);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    public void whatIsWrongIsSaidAtOnceAndNothingIsTaken() {
        InvalidInputException refused = assertThrows(
                InvalidInputException.class,
                () -> stage.desk.accept(
                        PAGE,
                        appeal("123").retold("", "内容", null, new Caller("", "123"), Optional.empty()),
                        List.of(file("a.jpg", "image/jpeg 1"), file("b.jpg", "text/html <script>"), file("c.exe", "x")),
                        "k1"));

        assertEquals(List.of("caller.phone", "title", "files[1].content", "files[2].name"), fields(refused));
        assertTrue(stage.desk.list(PublicQuery.ALL).items().isEmpty());
        assertTrue(stage.blobs.kept().isEmpty());
    }

    @Test
    public void anAddressThatHoldsMoreThanAnAddressIsRefusedForLettersWillGoThere() {
        for (String evil : List.of("a@example.org\r\nBcc: b@example.org", "a@example.org,b@example.org", "<a@b.cn>")) {
            Caller caller = new Caller("张小某", "13900000001", evil);
            Appeal appeal = appeal("").retold("小区停水", "停水", null, caller, Optional.empty());

            assertEquals(
                    List.of("caller.mail"),
                    fields(assertThrows(
                            InvalidInputException.class, () -> stage.desk.accept(APP, appeal, List.of(), "k"))));
        }
    }

    @Test
    public void tooLargeAFileAndTooManyFilesAreRefused() {
        stage.allow(new ChannelRules(ChannelRules.PRESET.limits(), 30, 20, 1, 1));
        String large = "image/jpeg " + "1".repeat(1024 * 1024);

        assertEquals(
                List.of("files", "files[0].content"),
                fields(assertThrows(
                        InvalidInputException.class,
                        () -> stage.desk.accept(
                                PAGE,
                                appeal("13900000001"),
                                List.of(file("a.jpg", large), file("b.jpg", "image/jpeg 2")),
                                "k1"))));
    }

    @Test
    public void aSourceHasItsShareOfTheHourAndTheChannelHasAnEnd() throws IOException {
        stage.allow(new ChannelRules(List.of(new ChannelLimit(Channel.WEB, 2, 1, 3)), 30, 20, 9, 10));
        stage.accepted(PAGE);
        stage.accepted(PAGE);

        assertEquals("flood-source", code(() -> accept(PAGE, "13900000001", "third")));
        accept(PAGE, "13900000001", "message-1");
        stage.accepted(OTHER_PAGE);
        assertEquals("flood-channel", code(() -> accept(new Visit(Channel.WEB, "x"), "13900000001", "fifth")));
        assertEquals("flood-channel", code(() -> accept(new Visit(Channel.SMS, "x"), "13900000001", "sixth")));

        stage.clock.pass(Duration.ofHours(1));
        accept(PAGE, "13900000001", "third");
    }

    @Test
    public void progressIsToldToWhoeverHoldsNumberAndTail() throws IOException {
        String number = stage.accepted(PAGE);
        stage.dispatch(number);
        stage.answer(number, "已修复，张小某知晓。");

        Progress checked = stage.desk.progress(PAGE, " " + number.toLowerCase(java.util.Locale.ROOT) + " ", "0001");
        assertEquals(PublicState.HANDLING, checked.state());
        assertTrue(
                "what the centre has not accepted is not told",
                checked.answers().isEmpty());
        assertFalse(checked.mayRate());

        stage.review(number);
        Progress told = stage.desk.progress(PAGE, number, "0001");
        assertEquals(PublicState.ANSWERED, told.state());
        assertEquals("已修复，张*知晓。", told.answers().get(0).text());
        assertEquals("市供水公司", told.answers().get(0).unit());
        assertEquals(
                List.of(EventKind.ACCEPTED, EventKind.DISPATCHED, EventKind.ACKNOWLEDGED, EventKind.REPLY_ACCEPTED),
                told.steps().stream().map(Progress.Step::kind).toList());
        assertTrue(told.mayRate());
    }

    @Test
    public void aConfidentialTicketTellsItsStateAlone() throws IOException {
        String number = stage.accepted(PAGE, TestDesks.confidential(appeal("13900000001")));
        stage.answered(number);

        Progress told = stage.desk.progress(PAGE, number, "0001");

        assertEquals("", told.title());
        assertTrue(told.answers().isEmpty());
        assertEquals(PublicState.ANSWERED, told.state());
    }

    @Test
    public void unknownNumberWrongTailAndGuessedAtTicketAreTheSameAnswer() throws IOException {
        stage.allow(new ChannelRules(ChannelRules.PRESET.limits(), 3, 5, 9, 10));
        String number = stage.accepted(PAGE);
        String noPhone = stage.accepted(APP, appeal(""));
        List<String> said = new java.util.ArrayList<>();
        said.add(missing(new Visit(Channel.WEB, "1"), "YC20261122-999999", "0001"));
        said.add(missing(new Visit(Channel.WEB, "2"), number, "0002"));
        said.add(missing(new Visit(Channel.WEB, "3"), number, "'--"));
        said.add(missing(new Visit(Channel.WEB, "4"), noPhone, ""));
        for (int i = 5; i < 8; i++) {
            said.add(missing(new Visit(Channel.WEB, "" + i), number, "0002"));
        }

        said.add(missing(new Visit(Channel.WEB, "8"), number, "0001"));
        assertEquals(1, said.stream().distinct().count());
        stage.clock.pass(Duration.ofHours(1));
        assertEquals(number, stage.desk.progress(PAGE, number, "0001").number());
    }

    private String missing(Visit visit, String number, String tail) {
        return assertThrows(NotFoundException.class, () -> stage.desk.progress(visit, number, tail))
                .getMessage();
    }

    @Test
    public void aSourceThatGuessesTooMuchIsNotAnsweredWhateverItAsks() throws IOException {
        stage.allow(new ChannelRules(ChannelRules.PRESET.limits(), 3, 1000, 9, 10));
        String number = stage.accepted(PAGE);
        missing(PAGE, number, "0002");
        missing(PAGE, number, "0003");
        assertFalse(stage.desk.holds(PAGE, number, "13900000002"));

        assertEquals("too-many-tries", code(() -> stage.desk.progress(PAGE, number, "0001")));
        assertEquals("too-many-tries", code(() -> stage.desk.holds(PAGE, number, "13900000001")));
        assertEquals("too-many-tries", code(() -> stage.desk.rate(PAGE, number, "0001", HAPPY)));
        assertTrue(stage.desk.holds(OTHER_PAGE, number, "+86 139-0000-0001"));
        stage.clock.pass(Duration.ofMinutes(10));
        assertEquals(number, stage.desk.progress(PAGE, number, "0001").number());
    }

    @Test
    public void whoWroteByMailHoldsTheTicketByTheirWholeAddress() throws IOException {
        String number = stage.accepted(
                PAGE,
                Appeal.of(
                        AppealType.HELP,
                        Urgency.NORMAL,
                        "小区停水",
                        "停水",
                        new Caller("", "13900000001", "Zhang@example.org")));

        assertTrue(stage.desk.holds(PAGE, number, "zhang@Example.org"));
        assertFalse(stage.desk.holds(PAGE, number, "hang@example.org"));
        assertFalse(stage.desk.holds(PAGE, stage.accepted(PAGE), "@"));
    }

    @Test
    public void aGoodWordClosesAndABadOneIsSaidOnceARound() throws IOException {
        String happy = stage.accepted(PAGE);
        String unhappy = stage.accepted(PAGE);
        assertEquals("state", code(() -> stage.desk.rate(PAGE, happy, "0001", HAPPY)));
        stage.answered(happy);
        stage.answered(unhappy);
        assertThrows(
                InvalidInputException.class,
                () -> stage.desk.rate(
                        PAGE,
                        happy,
                        "0001",
                        new Rating(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), "")));

        stage.desk.rate(PAGE, happy, "0001", HAPPY);
        stage.desk.rate(PAGE, unhappy, "0001", UNHAPPY);

        assertEquals(TicketState.CLOSED, stage.ticket(happy).state());
        assertEquals(TicketState.TO_CALL_BACK, stage.ticket(unhappy).state());
        assertEquals("rated", code(() -> stage.desk.rate(PAGE, unhappy, "0001", HAPPY)));
        assertFalse(stage.desk.progress(PAGE, unhappy, "0001").mayRate());
        assertThrows(NotFoundException.class, () -> stage.desk.rate(PAGE, unhappy, "0002", HAPPY));
    }

    @Test
    public void wordsThatComeLaterGoToTheUnitsAtWorkAndStandInTheChainVeiled() throws IOException {
        String number = stage.accepted(APP);
        stage.dispatch(number);

        stage.desk.supplement(APP, number, "我是张小某，现在连热水也没有。", "update-1");
        stage.desk.supplement(APP, number, "我是张小某，现在连热水也没有。", "update-1");

        assertEquals(
                1,
                chain(number).stream().filter(k -> k == EventKind.SUPPLEMENTED).count());
        List<TicketEvent> events = stage.store.tickets().events(number);
        assertEquals("我是张*，现在连热水也没有。", events.get(events.size() - 1).detail().get("text"));
        assertEquals("key-reused", code(() -> stage.desk.supplement(APP, number, "别的", "update-1")));
        assertThrows(NotFoundException.class, () -> stage.desk.supplement(APP, "YC20261122-999999", "别的", "update-2"));
    }

    @Test
    public void theAppThatSentAnAppealStandsAtItsAcceptanceForTheCentreAloneAndIsNoStep() throws IOException {
        Visit app = new Visit(Channel.OPEN311, "key-of-an-app", "市民云 https://pictures.example/1.jpg");

        String number = stage.accepted(app);

        assertEquals(List.of(EventKind.ACCEPTED), chain(number));
        assertEquals(
                "市民云 https://pictures.example/1.jpg",
                stage.store.tickets().events(number).get(0).detail().get("app"));
        assertEquals(List.of("已受理，等待派单。"), texts(updates()));
        assertFalse(stage.desk.read(number).toString().contains("市民云"));
        assertFalse(stage.desk.progress(PAGE, number, "0001").toString().contains("市民云"));
        assertFalse(stage.store
                .tickets()
                .events(stage.accepted(PAGE))
                .get(0)
                .detail()
                .containsKey("app"));
        assertEquals(
                List.of("app"),
                fields(assertThrows(
                        InvalidInputException.class,
                        () -> stage.accepted(new Visit(Channel.OPEN311, "key", "x".repeat(1001))))));
    }

    @Test
    public void photosThatCameWithWordsAreToldWithThemUntilTheyAreTakenBack() throws IOException {
        String number = stage.desk.accept(APP, appeal("13900000001"), List.of(file("a.jpg", "image/jpeg 1")), "k1");
        List<FileContent> two = List.of(file("b.jpg", "image/jpeg 2"), file("c.jpg", "image/jpeg 3"));
        stage.desk.supplement(APP, number, "补两张照片", two, "u1");
        stage.desk.supplement(APP, number, "补两张照片", two, "u1");
        stage.attach(number, "d.jpg", "image/jpeg 4");

        List<String> photos = stage.desk.read(number).orElseThrow().photos();
        assertEquals("a clerk's photo is not public", 3, photos.size());
        assertEquals(
                List.of(List.of(), photos.subList(1, 3)),
                updates().stream().map(PublicUpdate::photos).toList());

        stage.withdraw(number, photos.get(1));
        assertEquals(List.of(photos.get(2)), updates().get(1).photos());
        assertThrows(NotFoundException.class, () -> stage.desk.photo(number, photos.get(1)));
    }

    @Test
    public void wordsWhosePhotosMayNotBeKeptAreNotTakenEither() throws IOException {
        String number = stage.accepted(APP);
        List<FileContent> bad = List.of(file("a.jpg", "image/jpeg 1"), file("b.jpg", "text/html <script>"));

        assertEquals(
                List.of("files[1].content"),
                fields(assertThrows(
                        InvalidInputException.class, () -> stage.desk.supplement(APP, number, "两张", bad, "u1"))));

        stage.answered(number);
        stage.desk.rate(APP, number, "0001", HAPPY);
        List<FileContent> late = List.of(file("a.jpg", "image/jpeg 1"));
        assertEquals("supplement-ended", code(() -> supplement(number, late)));
        assertTrue(
                "nothing is left of either",
                stage.desk.read(number).orElseThrow().photos().isEmpty());
    }

    private void supplement(String number, List<FileContent> files) {
        try {
            stage.desk.supplement(APP, number, "晚了", files, "late");
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    public void nothingIsAddedToWhatHasEnded() throws IOException {
        String number = stage.accepted(APP);
        stage.answered(number);
        stage.desk.rate(APP, number, "0001", HAPPY);

        assertEquals("supplement-ended", code(() -> stage.desk.supplement(APP, number, "还有", "update-1")));
    }

    @Test
    public void everybodyReadsWhatCameByThePublicChannelAndNothingElse() throws IOException {
        String open = stage.desk.accept(
                APP,
                appeal("13900000001")
                        .retold(
                                "小区停水",
                                "张小某：电话13900000001、0359-2220000，身份证140802199001011234，邮箱a.b@example.org",
                                null,
                                new Caller("张小某", "13900000001"),
                                Optional.empty()),
                List.of(file("a.jpg", "image/jpeg 1")),
                "k1");
        stage.accepted(PAGE);
        String secret = stage.accepted(APP, TestDesks.confidential(appeal("13900000001")));
        stage.answered(open);

        List<PublicTicket> all = stage.desk.list(PublicQuery.ALL).items();

        assertEquals(List.of(open), all.stream().map(PublicTicket::number).toList());
        PublicTicket told = all.get(0);
        assertEquals("（姓名保密）：电话（号码保密）、（已隐去），身份证（已隐去），邮箱（已隐去）", told.content());
        assertEquals("已修复并恢复供水，已告知（姓名保密）。", told.answers().get(0).text());
        assertEquals(Optional.of("市供水公司"), told.unit());
        assertEquals(1, told.photos().size());
        assertEquals(
                "image/jpeg",
                stage.desk.photo(open, told.photos().get(0)).attachment().mediaType());
        assertThrows(NotFoundException.class, () -> stage.desk.photo(open, "none"));
        assertTrue(stage.desk.read(secret).isEmpty());
    }

    @Test
    public void aReasonIsToldInPublicButNotTheWordsToTheCitizenAndAVoidTicketIsGone() throws IOException {
        String refused = stage.accepted(APP);
        stage.refuse(refused, NonAcceptanceReason.OUTSIDE_CITY, "张小某所说的小区在邻市");
        String gone = stage.accepted(APP);
        stage.makeVoid(gone);

        assertEquals(
                PublicState.NOT_ACCEPTED, stage.desk.read(refused).orElseThrow().state());
        assertFalse(stage.desk.read(refused).orElseThrow().note().contains("邻市"));
        assertTrue(stage.desk.progress(APP, refused, "0001").note().contains("张*所说的小区在邻市"));
        assertTrue(stage.desk.read(gone).isEmpty());
        assertEquals(
                PublicState.NOT_ACCEPTED, stage.desk.progress(APP, gone, "0001").state());

        stage.archive(refused);
        assertEquals(
                PublicState.NOT_ACCEPTED, stage.desk.read(refused).orElseThrow().state());
        assertEquals("不属于本市", stage.desk.read(refused).orElseThrow().note());
    }

    private List<PublicUpdate> updates() {
        return stage.desk
                .updates(Instant.EPOCH, stage.clock.instant(), Optional.empty(), 1000)
                .items();
    }

    private static List<String> texts(List<PublicUpdate> updates) {
        return updates.stream().map(PublicUpdate::text).toList();
    }

    @Test
    public void everyStepIsToldToAllWithTheAnswerWhereItWasAccepted() throws IOException {
        String number = stage.accepted(APP);
        stage.answered(number);
        stage.desk.rate(APP, number, "0001", UNHAPPY);
        stage.redo(number);
        stage.answer(number, "已更换水管，请打13900000001核实。");
        stage.review(number);
        stage.accepted(PAGE);
        stage.makeVoid(stage.accepted(APP));

        List<PublicUpdate> told = updates();

        assertEquals(
                List.of(
                        "已受理，等待派单。",
                        "已派单至市供水公司。",
                        "市供水公司已签收，正在办理。",
                        "市供水公司：已修复并恢复供水，已告知（姓名保密）。",
                        "已要求重新办理。",
                        "市供水公司已签收，正在办理。",
                        "市供水公司：已更换水管，请打（号码保密）核实。"),
                texts(told));
        assertEquals(
                stage.store.tickets().events(number).stream()
                        .filter(e -> Publicity.isTold(e.kind()))
                        .map(TicketEvent::seq)
                        .toList(),
                told.stream().map(PublicUpdate::no).toList());
        assertTrue(told.stream().noneMatch(PublicUpdate::ended));
    }

    @Test
    public void theStepThatEndsATicketSaysSoAndTheReasonButNotTheWordsToTheCitizen() throws IOException {
        String refused = stage.accepted(APP);
        stage.refuse(refused, NonAcceptanceReason.OUTSIDE_CITY, "张小某所说的小区在邻市");

        List<PublicUpdate> told = updates();

        assertEquals(List.of("已受理，等待派单。", "不予受理：不属于本市。"), texts(told));
        assertEquals(
                List.of(false, true), told.stream().map(PublicUpdate::ended).toList());
        assertThrows(
                InvalidInputException.class,
                () -> stage.desk.updates(Instant.EPOCH, stage.clock.instant(), Optional.empty(), 1001));
    }

    @Test
    public void everyStepThatIsToldHasItsSentence() {
        for (EventKind kind : EventKind.values()) {
            if (Publicity.isTold(kind)) {
                assertFalse(Words.say("channel.step." + kind, "x").isBlank());
            }
        }
    }

    @Test
    public void theLimitsThemselvesHaveLimits() {
        ChannelBook book = new ChannelBook();
        ChannelRules wild = new ChannelRules(
                List.of(new ChannelLimit(Channel.WEB, 0, 1, 1), new ChannelLimit(Channel.WEB, 1, 1, 1)), 1, 1, 21, 0);

        assertEquals(List.of(), book.check(book.preset()));
        assertEquals(
                List.of("limits", "limits[0].appeals", "wrongTries", "wrongTriesAtTicket", "files", "fileMegabytes"),
                book.check(wild).stream().map(FieldError::field).toList());
    }
}
