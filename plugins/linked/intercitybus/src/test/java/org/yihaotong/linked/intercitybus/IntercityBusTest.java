package org.yihaotong.linked.intercitybus;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;
import org.yihaotong.api.hotline.BackendException;
import org.yihaotong.api.hotline.CallResult;
import org.yihaotong.api.hotline.FileContent;
import org.yihaotong.api.hotline.HotlineAdapter;
import org.yihaotong.api.hotline.Receipt;
import org.yihaotong.api.hotline.ReplyKind;
import org.yihaotong.api.hotline.UnitReply;
import org.yihaotong.api.hotline.Withdrawal;
import org.yihaotong.api.hotline.WorkOrder;
import org.yihaotong.api.paper.Tab;
import org.yihaotong.api.paper.TabForm;
import org.yihaotong.api.ticket.AppealType;
import org.yihaotong.api.ticket.Urgency;
import org.yihaotong.kit.Beijing;
import org.yihaotong.kit.mail.SmtpMailLinks;
import org.yihaotong.paper.OfficeWorkbooks;
import org.yihaotong.testkit.AdapterContract;
import org.yihaotong.testkit.Configured;
import org.yihaotong.testkit.RecordingIntake.Refused;
import org.yihaotong.testkit.Relay;
import org.yihaotong.testkit.backoffice.Saying;
import org.yihaotong.testkit.backoffice.intercitybus.IntercityOffice;
import org.yihaotong.testkit.server.PostOffice;
import org.yihaotong.testkit.server.StubbornSmtp;

/** 市城际通巴士 through a mail server: the common contract, and what its agreement asks beyond. */
public final class IntercityBusTest extends AdapterContract {

    private static final String US = IntercityOffice.CENTRE;

    private PostOffice post;
    private Relay smtp;
    private Relay imap;
    private IntercityOffice office;
    private HotlineAdapter adapter;

    @Before
    public void openTheMailboxes() {
        Instant minute = clock.instant().truncatedTo(ChronoUnit.MINUTES); // the workbook has whole minutes
        clock.advance(Duration.between(clock.instant(), minute));
        post = PostOffice.open(Map.of(US, IntercityOffice.PASSWORD, IntercityOffice.UNIT, "theirs"));
        smtp = new Relay(post.smtpPort());
        imap = new Relay(post.imapPort());
        office = new IntercityOffice(post, clock);
        adapter = adapterWith(IntercityOffice.PASSWORD, 0);
    }

    @After
    public void closeTheMailboxes() {
        smtp.close();
        imap.close();
        post.close();
    }

    @Override
    protected IntercityOffice office() {
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
        return adapterWith(IntercityOffice.PASSWORD, 0);
    }

