package org.yihaotong.channels.mail;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.Assert.assertArrayEquals;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.mail.MessagingException;
import javax.mail.internet.MimeMessage;
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
import org.yihaotong.api.ticket.AppealType;
import org.yihaotong.api.ticket.Channel;
import org.yihaotong.kit.mail.SmtpMailLinks;
import org.yihaotong.testkit.Configured;
import org.yihaotong.testkit.FixedClock;
import org.yihaotong.testkit.MemoryLedger;
import org.yihaotong.testkit.PaperChannelDesk;
import org.yihaotong.testkit.PaperChannelDesk.Taken;
import org.yihaotong.testkit.PaperTray;
import org.yihaotong.testkit.Relay;
import org.yihaotong.testkit.server.PostOffice;

public class MailChannelTest {

    private static final String US = "12345@example.gov.cn";
    private static final String ZHANG = "zhang@example.org";
    private static final String LI = "li@example.org";
    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final String NEW = "Subject: =?utf-8?B?5rGC5Yqp77ya5bCP5Yy65YGc5rC0?=\r\n"; // 求助：小区停水

    private final FixedClock clock = new FixedClock(Instant.parse("2026-11-26T01:00:00Z"));
    private final MemoryLedger ledger = new MemoryLedger(clock);
    private final PaperChannelDesk desk = new PaperChannelDesk();
    private final PaperTray tray = new PaperTray();
    private final List<String> bounced = new ArrayList<>();
    private final Map<String, Object> values = new HashMap<>();
    private PostOffice post;
    private Relay smtp;
    private Relay imap;
    private MailChannel channel;

    @Before
    public void open() {
        post = PostOffice.open(Map.of(US, "secret", ZHANG, "z", LI, "l"));
        smtp = new Relay(post.smtpPort());
        imap = new Relay(post.imapPort());
        values.putAll(Map.of(
                "notice_url",
                "smtp://127.0.0.1:" + smtp.port(),
                "imap",
                "imap://127.0.0.1:" + imap.port(),
                "user",
                US,
                "_password",
                "secret",
                "address",
                US));
        restart();
    }

    @After
    public void close() {
        smtp.close();
        imap.close();
        post.close();
    }

    /** The bundle is replaced, or the process was killed: nothing is left but ledger, mailbox and tickets. */
    private void restart() {
        NoticeReceipts receipts = new NoticeReceipts() {
            @Override
            public void arrived(String notice) {}

            @Override
            public void failed(String notice, String reason) {
                bounced.add(notice + " " + reason);
            }
        };
        channel = new MailChannel(
                Configured.as(Settings.class, values), new SmtpMailLinks(clock), desk, tray, receipts, ledger, clock);
    }

    private void letter(String id, String from, String head, String body) {
        letter(id, from, head + "Content-Type: text/plain; charset=utf-8\r\n\r\n", body.getBytes(UTF_8));
    }

    private void letter(String id, String from, String head, byte[] body) {
        byte[] top = ("Message-ID: <" + id + "@example.org>\r\nFrom: " + from + "\r\nTo: " + US
                        + "\r\nMIME-Version: 1.0\r\n" + head)
                .getBytes(UTF_8);
        byte[] all = new byte[top.length + body.length];
        System.arraycopy(top, 0, all, 0, top.length);
        System.arraycopy(body, 0, all, top.length, body.length);
        post.deliver(US, all);
    }

    private Taken only() {
        assertEquals(1, desk.tickets().size());
        return desk.tickets().values().iterator().next();
    }

    private int in(String folder) {
        return post.mails(US, folder).size();
    }

    private List<String> answers(String to) throws MessagingException {
        List<String> subjects = new ArrayList<>();
        for (MimeMessage mail : post.mails(to, "INBOX")) {
            subjects.add(mail.getSubject());
        }
        return subjects;
    }

    private String lastText(String to) throws MessagingException, IOException {
        List<MimeMessage> mails = post.mails(to, "INBOX");
        return mails.get(mails.size() - 1).getContent().toString();
    }

