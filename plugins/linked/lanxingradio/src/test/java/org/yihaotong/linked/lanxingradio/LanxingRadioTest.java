package org.yihaotong.linked.lanxingradio;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.Assert.assertArrayEquals;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.After;
import org.junit.AfterClass;
import org.junit.Before;
import org.junit.BeforeClass;
import org.junit.Test;
import org.yihaotong.api.hotline.BackendException;
import org.yihaotong.api.hotline.BackendException.Kind;
import org.yihaotong.api.hotline.CallResult;
import org.yihaotong.api.hotline.FileContent;
import org.yihaotong.api.hotline.HotlineAdapter;
import org.yihaotong.api.hotline.ReplyKind;
import org.yihaotong.api.hotline.TestStep;
import org.yihaotong.api.hotline.UnitReply;
import org.yihaotong.api.hotline.Urging;
import org.yihaotong.api.ticket.AnswerResult;
import org.yihaotong.kit.link.XmlElement;
import org.yihaotong.kit.sftp.SftpFileLinks;
import org.yihaotong.testkit.AdapterContract;
import org.yihaotong.testkit.Configured;
import org.yihaotong.testkit.RecordingIntake.Refused;
import org.yihaotong.testkit.Relay;
import org.yihaotong.testkit.backoffice.Saying;
import org.yihaotong.testkit.backoffice.lanxingradio.LanxingOffice;
import org.yihaotong.testkit.server.OpenSsh;

/** 蓝星广播电视 through a real OpenSSH: the common contract, and what its document asks beyond. */
public final class LanxingRadioTest extends AdapterContract {

    private static OpenSsh ssh;

    private Relay relay;
    private LanxingOffice office;
    private HotlineAdapter adapter;

    @BeforeClass
    public static void startTheServer() {
        ssh = OpenSsh.start();
    }

    @AfterClass
    public static void stopTheServer() {
        ssh.close();
    }

    @Before
    public void openTheFolders() throws IOException {
        try (Stream<Path> old = Files.walk(ssh.root())) {
            for (Path file : old.sorted(Comparator.reverseOrder()).toList()) {
                if (!file.equals(ssh.root())) {
                    Files.delete(file);
                }
            }
        }
        office = new LanxingOffice(ssh.root(), clock);
        relay = new Relay(ssh.port());
        adapter = adapterWith(ssh.key("centre"));
    }

    @After
    public void closeTheFolders() {
        ((LanxingRadio) adapter).close();
        relay.close();
    }

    @Override
    protected LanxingOffice office() {
        return office;
    }

    @Override
    protected HotlineAdapter adapter() {
        return adapter;
    }

    @Override
    protected HotlineAdapter nextAdapter() {
        return adapterWith(ssh.key("centre"));
    }

    @Override
    protected HotlineAdapter strangerAdapter() {
        return adapterWith(ssh.key("stranger"));
    }

    @Override
    protected void reachable(boolean yes) {
        if (yes) {
            relay.mend();
        } else {
            relay.cut();
        }
    }

    private HotlineAdapter adapterWith(String key) {
        Settings settings = Configured.as(
                Settings.class,
                Map.of(
                        "url",
                        "sftp://127.0.0.1:" + relay.port(),
                        "user",
                        ssh.user(),
                        "_key",
                        key,
                        "hostKey",
                        ssh.fingerprint()));
        return new LanxingRadio(settings, new SftpFileLinks(clock), clock);
    }

    @Test
    public void theMessageSaysWhatTheOrderSays() throws BackendException {
        adapter()
                .dispatch(draft().saying("电视无信号", "三天无信号。")
                        .field("cardNo", "1234567890123456")
                        .order());
        comeAndGo();

        XmlElement order = office.received().get(0);
        assertEquals(
                List.of(ORDER, "1", "求助", "2", "有线电视", "1234567890123456", "电视无信号", "三天无信号。"),
                order.children().subList(0, 8).stream().map(XmlElement::text).toList());
        assertEquals("张某", order.child("Caller").orElseThrow().textOf("Name"));
        assertEquals(WallTime.text(order().due()), order.textOf("LimitTime"));
    }

