package org.yihaotong.linked.redcross;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;
import org.yihaotong.api.hotline.BackendException;
import org.yihaotong.api.hotline.CallRecord;
import org.yihaotong.api.hotline.CallResult;
import org.yihaotong.api.hotline.FileContent;
import org.yihaotong.api.hotline.HotlineAdapter;
import org.yihaotong.api.hotline.Receipt;
import org.yihaotong.api.hotline.ReplyKind;
import org.yihaotong.api.hotline.TestStep;
import org.yihaotong.api.hotline.UnitReply;
import org.yihaotong.api.hotline.Urging;
import org.yihaotong.api.ticket.AnswerResult;
import org.yihaotong.api.ticket.AppealType;
import org.yihaotong.api.ticket.Urgency;
import org.yihaotong.kit.Beijing;
import org.yihaotong.kit.mail.SmtpMailLinks;
import org.yihaotong.testkit.AdapterContract;
import org.yihaotong.testkit.Configured;
import org.yihaotong.testkit.RecordingIntake.Refused;
import org.yihaotong.testkit.Relay;
import org.yihaotong.testkit.backoffice.Saying;
import org.yihaotong.testkit.backoffice.redcross.RedCrossOffice;
import org.yihaotong.testkit.server.PostOffice;
import org.yihaotong.testkit.server.StubbornSmtp;

/** 市红十字会 through a mail server: the common contract, and what its agreement asks beyond. */
public final class RedCrossTest extends AdapterContract {

    private static final String US = RedCrossOffice.CENTRE;
    private static final Charset GBK = Charset.forName("GBK");

    private PostOffice post;
    private Relay smtp;
    private Relay imap;
    private RedCrossOffice office;
    private HotlineAdapter adapter;

    @Before
    public void openTheMailboxes() {
        Instant minute = clock.instant().truncatedTo(ChronoUnit.MINUTES); // people write whole minutes
        clock.advance(Duration.between(clock.instant(), minute));
        post = PostOffice.open(Map.of(US, RedCrossOffice.PASSWORD, RedCrossOffice.UNIT, "theirs"));
        smtp = new Relay(post.smtpPort());
        imap = new Relay(post.imapPort());
        office = new RedCrossOffice(post, clock);
        adapter = adapterWith("smtp://127.0.0.1:" + smtp.port(), RedCrossOffice.PASSWORD);
    }

    @After
    public void closeTheMailboxes() {
        smtp.close();
        imap.close();
        post.close();
    }

    @Override
    protected RedCrossOffice office() {
        return office;
    }

    @Override
    protected HotlineAdapter adapter() {
        return adapter;
    }

    @Override
    protected String addressSetting() {
        return "imap";
    }

    @Override
    protected HotlineAdapter nextAdapter() {
        return adapterWith("smtp://127.0.0.1:" + smtp.port(), RedCrossOffice.PASSWORD);
    }

    @Override
    protected HotlineAdapter strangerAdapter() {
        return adapterWith("smtp://127.0.0.1:" + smtp.port(), "wrong");
    }

    @Override
    protected void reachable(boolean yes) {
        if (yes) {
            smtp.mend();
            imap.mend();
        } else {
            smtp.cut();
            imap.cut();
        }
    }

    private HotlineAdapter adapterWith(String smtpAddress, String password) {
        Map<String, Object> values = new HashMap<>();
        values.put("smtp", smtpAddress);
        values.put("imap", "imap://127.0.0.1:" + imap.port());
        values.put("user", US);
        values.put("_password", password);
        values.put("address", US);
        values.put("unit", RedCrossOffice.UNIT);
        return new RedCross(Configured.as(Settings.class, values), new SmtpMailLinks(clock), clock);
    }

    /** Only people can say that they have a mail. */
    @Test
    @Override
    public void anOrderIsHandedOverOnce() throws BackendException {
        assertEquals(Receipt.sent(), adapter().dispatch(order()));
        comeAndGo();
        office.say(ORDER, Saying.acknowledged());
        comeAndGo();

        assertEquals(1, office.order(ORDER).orElseThrow().timesTaken());
        assertEquals(Optional.of(""), intake.numberOf(ORDER, 1));
    }

    @Test
    @Override
    public void handingOverAgainIsHarmlessAndAnswersTheSameReceipt() throws BackendException {
        assertEquals(Receipt.sent(), adapter().dispatch(order()));
        assertEquals(Receipt.sent(), adapter().dispatch(order()));
        comeAndGo();
        assertEquals(Receipt.sent(), adapter().dispatch(order()));
        comeAndGo();

        assertEquals(1, office.order(ORDER).orElseThrow().timesTaken());
        assertEquals(1, post.mails(RedCrossOffice.UNIT, "INBOX").size());
    }