    @Test
    public void aLetterBecomesAnAppealAndIsAnsweredInItsThread() throws Exception {
        letter("1", "=?utf-8?B?5byg5p+Q?= <Zhang@Example.org>", NEW, "自六时起停水。\r\n我的电话：13900000001\r\n");

        channel.collect();

        assertEquals("求助：小区停水", only().appeal().title());
        assertEquals("自六时起停水。\n我的电话：13900000001", only().appeal().content());
        assertEquals(AppealType.HELP, only().appeal().type());
        assertEquals(Channel.MAIL, only().appeal().channel());
        assertEquals("张某", only().appeal().caller().name());
        assertEquals(ZHANG, only().appeal().caller().mail());
        assertEquals("13900000001", only().appeal().caller().phone());
        assertEquals(List.of("【12345】已受理 工单YC20261126-000001"), answers(ZHANG));
        MimeMessage answer = post.mails(ZHANG, "INBOX").get(0);
        assertArrayEquals(new String[] {"<1@example.org>"}, answer.getHeader("In-Reply-To"));
        assertArrayEquals(new String[] {"auto-replied"}, answer.getHeader("Auto-Submitted"));
        assertTrue(answer.getMessageID().startsWith("<YC20261126-000001."));
        assertFalse(lastText(ZHANG).contains("停水"));
        assertEquals(0, in("INBOX"));
        assertEquals(1, in("Taken"));
    }

    @Test
    public void theDeclaredCharsetIsReadAndHtmlLosesItsTags() throws Exception {
        letter("1", ZHANG, NEW + "Content-Type: text/plain; charset=gb2312\r\n\r\n", "镕基路㐂字牌倒了".getBytes(GB18030));
        letter(
                "2",
                ZHANG,
                NEW + "Content-Type: text/html; charset=GB18030\r\n\r\n",
                "<style>p{}</style><p>路灯&nbsp;不亮</p><!-- 注 --><p>三天了<script>x()</script></p>".getBytes(GB18030));

        channel.collect();

        List<String> said =
                desk.tickets().values().stream().map(t -> t.appeal().content()).toList();
        assertEquals(List.of("镕基路㐂字牌倒了", "路灯 不亮\n三天了"), said);
    }

    @Test
    public void filesAreLaidBesideTheTicketAndWhatIsNoPhotoIsToldByName() throws Exception {
        String photo = Base64.getEncoder().encodeToString(new byte[] {(byte) 0xFF, (byte) 0xD8, 1, 2});
        String fake = Base64.getEncoder().encodeToString("MZ program".getBytes(UTF_8));
        letter(
                "1",
                ZHANG,
                NEW + "Content-Type: multipart/mixed; boundary=b\r\n\r\n",
                ("--b\r\n"
                                + "Content-Type: text/plain; charset=utf-8\r\n\r\n"
                                + "漏水，见照片。\r\n"
                                + "--b\r\n"
                                + "Content-Type: image/jpeg; name=a.jpg\r\n"
                                + "Content-Transfer-Encoding: base64\r\n\r\n"
                                + photo
                                + "\r\n"
                                + "--b\r\n"
                                + "Content-Type: image/jpeg; name=b.jpg\r\n"
                                + "Content-Transfer-Encoding: base64\r\n\r\n"
                                + fake
                                + "\r\n--b--\r\n")
                        .getBytes(UTF_8));

        channel.collect();

        assertEquals(List.of("a.jpg"), only().files());
        assertTrue(lastText(ZHANG).contains("b.jpg：内容与扩展名不符"));
        assertFalse(lastText(ZHANG).contains("a.jpg"));
    }

    @Test
    public void aLongLetterIsKeptWholeAsAFile() throws Exception {
        letter("1", ZHANG, NEW, "路".repeat(5000));

        channel.collect();

        assertTrue(only().appeal().content().endsWith("（全文见附件“来信全文.txt”）"));
        assertEquals(List.of("来信全文.txt"), only().files());
    }