    @Test
    public void attachmentsTravelInside() throws BackendException {
        byte[] photo = new byte[600 << 10];
        FileContent file =
                new FileContent("1", "现场.jpg", "image/jpeg", photo.length, "", () -> new ByteArrayInputStream(photo));
        adapter().dispatch(order().with(List.of(file, file, file, file)));
        comeAndGo();

        assertEquals(3, office.received().get(0).children("Attachment").size());
        assertTrue(office.received().get(0).textOf("Content").endsWith("（另有1个附件不能随单传送，请致电12345）"));
    }

    @Test
    public void aHigherVersionReplacesTheOrder() throws BackendException {
        handOver();
        adapter().dispatch(draft().version(2).saying("电视无信号", "是三号楼。").order());
        comeAndGo();

        assertTrue(intake.numberOf(ORDER, 2).isPresent());
        assertEquals("是三号楼。", office.order(ORDER).orElseThrow().content());
    }

    @Test
    public void aFileThatTheUnitCouldNotReadGoesAgainAfterTenMinutes() throws BackendException {
        office.findUnreadable(1);
        handOver();
        comeAndGo();
        assertEquals(0, office.orders());

        clock.advance(Duration.ofMinutes(11));
        comeAndGo();
        comeAndGo();

        assertEquals(1, office.order(ORDER).orElseThrow().timesTaken());
        assertTrue(intake.numberOf(ORDER, 1).isPresent());
    }

    @Test
    public void aBusyUnitIsAskedAgainAfterFiveMinutesUnderTheSameKey() throws BackendException {
        office.beBusy(1);
        handOver();
        comeAndGo();
        assertEquals(0, office.orders());

        clock.advance(Duration.ofMinutes(6));
        comeAndGo();
        comeAndGo();

        assertEquals(1, office.orders());
        assertTrue(intake.refused().isEmpty());
        assertEquals(2, files("inbox/.done"));
    }

    @Test
    public void anUrgeThatWasNotAnsweredGoesAgainToo() throws BackendException {
        handOver();
        office.findUnreadable(1);
        adapter()
                .urge(new Urging(
                        "DB1",
                        ORDER,
                        "尽快",
                        clock.instant(),
                        1,
                        Optional.of(clock.instant().plus(Duration.ofHours(4)))));
        comeAndGo();
        clock.advance(Duration.ofMinutes(11));
        comeAndGo();
        comeAndGo();

        assertEquals(1, office.order(ORDER).orElseThrow().urges());
        assertEquals("督办", office.received().get(1).textOf("Kind"));
    }

    @Test
    public void aSupervisionOrderNeedsItsTime() {
        BackendException refusal = assertThrows(BackendException.class, () -> adapter()
                .urge(new Urging("DB1", ORDER, "尽快", clock.instant(), 1, Optional.empty())));

        assertEquals(Kind.REFUSED, refusal.kind());
    }

    @Test
    public void aRefusalIsFinalAndSaysWhy() throws BackendException {
        handOver();
        office.put(
                "outbox/ACK_" + ORDER + "_20200302091600000.xml",
                ("<Message><Header><MsgId>LX1</MsgId><MsgType>ACK</MsgType><Sender>LXGD</Sender>"
                                + "<SendTime>2020-03-02T09:16:02</SendTime></Header><Ack><RefMsgId>O2-" + ORDER
                                + "</RefMsgId><Code>15</Code><Text>附件错误</Text></Ack></Message>")
                        .getBytes(UTF_8));
        comeAndGo();

        assertEquals(List.of(new Refused(ORDER, 2, "15 附件错误", false)), intake.refused());
    }