    @Test
    public void theMailIsWrittenAsTheAgreementWritesIt() {
        String text = OrderText.of(new org.yihaotong.testkit.OrderDraft("YC20200302-000126", at("2020-03-02 10:30:00"))
                .type(AppealType.CONSULTATION, Urgency.NORMAL)
                .saying("咨询应急救护培训报名", "来电人咨询本月应急救护员培训如何报名。")
                .caller("钱某", "13900000004")
                .at("140802", "盐湖区解放路2号")
                .due(at("2020-03-06 18:00:00"))
                .order());

        String sample = new String(resource("order.eml"), UTF_8).replace("\r\n", "\n");
        String body = sample.substring(sample.indexOf("\n\n") + 2);
        String theirs = new String(Base64.getMimeDecoder().decode(body.strip()), UTF_8).replace("\r\n", "\n");
        assertEquals(theirs, text);
    }

    @Test
    public void anUrgentOrderSaysSoInItsSubject() throws BackendException {
        adapter().dispatch(draft().type(AppealType.HELP, Urgency.CRITICAL).order());
        comeAndGo();

        assertEquals("【12345】【交办】【特急】" + ORDER + " 小区停水", office.subjects().get(0));
    }

    @Test
    public void aLineOfEqualSignsDoesNotEndTheContent() throws BackendException {
        adapter()
                .dispatch(draft().saying("停水", "第一行\n==============================\n第三行")
                        .order());
        comeAndGo();

        assertEquals(
                "第一行\n ==============================\n第三行",
                office.order(ORDER).orElseThrow().content());
    }

    @Test
    public void theAgreementsOwnRepliesAreRead() throws BackendException {
        post.deliver(US, resource("reply-finish-gbk.eml"));
        post.deliver(US, resource("reply-extend.eml"));
        post.deliver(US, resource("out-of-office.eml"));
        comeAndGo();

        UnitReply finished = intake.last(ReplyKind.COMPLETED).orElseThrow();
        assertEquals("YC20200302-000126", finished.orderNo());
        assertEquals("202003041620050fin@redcross.test", finished.replyId());
        assertEquals("已电话告知报名方式及时间，来电人表示满意。", finished.text());
        UnitReply extension = intake.last(ReplyKind.EXTENSION_REQUEST).orElseThrow();
        assertEquals(Optional.of(at("2020-03-10 18:00:00")), extension.newDue());
        assertEquals("需等上级通知培训计划。", extension.text());
        assertEquals(3, post.mails(US, "Processed").size());
        assertEquals(0, post.mails(RedCrossOffice.UNIT, "INBOX").size());
    }

    @Test
    public void keywordsComeInEveryShapePeopleGiveThem() {
        Instant now = at("2020-12-30 10:00:00");
        assertEquals(ReplyKind.ACKNOWLEDGED, ReplyText.read("\n 收到，马上办", now).kind());
        assertEquals("马上办", ReplyText.read("\n 收到，马上办", now).text());
        assertEquals(ReplyKind.PROGRESS, ReplyText.read("正在办理：已联系\n> 引文", now).kind());
        assertEquals(
                ReplyKind.RETURN_REQUEST, ReplyText.read("不属于我单位 应由民政局办", now).kind());
        assertEquals(
                ReplyKind.COMPLETED, ReplyText.read("已处理。\n已答复。\n--\n红十字会", now).kind());
        assertEquals("已答复。", ReplyText.read("已处理。\n已答复。\n--\n红十字会", now).text());
        assertEquals(
                Optional.of(at("2021-01-03 18:00:00")),
                ReplyText.read("延期至1月3日，等通知", now).newDue());
        assertEquals(
                Optional.of(at("2021-01-05 18:00:00")),
                ReplyText.read("延期至 2021/1/5", now).newDue());
        assertEquals(
                Optional.of(at("2021-01-05 17:30:00")),
                ReplyText.read("延期至　2021-01-05　17:30　等通知", now).newDue());
        assertFalse(ReplyText.read("延期至下周", now).flaw().isEmpty());
        assertFalse(ReplyText.read("办结", now).flaw().isEmpty());
        assertFalse(ReplyText.read("好的", now).flaw().isEmpty());
        assertEquals(
                Optional.of(AnswerResult.EXPLAINED),
                ReplyText.read("办结\n已向来电人解释政策。", now).result());
    }