    @Test
    public void theSendersAnswerIsASupplementAndNobodyElsesIs() throws Exception {
        letter("1", ZHANG, NEW, "停水");
        channel.collect();
        String ours = post.mails(ZHANG, "INBOX").get(0).getMessageID();
        letter("2", ZHANG, "Subject: Re: x\r\nIn-Reply-To: " + ours + "\r\n", "又停了\r\n> 您好，您的来信已受理");
        letter("3", LI, "Subject: Re: x\r\nReferences: " + ours + "\r\n", "我家也停");
        letter("4", ZHANG, "Subject: YC20261126-000001 again\r\n", "还没来");
        letter("5", LI, "Subject: YC20261126-000001 tell me\r\n", "我来查一下");

        channel.collect();

        assertEquals(3, desk.tickets().size());
        assertEquals(
                List.of("又停了", "还没来"), desk.tickets().get("YC20261126-000001").supplements());
        assertEquals(List.of("【12345】已受理 工单YC20261126-000002", "【12345】已受理 工单YC20261126-000003"), answers(LI));
        assertEquals("【12345】已补充 工单YC20261126-000001", answers(ZHANG).get(1));
    }

    @Test
    public void whatComesToATicketThatHasEndedIsAnAppealOfItsOwn() throws Exception {
        letter("1", ZHANG, NEW, "停水");
        channel.collect();
        only().end();
        letter("2", ZHANG, "Subject: YC20261126-000001\r\n", "又停了");

        channel.collect();

        assertEquals(2, desk.tickets().size());
    }

    @Test
    public void whatNobodyWroteIsNeverAnswered() throws Exception {
        letter("1", ZHANG, "Subject: out of office\r\nAuto-Submitted: auto-replied\r\n", "我在休假");
        letter("2", ZHANG, "Subject: news\r\nList-Unsubscribe: <mailto:x@example.org>\r\n", "广告");
        letter("3", ZHANG, "Subject: news\r\nPrecedence: bulk\r\n", "广告");
        letter("4", "MAILER-DAEMON@example.org", "Subject: failed\r\n", "退信");
        letter("5", US, "Subject: test\r\n", "自己");
        letter("6", ZHANG, "Subject: x\r\nReturn-Path: <>\r\n", "退信");

        channel.collect();

        assertEquals(0, desk.tickets().size());
        assertEquals(6, in("Automatic"));
        assertEquals(List.of(), answers(ZHANG));
        assertEquals(0, in("INBOX"));
    }

    @Test
    public void aLetterThatIsTooLargeIsNotReadAndAnswered() throws Exception {
        values.put("letterMegabytes", 1);
        restart();
        letter("1", ZHANG, NEW, "大\r\n".repeat(300_000));

        channel.collect();

        assertEquals(0, desk.tickets().size());
        assertEquals(List.of("【12345】来信过大，未能受理"), answers(ZHANG));
        assertEquals(1, in("Aside"));
        assertEquals(AsideReason.TOO_LARGE, tray.messages().get(0).reason());
        assertEquals(ZHANG, tray.messages().get(0).appeal().caller().mail());
    }

    @Test
    public void anEmptyLetterIsAnsweredAndPutAside() throws Exception {
        letter("1", ZHANG, "", "  \r\n");

        channel.collect();

        assertEquals(0, desk.tickets().size());
        assertTrue(answers(ZHANG).get(0).contains("没有文字"));
        assertEquals(AsideReason.EMPTY, tray.messages().get(0).reason());
    }

    @Test
    public void whoWritesTooOftenIsToldOnceAndAPersonLooks() throws Exception {
        desk.limit(2, 100);
        for (int i = 0; i < 5; i++) {
            letter("z" + i, ZHANG, NEW, "停水" + i);
        }
        letter("l", LI, NEW, "我家停水");

        channel.collect();

        assertEquals(3, desk.tickets().size());
        assertEquals(3, in("Flood"));
        assertEquals(3, tray.messages().size());
        assertTrue(tray.messages().stream().allMatch(m -> m.reason() == AsideReason.FLOOD));
        assertEquals(1, answers(ZHANG).stream().filter(s -> s.contains("过于频繁")).count());
        assertEquals(1, answers(LI).size());
    }

