package org.yihaotong.channels.sms;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;
import org.yihaotong.api.channel.AsideReason;
import org.yihaotong.api.citizen.CitizenNotice;
import org.yihaotong.api.citizen.NoticeKind;
import org.yihaotong.api.citizen.NoticeReceipts;
import org.yihaotong.api.hotline.BackendException;
import org.yihaotong.api.hotline.BackendException.Kind;
import org.yihaotong.api.hotline.TestStep;
import org.yihaotong.api.ticket.Satisfaction;
import org.yihaotong.kit.notice.RestNoticeLinks;
import org.yihaotong.kit.rest.CxfRestLinks;
import org.yihaotong.testkit.Configured;
import org.yihaotong.testkit.FixedClock;
import org.yihaotong.testkit.MemoryLedger;
import org.yihaotong.testkit.PaperChannelDesk;
import org.yihaotong.testkit.PaperChannelDesk.Taken;
import org.yihaotong.testkit.PaperTray;
import org.yihaotong.testkit.backoffice.Fault;
import org.yihaotong.testkit.backoffice.hongyiwater.HongyiGateway;
import org.yihaotong.testkit.backoffice.hongyiwater.HongyiGateway.Sms;

public class SmsChannelTest {

    private static final String ZHANG = "13900000001";
    private static final String LI = "13900000002";
    private static final String NUMBER = "YC20261126-000001";

    private final FixedClock clock = new FixedClock(Instant.parse("2026-11-26T01:00:00Z"));
    private final MemoryLedger ledger = new MemoryLedger(clock);
    private final PaperChannelDesk desk = new PaperChannelDesk();
    private final PaperTray tray = new PaperTray();
    private final HongyiGateway gateway = HongyiGateway.forCitizens(clock);
    private final List<String> receipts = new ArrayList<>();
    private final Map<String, Object> values = new HashMap<>();
    private SmsChannel channel;

    @Before
    public void open() {
        values.putAll(Map.of(
                "notice_url", "http://127.0.0.1:" + gateway.port(),
                "user", HongyiGateway.USER,
                "_password", HongyiGateway.PASSWORD));
        gateway.keepPace();
        restart();
    }

    @After
    public void close() {
        channel.close();
        gateway.close();
    }

    /** The bundle is replaced, or the process was killed: nothing is left but ledger, gateway and tickets. */
    private void restart() {
        NoticeReceipts told = new NoticeReceipts() {
            @Override
            public void arrived(String notice) {
                receipts.add(notice + " arrived");
            }

            @Override
            public void failed(String notice, String reason) {
                receipts.add(notice + " " + reason);
            }
        };
        channel = new SmsChannel(
                Configured.as(Settings.class, values),
                new RestNoticeLinks(new CxfRestLinks(), clock),
                desk,
                tray,
                told,
                ledger,
                clock);
    }

    private void collect() throws BackendException {
        clock.advance(Duration.ofSeconds(31));
        channel.collect();
    }

    private Taken only() {
        assertEquals(1, desk.tickets().size());
        return desk.tickets().values().iterator().next();
    }

    private List<String> texts(String mobile) {
        return gateway.sent().stream()
                .filter(sms -> sms.mobile().equals(mobile))
                .map(Sms::text)
                .toList();
    }

    private static CitizenNotice notice(NoticeKind kind, String text) {
        return new CitizenNotice("0f8fad5b-d9cb-469f-a165-70867728950e", NUMBER, kind, ZHANG, "", text);
    }

    @Test
    public void aShortMessageBecomesAnAppealAndIsConfirmedWithItsNumber() throws Exception {
        gateway.write(ZHANG, "幸福小区3号楼今天早上停水了，请处理");

        collect();

        assertEquals("幸福小区3号楼今天早上停水了，请处理", only().appeal().content());
        assertEquals(ZHANG, only().appeal().caller().phone());
        assertEquals(List.of("您的诉求已受理，工单YC20261126-000001。发送“查 YC20261126-000001”问进度。【运城12345】"), texts(ZHANG));
    }

    @Test
    public void partsAreJoinedInTheirOrderHoweverTheyCome() throws Exception {
        gateway.write(ZHANG, "(2/2)已经三天了，请尽快处理");
        collect();
        assertEquals(0, desk.tickets().size());
        restart();
        clock.advance(Duration.ofSeconds(-31));
        gateway.write(ZHANG, "(1/2)幸福小区停水");

        collect();

        assertEquals("幸福小区停水已经三天了，请尽快处理", only().appeal().content());
    }