    @Test
    public void anOrderIsFoundByItsSubjectIfTheThreadIsLost() throws BackendException {
        handOver();
        office.reply("a@r.test", "", "转发：答复: 【12345】【交办】" + ORDER + " 小区停水", "签收", clock.instant());
        comeAndGo();

        assertEquals(ORDER, intake.replies().get(0).orderNo());
    }

    @Test
    public void whatCannotBeUnderstoodIsAnsweredOnceAndLaidAside() throws BackendException {
        handOver();
        office.reply("a@r.test", office.thread(ORDER), "Re: x", "好的好的", clock.instant());
        office.reply("a@r.test", office.thread(ORDER), "Re: x", "好的好的", clock.instant());
        office.reply("b@r.test", office.thread(ORDER), "Re: 【12345】【交办】YC20200302-000999-1 x", "签收", clock.instant());
        comeAndGo();
        comeAndGo();

        assertEquals(
                2,
                office.subjects().stream()
                        .filter(s -> s.startsWith("【12345】【无法识别】"))
                        .count());
        assertEquals(3, post.mails(US, "Rejected").size());
        assertTrue(intake.replies().isEmpty());
    }

    @Test
    public void theSameMailTwiceIsOneReplyAndALaterAnswerIsACorrection() throws BackendException {
        handOver();
        office.reply("a@r.test", office.thread(ORDER), "Re: x", "办结\n未解决", clock.instant());
        office.reply("a@r.test", office.thread(ORDER), "Re: x", "办结\n未解决", clock.instant());
        comeAndGo();
        office.reply(
                "b@r.test",
                office.thread(ORDER),
                "Re: x",
                "办结\n已联系来电人办妥",
                clock.instant().plusSeconds(60));
        comeAndGo();

        assertEquals(
                List.of(ReplyKind.COMPLETED, ReplyKind.CORRECTED),
                intake.replies().stream().map(UnitReply::kind).toList());
        assertEquals(Optional.of(AnswerResult.UNSOLVED), intake.replies().get(0).result());
    }

    @Test
    public void aClockThatRunsAheadAtTheUnitIsNotBelieved() throws BackendException {
        handOver();
        office.reply(
                "a@r.test", office.thread(ORDER), "Re: x", "签收", clock.instant().plus(Duration.ofDays(3)));
        comeAndGo();

        assertEquals(clock.instant(), intake.replies().get(0).at());
    }

    @Test
    public void mailOfStrangersIsLeftAlone() throws BackendException {
        post.deliver(US, "From: advert@spam.test\r\nSubject: =?UTF-8?B?5Yqe57uT?=\r\n\r\nx".getBytes(UTF_8));
        comeAndGo();

        assertEquals(1, post.mails(US, "INBOX").size());
        assertTrue(intake.replies().isEmpty());
    }

    @Test
    public void aBounceForGoodEndsTheOrder() throws BackendException {
        handOver();
        post.deliver(US, bounce("5.1.1"));
        comeAndGo();

        assertEquals(List.of(new Refused(ORDER, 1, "邮件没有送到，被对方邮件服务器退回（5.1.1）", false)), intake.refused());
        assertEquals(1, post.mails(US, "Processed").size());
    }

    @Test
    public void aBounceForNowIsTriedAgainAfterHalfAnHour() throws BackendException {
        handOver();
        post.deliver(US, bounce("4.2.2"));
        comeAndGo();
        assertTrue(intake.refused().isEmpty());

        clock.advance(Duration.ofMinutes(31));
        comeAndGo();

        assertTrue(intake.refused().get(0).retry());
    }

    @Test
    public void aMailThatIsTooLargeGoesWithoutItsFilesAndSaysSo() throws BackendException {
        byte[] photo = {1, 2, 3};
        FileContent file = new FileContent("1", "a.jpg", "image/jpeg", 3, "", () -> new ByteArrayInputStream(photo));
        try (StubbornSmtp stubborn = new StubbornSmtp(".", "552 too big")) {
            HotlineAdapter small = adapterWith("smtp://127.0.0.1:" + stubborn.port(), RedCrossOffice.PASSWORD);
            org.junit.Assert.assertThrows(RuntimeException.class, () -> small.dispatch(order().with(List.of(file))));
        }
        assertTrue(OrderText.withoutFiles(OrderText.of(order())).contains("（附件过大，不能随信传送，请致电12345）\n==="));
        adapter().dispatch(order().with(List.of(file)));
        comeAndGo();
        assertEquals(1, office.orders());
    }