    @Test
    public void whatTheChannelCannotBearNowWaitsInTheInbox() throws Exception {
        desk.limit(100, 1);
        letter("1", ZHANG, NEW, "停水");
        letter("2", LI, NEW, "停水");
        channel.collect();
        assertEquals(1, in("INBOX"));

        desk.limit(100, 100);
        channel.collect();

        assertEquals(2, desk.tickets().size());
        assertEquals(0, in("INBOX"));
    }

    @Test
    public void aSenderGetsSoManyAnswersADayAndIsTakenAllTheSame() throws Exception {
        values.put("answersPerSender", 2);
        restart();
        for (int i = 0; i < 4; i++) {
            letter("z" + i, ZHANG, NEW, "停水" + i);
        }

        channel.collect();

        assertEquals(4, desk.tickets().size());
        assertEquals(2, answers(ZHANG).size());
    }

    @Test
    public void aLetterThatComesTwiceIsOneTicketAndOneAnswer() throws Exception {
        letter("1", ZHANG, NEW, "停水");
        channel.collect();
        restart();
        letter("1", ZHANG, NEW, "停水");

        channel.collect();

        only();
        assertEquals(1, answers(ZHANG).size());
    }

    @Test
    public void anotherLetterUnderTheSameIdIsForAPerson() throws Exception {
        letter("1", ZHANG, NEW, "停水");
        letter("1", ZHANG, NEW, "停电");

        channel.collect();

        only();
        assertEquals(1, in("Aside"));
        assertEquals(AsideReason.SAME_ID, tray.messages().get(0).reason());
    }

    @Test
    public void whileLettersCannotGoOutTheyAreTakenAllTheSameAndAnsweredLaterOnce() throws Exception {
        smtp.cut();
        letter("1", ZHANG, NEW, "停水");
        assertThrows(BackendException.class, channel::collect);
        assertEquals(1, in("Taken"));
        assertEquals(1, desk.tickets().size());

        restart();
        smtp.mend();
        clock.advance(Duration.ofMinutes(2));
        channel.collect();
        channel.collect();

        assertEquals(1, answers(ZHANG).size());
    }

    @Test
    public void aLineThatBreaksInTheMiddleOfALetterLosesNothingOfIt() throws Exception {
        letter("1", ZHANG, NEW, "停水。\r\n" + "很急。\r\n".repeat(20_000));
        imap.breakAfter(60_000);

        assertThrows(BackendException.class, channel::collect);

        assertEquals(0, desk.tickets().size());
        assertEquals(1, in("INBOX"));
        imap.mend();
        channel.collect();
        assertTrue(only().appeal().content().startsWith("停水。"));
    }

    @Test
    public void whileTheCentreCannotStoreTheLetterStays() throws Exception {
        letter("1", ZHANG, NEW, "停水");
        desk.fail(1);

        assertThrows(IllegalStateException.class, channel::collect);

        assertEquals(1, in("INBOX"));
        channel.collect();
        only();
        assertEquals(1, answers(ZHANG).size());
    }

    @Test
    public void aLetterThatAlwaysFailsIsPutAsideSoThatOthersGetThrough() throws Exception {
        letter("1", ZHANG, NEW, "停水");
        desk.fail(5);
        letter("2", LI, NEW, "停水");
        for (int i = 0; i < 4; i++) {
            assertThrows(IllegalStateException.class, channel::collect);
        }

        channel.collect();

        assertEquals(1, in("Aside"));
        assertEquals(LI, only().appeal().caller().mail());
        assertEquals(AsideReason.UNREADABLE, tray.messages().get(0).reason());
    }