    @Test
    public void progressIsToldToTheSendersOwnTelephoneOnly() throws Exception {
        gateway.write(ZHANG, "幸福小区停水，请处理");
        collect();
        gateway.write(LI, "查 " + NUMBER);
        gateway.write(ZHANG, "查 " + NUMBER);
        gateway.write(LI, "查 YC20261126-999999");

        collect();
        collect();

        assertEquals("工单" + NUMBER + "：办理中。【运城12345】", texts(ZHANG).get(1));
        assertEquals(2, texts(LI).size());
        assertEquals(texts(LI).get(0), texts(LI).get(1));
        assertFalse(texts(LI).get(0).contains("停水"));
    }

    @Test
    public void wordsForTheSendersOwnTicketAreASupplementAndForAnothersAnAppeal() throws Exception {
        gateway.write(ZHANG, "幸福小区停水，请处理");
        collect();
        gateway.write(ZHANG, "补 " + NUMBER + " 现在水是黄的");
        gateway.write(LI, "补 " + NUMBER + " 我家也停水了");

        collect();

        assertEquals(List.of("现在水是黄的"), desk.tickets().get(NUMBER).supplements());
        assertEquals(2, desk.tickets().size());
    }

    @Test
    public void aDigitAfterTheCallbackNoticeRatesThatTicketOnce() throws Exception {
        gateway.write(ZHANG, "幸福小区停水，请处理");
        collect();
        clock.advance(Duration.ofSeconds(31));
        channel.tell(notice(NoticeKind.CALLBACK_LINK, "【12345】请评价：https://12345.example.org/r/x 。"));
        assertTrue(texts(ZHANG).get(1).contains("直接回复数字评价"));
        restart();
        gateway.write(ZHANG, "2");
        gateway.write(ZHANG, "5");
        gateway.write(LI, "5");

        collect();
        collect();

        assertEquals(1, only().ratings().size());
        assertEquals(Satisfaction.DISSATISFIED, only().ratings().get(0).result().orElseThrow());
        assertEquals(false, only().ratings().get(0).resolved().orElseThrow());
        assertEquals(Texts.THANKS + "【运城12345】", texts(ZHANG).get(2));
        assertEquals(Texts.NOTHING_TO_RATE + "【运城12345】", texts(LI).get(0));
    }

    @Test
    public void aNoticeGoesOutOnceInTheOperatorsFormAndItsReceiptIsKnown() throws Exception {
        CitizenNotice notice = notice(NoticeKind.EXTENDED, "【12345】您反映的“停水【急】”延至周五。" + "说明。".repeat(200));

        channel.tell(notice);
        restart();
        channel.tell(notice);

        assertEquals(1, texts(ZHANG).size());
        assertTrue(texts(ZHANG).get(0).startsWith("您反映的“停水〔急〕”"));
        assertTrue(texts(ZHANG).get(0).endsWith("…详询12345。【运城12345】"));
        assertTrue(texts(ZHANG).get(0).length() <= 335);
        gateway.report(gateway.sent().get(0), "DELIVRD");
        collect();
        gateway.report(gateway.sent().get(0), "MK:0005");
        collect();
        assertEquals(List.of(notice.id() + " arrived", notice.id() + " 运营商回执 MK:0005，请改用电话告知"), receipts);
    }

    @Test
    public void atNightAndWithinThePauseOfATelephoneNothingIsTold() throws Exception {
        CitizenNotice notice = notice(NoticeKind.EXTENDED, "延至周五。");
        assertEquals(clock.instant(), channel.notBefore(notice, clock.instant()));
        channel.tell(new CitizenNotice("n2", NUMBER, NoticeKind.EXTENDED, ZHANG, "", "延至周四。"));
        assertEquals(clock.instant().plusSeconds(30), channel.notBefore(notice, clock.instant()));

        clock.advance(Duration.ofHours(13)); // 22:00

        assertEquals(Instant.parse("2026-11-26T23:00:00Z"), channel.notBefore(notice, clock.instant()));
        gateway.write(LI, "幸福小区停水，请处理");
        collect();
        only();
        assertEquals(List.of(), texts(LI));
        clock.advance(Duration.ofHours(9));
        collect();
        assertEquals(1, texts(LI).size());
    }

    @Test
    public void aTelephoneGetsTwentyMessagesADayAndTheNextInTheMorning() throws Exception {
        for (int i = 0; i < 20; i++) {
            channel.tell(new CitizenNotice("n" + i, NUMBER, NoticeKind.EXTENDED, ZHANG, "", "延至周五。"));
            clock.advance(Duration.ofSeconds(31));
        }

        CitizenNotice notice = notice(NoticeKind.EXTENDED, "延至周六。");

        assertEquals(Instant.parse("2026-11-26T23:00:00Z"), channel.notBefore(notice, clock.instant()));
    }