    @Test
    public void theFilesOfAMailStayWithinTenMegabytesAsTheyTravel() throws BackendException {
        byte[] page = new byte[3_000_000];
        List<FileContent> pages = IntStream.rangeClosed(1, 3)
                .mapToObj(n -> new FileContent(
                        "" + n, n + ".jpg", "image/jpeg", page.length, "", () -> new ByteArrayInputStream(page)))
                .toList();
        adapter().dispatch(order().with(pages));
        comeAndGo();

        assertTrue(office.order(ORDER).orElseThrow().content().endsWith("（另有1个附件不能随单传送，请致电12345）"));
    }

    @Test
    public void anUrgeThatCameBackForGoodIsSaid() throws BackendException {
        handOver();
        adapter().urge(new Urging("CB1", ORDER, "尽快", clock.instant()));
        post.deliver(US, bounce("5.1.1", "<" + ORDER + ".U.CB1@12345.test>"));
        comeAndGo();

        assertEquals(List.of("URGE " + ORDER + " 邮件没有送到，被对方邮件服务器退回（5.1.1）"), intake.declined());
        assertTrue(intake.refused().isEmpty());
    }

    @Test
    public void anUrgeThatCameBackForNowIsSentAgainAfterHalfAnHour() throws BackendException {
        handOver();
        adapter().urge(new Urging("CB1", ORDER, "尽快", clock.instant()));
        post.deliver(US, bounce("4.2.2", "<" + ORDER + ".U.CB1@12345.test>"));
        comeAndGo();
        assertEquals(2, post.mails(RedCrossOffice.UNIT, "INBOX").size());

        clock.advance(Duration.ofMinutes(31));
        comeAndGo();
        comeAndGo();

        assertEquals(3, post.mails(RedCrossOffice.UNIT, "INBOX").size());
        assertTrue(intake.refused().isEmpty());
    }

    @Test
    public void aReplyToAnUrgeBelongsToItsOrderAndAStrangersMessageIdToNone() throws BackendException {
        handOver();
        office.reply("a@r.test", "<" + ORDER + ".U.CB1@12345.test>", "Re: 关于催办", "办理中，已联系", clock.instant());
        office.reply("b@r.test", "<20200304.1@redcross.test>", "Re: 【12345】【交办】" + ORDER + " x", "签收", clock.instant());
        comeAndGo();

        assertEquals(
                List.of(ORDER, ORDER),
                intake.replies().stream().map(UnitReply::orderNo).toList());
    }

    @Test
    public void aSupervisionOrderNamesItsTimeAndLiesInTheThread() throws BackendException {
        handOver();
        adapter()
                .urge(new Urging(
                        "DB1",
                        ORDER,
                        "尽快",
                        clock.instant(),
                        1,
                        Optional.of(clock.instant().plus(Duration.ofHours(4)))));
        comeAndGo();

        assertEquals(1, office.order(ORDER).orElseThrow().urges());
        assertTrue(office.subjects().get(1).startsWith("【12345】【督办】" + ORDER));
    }

    @Test
    public void aMailboxThatIsNumberedAnewDoublesNothing() throws BackendException {
        handOver();
        office.say(ORDER, Saying.acknowledged());
        post.rebuild();
        comeAndGo();
        comeAndGo();

        assertEquals(1, intake.replies().size());
    }

    @Test
    public void theConnectionTestIsAnsweredWhenItIsAskedAgain() throws BackendException {
        adapter().test();
        office.work();
        comeAndGo();

        List<TestStep> steps = adapter().test();
        assertEquals("对方已应答", steps.get(1).detail());
    }

    @Test
    public void aMachinesNoteIsNoAnswerToTheConnectionTest() throws BackendException {
        adapter().test();
        String test = "<TEST." + Beijing.compact(clock.instant()) + "@12345.test>";
        post.deliver(
                US,
                ("From: " + RedCrossOffice.UNIT + "\r\nSubject: Re: x\r\nMessage-ID: <o@r.test>\r\nIn-Reply-To: " + test
                                + "\r\nAuto-Submitted: auto-replied\r\n"
                                + "Content-Type: text/plain; charset=UTF-8\r\n\r\n您好，邮件已收到，我休假中。\r\n")
                        .getBytes(UTF_8));
        adapter().collect(watermark, intake);

        assertEquals("对方还没有应答，刚发出不久", adapter().test().get(1).detail());
    }