    @Override
    protected HotlineAdapter strangerAdapter() {
        return adapterWith("wrong", 0);
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

    private HotlineAdapter adapterWith(String password, int minutes) {
        return adapterWith(password, minutes, smtp.port());
    }

    private HotlineAdapter adapterWith(String password, int minutes, int smtpPort) {
        Map<String, Object> values = new HashMap<>();
        values.put("smtp", "smtp://127.0.0.1:" + smtpPort);
        values.put("imap", "imap://127.0.0.1:" + imap.port());
        values.put("user", US);
        values.put("_password", password);
        values.put("address", US);
        values.put("unit", IntercityOffice.UNIT);
        values.put("_checkKey", IntercityOffice.KEY);
        values.put("batchMinutes", minutes);
        return new IntercityBus(
                Configured.as(Settings.class, values), new SmtpMailLinks(clock), new OfficeWorkbooks(), clock);
    }

    @Test
    public void aBatchThatTheMailServerRefusesForGoodEndsItsOrdersAndBlocksNoLaterOne() throws BackendException {
        try (StubbornSmtp stubborn = new StubbornSmtp(".", "554 spam")) {
            HotlineAdapter refused = adapterWith(IntercityOffice.PASSWORD, 0, stubborn.port());
            assertEquals(Receipt.sent(), refused.dispatch(order()));
            refused.withdraw(new Withdrawal(ORDER, "误报", clock.instant()));
        }
        String later = "YC20200302-000777-1";
        adapter().dispatch(draft(later).order());
        comeAndGo();

        assertEquals(List.of(new Refused(ORDER, 1, "发信服务器拒收装有它的邮件，不再重发，请与对方核对", false)), intake.refused());
        assertEquals(List.of("WITHDRAWAL " + ORDER + " 发信服务器拒收装有它的邮件，不再重发，请与对方核对"), intake.declined());
        assertTrue(office.order(later).isPresent());
        assertFalse(office.order(ORDER).isPresent());

        adapter().dispatch(draft().version(2).order());
        comeAndGo();
        assertTrue(office.order(ORDER).isPresent());
    }

    /** Only people can say that they have a workbook. */
    @Test
    @Override
    public void anOrderIsHandedOverOnce() throws BackendException {
        assertEquals(Receipt.sent(), adapter().dispatch(order()));
        comeAndGo();
        office.say(ORDER, Saying.acknowledged());
        comeAndGo();

        assertEquals(1, office.order(ORDER).orElseThrow().timesTaken());
        assertEquals(1, intake.replies().size());
    }

    @Test
    @Override
    public void handingOverAgainIsHarmlessAndAnswersTheSameReceipt() throws BackendException {
        assertEquals(Receipt.sent(), adapter().dispatch(order()));
        assertEquals(Receipt.sent(), adapter().dispatch(order()));
        comeAndGo();
        assertEquals(Receipt.sent(), adapter().dispatch(order()));
        comeAndGo();

        assertEquals(1, office.orders());
        assertEquals(1, post.mails(IntercityOffice.UNIT, "INBOX").size());
    }

    @Test
    public void ordersWaitForTheirBatchAndUrgentOnesDoNot() throws BackendException {
        adapter = adapterWith(IntercityOffice.PASSWORD, 30);
        adapter().dispatch(plain(ORDER + 1));
        adapter().dispatch(plain(ORDER + 2));
        adapter().dispatch(plain(ORDER + 3));
        comeAndGo();
        assertEquals(1, office.orders());

        adapter().dispatch(draft(ORDER + 4).order());
        office.work();

        assertEquals(4, office.orders());
        assertTrue(office.subjects().get(0), office.subjects().get(0).endsWith("001（1件）"));
        assertTrue(office.subjects().get(1), office.subjects().get(1).endsWith("002（3件）"));
    }

    @Test
    public void aBatchThatWasCutOffGoesAgainUnderItsNumber() throws BackendException {
        smtp.cut();
        assertThrows(BackendException.class, () -> adapter().dispatch(order()));
        smtp.mend();
        adapter().dispatch(order());
        comeAndGo();

        assertEquals(1, office.subjects().size());
        assertTrue(office.subjects().get(0).endsWith("001（1件）"));
        assertEquals(1, office.orders());
    }

    @Test
    public void theAgreementsOwnWorkbookIsReadAsWpsLeftIt() throws BackendException {
        byte[] book = resource("CJ20200302001-reply.xlsx");
        post.deliver(US, office.mail("随便", "CJ20200302001(1).xlsx", book, clock.instant()));
        comeAndGo();

        assertEquals(
                List.of("YC20200302-000136", "YC20200302-000135"),
                intake.replies().stream().map(UnitReply::orderNo).toList());
        UnitReply finished = intake.last(ReplyKind.COMPLETED).orElseThrow();
        assertEquals("背包已找到，已联系来电人领取。", finished.text());
        assertEquals(Beijing.parse("2020-03-02 15:20:00"), Optional.of(finished.at()));
        assertEquals("客服2", finished.handler());
        assertEquals(1, post.mails(US, "Processed").size());
    }

    @Test
    public void theAgreementsOwnChecksumIsOurs() {
        assertEquals("8438cecb2b80", new Form("cj-test-key").check("YC20200302-000136", "CJ20200302001"));
    }

    @Test
    public void aRowThatWasTakenIsNoNews() throws BackendException {
        handOver();
        byte[] book = office.filled(ORDER, "办理中", "已联系", "", "", "客服1");
        post.deliver(US, office.mail("Re", "a.xlsx", book, clock.instant()));
        post.deliver(US, office.mail("Re", "a.xlsx", book, clock.instant()));
        comeAndGo();

        assertEquals(1, intake.replies().size());
    }

    @Test
    public void aBadRowIsSentBackOnce() throws BackendException {
        handOver();
        byte[] book = office.filled(ORDER, "办结", "好了", "", "", "客服1");
        post.deliver(US, office.mail("Re", "a.xlsx", book, clock.instant()));
        comeAndGo();
        comeAndGo();

        assertTrue(intake.replies().isEmpty());
        assertTrue(office.subjects().get(1), office.subjects().get(1).endsWith(" 退回修改"));
        assertEquals(2, office.subjects().size());
        assertEquals(1, post.mails(US, "Rejected").size());
    }

    @Test
    public void aTouchedChecksumAndAnOldFormatAreRefused() throws BackendException {
        handOver();
        byte[] book = office.filled(ORDER, "签收", "", "", "", "客服1", "", "000000000000");
        post.deliver(US, office.mail("Re", "a.xlsx", book, clock.instant()));
        post.deliver(US, office.mail("Re", "a.xls", book, clock.instant()));
        post.deliver(US, office.mail("Re", "a.xlsx", "no workbook".getBytes(UTF_8), clock.instant()));
        comeAndGo();

        assertTrue(intake.replies().isEmpty());
        assertEquals(3, post.mails(US, "Rejected").size());
    }

    @Test
    public void picturesBearTheirOrdersNumberAndNoneIsLostOnTheWay() throws BackendException {
        adapter = adapterWith(IntercityOffice.PASSWORD, 30);
        adapter().dispatch(plain(ORDER + 1));
        adapter().dispatch(plain(ORDER + 2).with(List.of(photo("1"), photo("2"), photo("3"))));
        adapter().dispatch(plain(ORDER + 3).with(List.of(photo("4"), photo("5"), photo("6"))));
        adapter().dispatch(draft(ORDER + 4).order());
        office.work();

        assertEquals(4, office.orders());
        assertEquals(3, office.subjects().size());
        assertEquals(
                List.of(ORDER + "2_1.jpg", ORDER + "2_2.jpg", ORDER + "2_3.jpg", ORDER + "3_1.jpg"),
                office.pictures().subList(0, 4));
        assertEquals(6, office.pictures().size());
    }

    @Test
    public void aRepeatWithOtherFilesIsTheSameOrder() throws BackendException {
        handOver();
        FileContent sound =
                new FileContent("7", "录音.mp3", "audio/mpeg", 1, "", () -> new ByteArrayInputStream(new byte[1]));
        adapter().dispatch(order().with(List.of(sound)));
        comeAndGo();

        assertEquals(1, office.subjects().size());
    }

    @Test
    public void halfAnHourLiesBetweenTwoBatchesAlsoAfterMidnight() throws BackendException {
        Instant late = Beijing.instant(
                Beijing.time(clock.instant()).toLocalDate().plusDays(1).atTime(23, 50));
        clock.advance(Duration.between(clock.instant(), late));
        adapter = adapterWith(IntercityOffice.PASSWORD, 30);
        adapter().dispatch(plain(ORDER + 1));
        clock.advance(Duration.ofMinutes(15));
        adapter().dispatch(plain(ORDER + 2));
        comeAndGo();
        assertEquals(1, office.orders());
        clock.advance(Duration.ofMinutes(20));
        comeAndGo();
        comeAndGo();

        assertEquals(2, office.orders());
        assertTrue(office.subjects().get(1), office.subjects().get(1).endsWith("001（1件）"));
    }

    @Test
    public void anAnswerToATestIsKnownByItsSubject() throws BackendException {
        adapter().test();
        String subject = "Re: 【12345】联通测试 " + Beijing.compact(clock.instant());
        post.deliver(US, office.mail(subject, "x.txt", new byte[] {1}, clock.instant()));
        comeAndGo();
        clock.advance(Duration.ofHours(1));

        assertEquals("对方已应答", adapter().test().get(1).detail());
    }

    @Test
    public void aRowOfAWithdrawnOrderIsNobodysConcern() throws BackendException {
        handOver();
        adapter().withdraw(new Withdrawal(ORDER, "撤诉", clock.instant()));
        byte[] book = office.filled(ORDER, "办结", "好了", "", "", "客服1");
        post.deliver(US, office.mail("Re", "a.xlsx", book, clock.instant()));
        comeAndGo();
        comeAndGo();

        assertTrue(intake.replies().isEmpty());
        assertEquals(2, office.subjects().size());
        assertEquals(1, post.mails(US, "Processed").size());
    }

    @Test
    public void aWorkbookWithoutTheAgreedTabIsSentBack() throws BackendException {
        post.deliver(US, office.mail("Re", "CJ20200302001.xlsx", resource("calls.xlsx"), clock.instant()));
        comeAndGo();
        comeAndGo();

        assertEquals(List.of("【12345转办】CJ20200302001 退回修改"), office.subjects());
        assertEquals(1, post.mails(US, "Rejected").size());
    }

    @Test
    public void emptyColumnsBesideTheCallsDoNoHarm() throws BackendException, IOException {
        List<String> head = List.of("通话时间", "主叫", "被叫", "呼叫类型", "时长(秒)", "是否接听", "座席", "备注", "工单编号", "", " ");
        List<String> row = List.of("2020/2/28 9:01:20", "13900000015", "6391200", "呼入", "0", "否", "", "漏接", "");
        TabForm form = new TabForm(11, 2, Set.of(), Map.of());
        byte[] book = new OfficeWorkbooks().write(List.of(new Tab("话务", List.of(head, row), Optional.of(form))));
        post.deliver(US, office.mail("话务", "话务2.xlsx", book, clock.instant()));
        adapter().collectCalls("", intake);

        assertEquals(1, intake.calls().size());
    }

    @Test
    public void theAgreementsOwnCallsComeHome() throws BackendException {
        post.deliver(US, office.mail("2月话务", "话务202002.xlsx", resource("calls.xlsx"), clock.instant()));
        comeAndGo();
        adapter().collectCalls("", intake);

        assertEquals("13900000014", intake.calls().get(0).caller());
        assertEquals(
                Beijing.parse("2020-02-28 08:55:01"),
                Optional.of(intake.calls().get(0).startedAt()));
        assertEquals(CallResult.NO_AGENT, intake.calls().get(1).result());
        assertEquals(1, post.mails(US, "Processed").size());
    }

    private WorkOrder plain(String orderNo) {
        return draft(orderNo).type(AppealType.COMPLAINT, Urgency.NORMAL).order();
    }

    private static FileContent photo(String id) {
        return new FileContent(id, "张某家.jpg", "image/jpeg", 1, "", () -> new ByteArrayInputStream(new byte[1]));
    }

    private static byte[] resource(String name) {
        try (InputStream in = IntercityBusTest.class.getResourceAsStream(name)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