    @Test
    public void whatTheUnitDoesNotWantAfterItsOrderIsSaid() throws BackendException {
        handOver();
        int file = 0;
        for (String id : List.of("U-" + ORDER + "U3", "C-" + ORDER, "A-LX7")) {
            office.put(
                    "outbox/ACK_" + ORDER + "_2020030209170000" + ++file + ".xml",
                    ("<Message><Header><MsgId>LX" + id + "</MsgId><MsgType>ACK</MsgType><Sender>LXGD</Sender>"
                                    + "<SendTime>2020-03-02T09:17:02</SendTime></Header><Ack><RefMsgId>" + id
                                    + "</RefMsgId><Code>13</Code><Text>状态不允许</Text></Ack></Message>")
                            .getBytes(UTF_8));
        }
        comeAndGo();

        assertEquals(
                Set.of(
                        "URGE " + ORDER + " 13 状态不允许",
                        "WITHDRAWAL " + ORDER + " 13 状态不允许",
                        "DECISION " + ORDER + " 13 状态不允许"),
                Set.copyOf(intake.declined()));
    }

    @Test
    public void repliesGoByTheirTimeAndBringTheirFiles() throws BackendException, IOException {
        handOver();
        office.say(ORDER, Saying.finished(AnswerResult.SOLVED, "信号恢复。"), clock.instant(), "AQID");
        office.say(ORDER, Saying.acknowledged(), clock.instant().minus(Duration.ofHours(1)), "");
        comeAndGo();

        assertEquals(
                List.of(ReplyKind.ACKNOWLEDGED, ReplyKind.COMPLETED),
                intake.replies().stream().map(UnitReply::kind).toList());
        FileContent photo = intake.replies().get(1).files().get(0);
        assertEquals("image/jpeg", photo.mediaType());
        try (InputStream in = photo.source().open()) {
            assertArrayEquals(new byte[] {1, 2, 3}, in.readAllBytes());
        }
        assertEquals(0, files("outbox"));
    }

    @Test
    public void theDocumentsOwnReplyIsRead() throws BackendException {
        office.put(
                "outbox/REPLY_YC20200302-000133_20200302150000000.xml",
                ("<Message><Header><MsgId>LX202003020144</MsgId><MsgType>REPLY</MsgType><Sender>LXGD</Sender>"
                                + "<SendTime>2020-03-02T15:00:00</SendTime></Header><Reply>"
                                + "<OrderNo>YC20200302-000133</OrderNo><LxNo>LX0302017</LxNo><Kind>办结</Kind>"
                                + "<Content>更换分支器后信号恢复。</Content><Staff>维护一班</Staff>"
                                + "<HandleTime>2020-03-02T14:40:00</HandleTime><Result>已解决</Result></Reply></Message>")
                        .getBytes(UTF_8));
        comeAndGo();

        UnitReply reply = intake.replies().get(0);
        assertEquals("LX202003020144", reply.replyId());
        assertEquals(WallTime.parse("2020-03-02T14:40:00").orElseThrow(), reply.at());
        assertEquals("更换分支器后信号恢复。", reply.text());
    }

    @Test
    public void aFileThatReachesOutsideOrIsHalfIsNotTaken() throws BackendException {
        handOver();
        office.put(
                "outbox/REPLY_" + ORDER + "_20200302150000000.xml",
                "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><Message>&e;</Message>".getBytes(UTF_8));
        office.put("outbox/.REPLY_" + ORDER + "_20200302150000001.xml.part", "<Mess".getBytes(UTF_8));
        office.say(ORDER, Saying.acknowledged());

        BackendException trouble =
                assertThrows(BackendException.class, () -> adapter().collect("", intake));

        assertTrue(trouble.getMessage(), trouble.getMessage().contains("1 个文件读不出来"));
        assertEquals(1, intake.replies().size());
    }

    @Test
    public void theDocumentsOwnCallsComeHome() throws BackendException, IOException {
        try (InputStream in = LanxingRadioTest.class.getResourceAsStream("CALLS_20200302_20200303003000000.xml")) {
            office.put("outbox/CALLS_20200302_20200303003000000.xml", in.readAllBytes());
        }
        adapter().collectCalls("", intake);

        assertEquals(Map.of(LocalDate.of(2020, 3, 2), 2), intake.counts());
        assertEquals(Optional.of(5), intake.calls().get(0).satisfaction());
        assertEquals("YC20200302-000133", intake.calls().get(0).orderNo());
        assertEquals(CallResult.ABANDONED, intake.calls().get(1).result());
        assertEquals(0, files("outbox"));
    }