    @Test
    public void aFloodIsPutAsideAndAnsweredNoMoreThanTheCap() throws Exception {
        values.put("answersPerNumber", 3);
        restart();
        desk.limit(5, 100);
        for (int i = 0; i < 30; i++) {
            gateway.write(ZHANG, "幸福小区停水，请处理，第" + i + "次");
        }

        for (int i = 0; i < 10; i++) {
            collect();
        }

        assertEquals(5, desk.tickets().size());
        assertEquals(3, texts(ZHANG).size());
        assertEquals(25, tray.messages().size());
        assertEquals(AsideReason.FLOOD, tray.messages().get(0).reason());
        assertEquals(ZHANG, tray.messages().get(0).appeal().caller().phone());
    }

    @Test
    public void allTogetherGetSoManyAnswersAnHour() throws Exception {
        values.put("answersAnHour", 2);
        restart();
        for (int i = 0; i < 5; i++) {
            gateway.write("1390000010" + i, "幸福小区停水，请处理");
        }

        collect();
        collect();

        assertEquals(5, desk.tickets().size());
        assertEquals(2, gateway.sent().size());
    }

    @Test
    public void whatTheChannelCannotBearNowWaitsInTheLedger() throws Exception {
        desk.limit(100, 1);
        gateway.write(ZHANG, "幸福小区停水，请处理");
        gateway.write(LI, "平安小区停水，请处理");
        collect();
        assertEquals(1, desk.tickets().size());

        desk.limit(100, 100);
        restart();
        clock.advance(Duration.ofMinutes(10));
        collect();

        assertEquals(2, desk.tickets().size());
    }

    @Test
    public void whileTheCentreCannotStoreWhatTheGatewayGaveIsNotLost() throws Exception {
        gateway.write(ZHANG, "幸福小区停水，请处理");
        desk.fail(1);
        assertThrows(IllegalStateException.class, this::collect);
        restart();

        collect();

        only();
        assertEquals(1, texts(ZHANG).size());
    }

    @Test
    public void aMessageThatComesTwiceIsOneTicketAndOneAnswer() throws Exception {
        gateway.write(ZHANG, "幸福小区停水，请处理");
        collect();
        ledger.put("sms", "came", "mo55102", "55102," + ZHANG + ",12,20261126090000,%D0%D2%B8%A3", Optional.empty());
        collect();
        collect();

        only();
        assertEquals(1, texts(ZHANG).size());
    }

    @Test
    public void anAnswerThatMayHaveGoneOutGoesUnderTheSameNumberAgain() throws Exception {
        gateway.write(ZHANG, "幸福小区停水，请处理");
        collect();
        gateway.write(ZHANG, "查 " + NUMBER);
        clock.advance(Duration.ofSeconds(31));
        gateway.fail(Fault.ERROR_500);
        assertThrows(BackendException.class, channel::collect);
        gateway.fail(Fault.NONE);
        clock.advance(Duration.ofMinutes(2));

        collect();
        collect();

        assertEquals(2, texts(ZHANG).size());
    }

    @Test
    public void halfAnAnswerOfTheGatewayIsSaidAndTheNoticeRepeatedHarmlessly() throws Exception {
        CitizenNotice notice = notice(NoticeKind.EXTENDED, "延至周五。");
        gateway.fail(Fault.HALF);
        assertEquals(
                Kind.COMMUNICATION,
                assertThrows(BackendException.class, () -> channel.tell(notice)).kind());
        gateway.fail(Fault.NONE);

        channel.tell(notice);

        assertEquals(1, texts(ZHANG).size());
    }

    @Test
    public void whoCannotGetShortMessagesIsRefusedInWords() {
        CitizenNotice notice = new CitizenNotice("n1", NUMBER, NoticeKind.EXTENDED, "0359-2345678", "", "延至周五。");

        BackendException refused = assertThrows(BackendException.class, () -> channel.tell(notice));

        assertEquals(Kind.REFUSED, refused.kind());
        assertFalse(refused.getMessage().contains("2345678"));
    }

    @Test
    public void aGreetingIsHelpedAndWhoWantsNoMoreIsLeftAlone() throws Exception {
        gateway.write(ZHANG, "你好");
        gateway.write(LI, "TD");

        collect();

        assertEquals(0, desk.tickets().size());
        assertEquals(List.of(Texts.HELP + "【运城12345】"), texts(ZHANG));
        assertEquals(List.of(), texts(LI));
    }

    @Test
    public void theConnectionTestGoesStepByStepAndWithoutAnAddressItSaysSo() {
        assertTrue(channel.test().stream().allMatch(TestStep::passed));
        values.put("_password", "wrong");
        restart();
        List<TestStep> steps = channel.test();
        assertEquals("联通测试 balance", steps.get(steps.size() - 1).name());
        assertFalse(steps.get(steps.size() - 1).passed());
        values.put("notice_url", "");
        restart();
        assertEquals(
                Kind.CONFIGURATION,
                assertThrows(BackendException.class, channel::collect).kind());
    }
}