    @Test
    public void nothingInALetterGetsIntoTheHeadersOfTheAnswer() throws Exception {
        String evil = Base64.getEncoder().encodeToString("停水\r\nBcc: li@example.org\r\n\r\n<b>".getBytes(UTF_8));
        letter("1", "=?utf-8?B?" + evil + "?= <" + ZHANG + ">", "Subject: =?utf-8?B?" + evil + "?=\r\n", "停水");

        channel.collect();

        assertEquals(List.of(), answers(LI));
        assertEquals(List.of("【12345】已受理 工单YC20261126-000001"), answers(ZHANG));
        assertFalse(only().appeal().title().contains("\n"));
        assertEquals("", only().appeal().caller().name());
    }

    @Test
    public void aMailNestedWithoutEndIsReadAsFarAsPeopleNest() throws Exception {
        StringBuilder body = new StringBuilder();
        for (int i = 0; i < 200; i++) {
            body.append("--b")
                    .append(i)
                    .append("\r\nContent-Type: multipart/mixed; boundary=b")
                    .append(i + 1)
                    .append("\r\n\r\n");
        }
        letter(
                "1",
                ZHANG,
                NEW + "Content-Type: multipart/mixed; boundary=b0\r\n\r\n",
                body.toString().getBytes(UTF_8));

        channel.collect();

        assertEquals("求助：小区停水", only().appeal().content());
    }

    @Test
    public void aNoticeGoesIntoTheThreadOnceAndItsBounceIsTold() throws Exception {
        letter("1", ZHANG, NEW, "停水");
        channel.collect();
        CitizenNotice notice = new CitizenNotice(
                "0f8fad5b-d9cb-469f-a165-70867728950e", "YC20261126-000001", NoticeKind.EXTENDED, "", ZHANG, "延至周五。");

        channel.tell(notice);
        restart();
        channel.tell(notice);

        assertEquals(2, answers(ZHANG).size());
        MimeMessage told = post.mails(ZHANG, "INBOX").get(1);
        assertArrayEquals(new String[] {"<1@example.org>"}, told.getHeader("In-Reply-To"));
        assertEquals("延至周五。", lastText(ZHANG).strip());
        letter(
                "2",
                "MAILER-DAEMON@example.org",
                "Subject: failed\r\nContent-Type: multipart/report; report-type=delivery-status; boundary=b\r\n\r\n",
                ("--b\r\nContent-Type: message/delivery-status\r\n\r\nStatus: 5.1.1\r\n\r\n"
                                + "--b\r\nContent-Type: text/rfc822-headers\r\n\r\nMessage-ID: " + told.getMessageID()
                                + "\r\n\r\n--b--\r\n")
                        .getBytes(UTF_8));
        channel.collect();
        assertEquals(List.of(notice.id() + " 邮件被对方邮件服务器退回（5.1.1）"), bounced);
    }

    @Test
    public void aNoticeThatCannotGoOutIsTheEnginesToRepeat() {
        smtp.cut();
        CitizenNotice notice = new CitizenNotice("n1", "YC20261126-000001", NoticeKind.EXTENDED, "", ZHANG, "延至周五。");

        assertEquals(
                Kind.COMMUNICATION,
                assertThrows(BackendException.class, () -> channel.tell(notice)).kind());
        assertEquals(
                Kind.REFUSED,
                assertThrows(
                                BackendException.class,
                                () -> channel.tell(new CitizenNotice(
                                        "n2", "YC20261126-000001", NoticeKind.EXTENDED, "139", "", "延至周五。")))
                        .kind());
    }

    @Test
    public void withoutServersItSaysSoAndTriesNothing() {
        values.put("imap", "");
        restart();

        assertEquals(
                Kind.CONFIGURATION,
                assertThrows(BackendException.class, channel::collect).kind());
    }

    @Test
    public void theConnectionTestGoesStepByStep() throws Exception {
        assertTrue(channel.test().stream().allMatch(TestStep::passed));
        channel.collect();
        assertEquals(1, in("Automatic"));
        values.put("_password", "wrong");
        restart();

        List<TestStep> steps = channel.test();

        assertEquals("登录收信服务器（IMAP）", steps.get(steps.size() - 1).name());
        assertFalse(steps.get(steps.size() - 1).passed());
    }
}