    @Test
    public void theWeeksCallsComeHome() throws BackendException {
        String csv = "序号,来电时间,来电号码,通话时长(秒),是否接通,接听人,来电内容,转12345工单号\r\n"
                + "1,2020/2/24 9:05,13900000004,65,是,王,咨询培训," + ORDER + "\r\n"
                + "2,2020-02-25 10:00:01,13900000005,0,否,,,\r\n3,昨天,13900000006,0,否,,,\r\n";
        post.deliver(US, week(("\uFEFF" + csv).getBytes(UTF_8)));
        comeAndGo();
        adapter().collectCalls("", intake);

        CallRecord first = intake.calls().get(0);
        assertEquals("20200224090500-13900000004", first.callId());
        assertEquals(at("2020-02-24 09:06:05"), first.endedAt());
        assertEquals(CallResult.NO_AGENT, intake.calls().get(1).result());
        assertEquals(1, intake.aside().size());
        assertEquals(7, intake.counts().size());
        assertEquals(1, (int) intake.counts().get(LocalDate.of(2020, 2, 25)));
        assertEquals(1, post.mails(US, "Processed").size());

        post.deliver(US, week(csv.replace(",65,", ",70,").getBytes(GBK)));
        adapter().collectCalls("", intake);
        assertEquals(2, intake.calls().size());
        assertEquals(at("2020-02-24 09:06:10"), intake.calls().get(0).endedAt());
    }

    @Test
    public void aWeekThatIsNoneIsAnsweredAndLaidAside() throws BackendException {
        byte[] csv = "序号,来电时间,来电号码,通话时长(秒),是否接通,接听人,来电内容,转12345工单号\r\n".getBytes(UTF_8);
        post.deliver(US, week("2020-02-24至2020-02-30", csv));
        post.deliver(US, week("2020-03-01至2020-02-24", csv));
        adapter().collectCalls("", intake);

        assertEquals(2, post.mails(US, "Rejected").size());
        assertTrue(intake.counts().isEmpty());
    }

    @Test
    public void aWeekWithoutItsTableIsAnsweredAndLaidAside() throws BackendException {
        post.deliver(US, week("序号,什么\r\n".getBytes(UTF_8)));
        adapter().collectCalls("", intake);

        assertEquals(1, post.mails(US, "Rejected").size());
        assertEquals(1, post.mails(RedCrossOffice.UNIT, "INBOX").size());
    }

    private static byte[] week(byte[] csv) {
        return week("2020-02-24至2020-03-01", csv);
    }

    private static byte[] week(String days, byte[] csv) {
        return ("From: " + RedCrossOffice.UNIT + "\r\nTo: " + US + "\r\nMessage-ID: <w" + csv.length + days.hashCode()
                        + "@r.test>\r\n"
                        + "Subject: =?UTF-8?B?"
                        + Base64.getEncoder().encodeToString(("【话务】" + days).getBytes(UTF_8))
                        + "?=\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n"
                        + "Content-Type: text/plain; charset=UTF-8\r\n\r\nx\r\n--b\r\n"
                        + "Content-Type: text/csv; name=\"=?GBK?B?"
                        + Base64.getEncoder().encodeToString("话务.csv".getBytes(GBK))
                        + "?=\"\r\nContent-Disposition: attachment\r\nContent-Transfer-Encoding: base64\r\n\r\n"
                        + Base64.getMimeEncoder().encodeToString(csv) + "\r\n--b--\r\n")
                .getBytes(UTF_8);
    }

    private byte[] bounce(String status) {
        return bounce(status, office.thread(ORDER));
    }

    private byte[] bounce(String status, String messageId) {
        return String.join(
                        "\r\n",
                        "From: MAILER-DAEMON@redcross.test",
                        "Date: "
                                + java.time.format.DateTimeFormatter.RFC_1123_DATE_TIME.format(
                                        clock.instant().atOffset(java.time.ZoneOffset.ofHours(8))),
                        "Content-Type: multipart/report; report-type=delivery-status; boundary=b",
                        "",
                        "--b",
                        "Content-Type: message/delivery-status",
                        "",
                        "Reporting-MTA: dns; x",
                        "",
                        "Action: failed",
                        "Status: " + status,
                        "--b",
                        "Content-Type: text/rfc822-headers",
                        "",
                        "Message-ID: " + messageId,
                        "",
                        "--b--",
                        "")
                .getBytes(UTF_8);
    }

    private static Instant at(String beijing) {
        return Beijing.parse(beijing).orElseThrow();
    }

    private static byte[] resource(String name) {
        try (InputStream in = RedCrossTest.class.getResourceAsStream(name)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