    @Test
    public void theNewestFileOfADayReplacesTheEarlierOnes() throws BackendException {
        office.put("outbox/CALLS_20200302_20200304090000000.xml", calls("answered", 1));
        adapter().collectCalls("", intake);
        office.put("outbox/CALLS_20200302_20200303003000000.xml", calls("missed", 1));
        adapter().collectCalls("", intake);

        assertEquals(CallResult.ANSWERED, intake.calls().get(0).result());
        assertEquals(0, files("outbox"));
    }

    @Test
    public void aDayThatDoesNotCountRightIsSaidAndABadCallIsPutAside() throws BackendException {
        office.put("outbox/CALLS_20200302_20200303003000000.xml", calls("answered", 2));
        assertThrows(BackendException.class, () -> adapter().collectCalls("", intake));
        assertTrue(intake.calls().isEmpty());

        office.put("outbox/CALLS_20200302_20200303003000001.xml", calls("missed", 1));
        adapter().collectCalls("", intake);

        assertEquals("接听时间 answer 与结果不符", intake.aside().get(0).reason());
    }

    @Test
    public void thePingIsAnsweredWhenItIsAskedAgain() {
        assertTrue(last().passed());
        office.work();
        clock.advance(Duration.ofSeconds(1));
        TestStep answered = last();
        assertTrue(answered.detail(), answered.detail().contains("对方应答过 1 次"));
        clock.advance(Duration.ofMinutes(3));
        assertFalse(last().passed());
    }

    @Test
    public void anAnswerToATestDoesNotLieInTheOutbox() throws BackendException {
        last();
        office.work();
        comeAndGo();
        clock.advance(Duration.ofSeconds(1));

        assertEquals(0, files("outbox"));
        assertTrue(last().detail().contains("对方应答过 1 次"));
    }

    @Test
    public void aRepeatWithOtherFilesIsTheSameOrder() throws BackendException {
        handOver();
        FileContent file =
                new FileContent("1", "现场.mp3", "audio/mpeg", 3, "", () -> new ByteArrayInputStream(new byte[3]));
        adapter().dispatch(order().with(List.of(file)));
        comeAndGo();

        assertEquals(1, office.orders());
    }

    @Test
    public void anEmptyReportIsStillAReport() throws BackendException {
        handOver();
        office.say(ORDER, Saying.progress(""));
        comeAndGo();

        assertEquals("（对方没有写内容）", intake.replies().get(0).text());
    }

    @Test
    public void aFullDiskOnTheOtherSideKeepsTheOrderWithUs() throws BackendException, IOException {
        String name = FileName.of("ORDER", ORDER, clock.instant()).toString();
        Files.createSymbolicLink(ssh.root().resolve("inbox/." + name + ".part"), Path.of("/dev/full"));
        BackendException trouble =
                assertThrows(BackendException.class, () -> adapter().dispatch(order()));
        assertEquals(Kind.COMMUNICATION, trouble.kind());

        handOver();

        assertEquals(1, office.orders());
    }

    private TestStep last() {
        List<TestStep> steps = adapter().test();
        return steps.get(steps.size() - 1);
    }

    private static byte[] calls(String result, int count) {
        String answer = result.equals("answered") || count == 1 ? " answer=\"2020-03-02T08:55:09\"" : "";
        return ("<Message><Header><MsgId>LX1</MsgId><MsgType>CALLS</MsgType><Sender>LXGD</Sender>"
                        + "<SendTime>2020-03-03T00:30:00</SendTime></Header><Calls day=\"2020-03-02\" count=\"" + count
                        + "\"><Call id=\"G1\" caller=\"13900000011\" callee=\"2360555\" dir=\"in\""
                        + " start=\"2020-03-02T08:55:01\"" + answer + " end=\"2020-03-02T08:58:00\" result=\"" + result
                        + "\"/></Calls></Message>")
                .getBytes(UTF_8);
    }

    private static int files(String folder) {
        try (Stream<Path> files = Files.list(ssh.root().resolve(folder))) {
            return (int) files.filter(Files::isRegularFile).count();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
