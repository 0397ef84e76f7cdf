package org.yihaotong.linked.jinjianheat;

import static java.nio.charset.StandardCharsets.UTF_8;
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
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.After;
import org.junit.AfterClass;
import org.junit.Before;
import org.junit.BeforeClass;
import org.junit.Test;
import org.yihaotong.api.hotline.BackendException;
import org.yihaotong.api.hotline.BackendException.Kind;
import org.yihaotong.api.hotline.CallRecord;
import org.yihaotong.api.hotline.CallResult;
import org.yihaotong.api.hotline.Decision;
import org.yihaotong.api.hotline.FileContent;
import org.yihaotong.api.hotline.HotlineAdapter;
import org.yihaotong.api.hotline.Receipt;
import org.yihaotong.api.hotline.ReplyKind;
import org.yihaotong.api.hotline.UnitReply;
import org.yihaotong.api.hotline.Urging;
import org.yihaotong.api.hotline.Withdrawal;
import org.yihaotong.api.hotline.WorkOrder;
import org.yihaotong.api.ticket.AnswerResult;
import org.yihaotong.api.ticket.AppealType;
import org.yihaotong.api.ticket.Urgency;
import org.yihaotong.kit.Beijing;
import org.yihaotong.kit.link.Csv;
import org.yihaotong.kit.sftp.SftpFileLinks;
import org.yihaotong.testkit.AdapterContract;
import org.yihaotong.testkit.Configured;
import org.yihaotong.testkit.MemoryLedger;
import org.yihaotong.testkit.OrderDraft;
import org.yihaotong.testkit.RecordingIntake.Refused;
import org.yihaotong.testkit.Relay;
import org.yihaotong.testkit.backoffice.Saying;
import org.yihaotong.testkit.backoffice.jinjianheat.JinjianOffice;
import org.yihaotong.testkit.server.OpenSsh;

/** 晋建热电 through a real OpenSSH: the common contract, and what its document asks beyond. */
public final class JinjianHeatTest extends AdapterContract {

    private static OpenSsh ssh;

    private final MemoryLedger ledger = new MemoryLedger(clock);
    private Relay relay;
    private JinjianOffice office;
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
        Instant minute = clock.instant().truncatedTo(ChronoUnit.MINUTES); // the unit counts whole minutes
        clock.advance(Duration.between(clock.instant(), minute));
        office = new JinjianOffice(ssh.root(), clock);
        relay = new Relay(ssh.port());
        adapter = adapterWith(ssh.key("centre"), ssh.fingerprint());
    }

    @After
    public void closeTheFolders() {
        ((JinjianHeat) adapter).close();
        relay.close();
    }

    @Override
    protected JinjianOffice office() {
        return office;
    }

    @Override
    protected HotlineAdapter adapter() {
        return adapter;
    }

    @Override
    protected HotlineAdapter nextAdapter() {
        return adapterWith(ssh.key("centre"), ssh.fingerprint());
    }

    @Override
    protected HotlineAdapter strangerAdapter() {
        return adapterWith(ssh.key("stranger"), ssh.fingerprint());
    }

    @Override
    protected void reachable(boolean yes) {
        if (yes) {
            relay.mend();
        } else {
            relay.cut();
        }
    }

    private HotlineAdapter adapterWith(String key, String fingerprint) {
        Settings settings = Configured.as(
                Settings.class,
                Map.of(
                        "hotline_id",
                        "jinjianheat",
                        "url",
                        "sftp://127.0.0.1:" + relay.port(),
                        "user",
                        ssh.user(),
                        "_key",
                        key,
                        "hostKey",
                        fingerprint));
        return new JinjianHeat(settings, new SftpFileLinks(clock), ledger, clock);
    }

    @Override
    protected String carried(String text) {
        return text.replaceAll("[\\n\\t]", " ");
    }

    @Test
    public void theLineSaysWhatTheOrderSays() throws BackendException {
        adapter().dispatch(draft().field("accountNumber", "01002003").order());
        comeAndGo();

        assertEquals(
                List.of(
                        ORDER,
                        "求助",
                        "紧急",
                        "小区停水",
                        "来电人反映幸福里小区3号楼自6时起停水。",
                        "张某",
                        "13900000001",
                        "否",
                        "幸福里小区3号楼",
                        "",
                        "01002003",
                        HeatTime.minute(order().acceptedAt()),
                        HeatTime.minute(order().due()),
                        ""),
                office.received().get(0));
    }

    @Test
    public void lengthsAreCountedInBytesOfTheirCharset() throws BackendException {
        adapter().dispatch(draft().saying("题".repeat(80), "㙍𠮷".repeat(300)).order());
        comeAndGo();

        List<String> line = office.received().get(0);
        assertEquals(60, line.get(3).getBytes(Csv.GB18030).length);
        int bytes = line.get(4).getBytes(Csv.GB18030).length;
        assertTrue("" + bytes, bytes <= 1000 && bytes > 990);
        assertTrue(line.get(4).endsWith("全文请致电12345）"));
    }

    @Test
    public void aLongOrderNumberLosesItsBeginningAndGetsItBack() throws BackendException {
        String orderNo = "YC20200302-000123-1R2";
        adapter().dispatch(draft(orderNo).order());
        comeAndGo();
        office.say(orderNo.substring(1), Saying.acknowledged());
        comeAndGo();

        assertEquals("C20200302-000123-1R2", office.received().get(0).get(0));
        assertTrue(intake.numberOf(orderNo, 1).isPresent());
        assertEquals(orderNo, intake.replies().get(0).orderNo());
    }

    @Test
    public void attachmentsAreThereBeforeTheMarker() throws BackendException {
        byte[] photo = {1, 2, 3};
        FileContent file = new FileContent("1", "现场.jpg", "image/jpeg", 3, "", () -> new ByteArrayInputStream(photo));
        FileContent text = new FileContent("2", "a.txt", "text/plain", 3, "", () -> new ByteArrayInputStream(photo));
        FileContent large =
                new FileContent("3", "b.jpg", "image/jpeg", 3_000_001, "", () -> new ByteArrayInputStream(photo));
        adapter().dispatch(order().with(List.of(file, text, large)));
        comeAndGo();

        assertEquals(ORDER + "_1.jpg", office.received().get(0).get(13));
        assertTrue(office.received().get(0).get(4).endsWith("（另有2个附件不能随单传送，请致电12345）"));
        assertTrue(intake.numberOf(ORDER, 1).isPresent());
    }

    @Test
    public void aFileNameIsNeverUsedTwiceOnADay() throws BackendException {
        for (int n = 1; n <= 3; n++) {
            adapter().dispatch(draft(ORDER + n).order());
            if (n == 1) {
                comeAndGo();
            }
        }
        comeAndGo();

        assertEquals(3, office.orders());
    }

    @Test
    public void aBatchWithoutItsMarkerIsFinishedByTheNextTry() throws BackendException, IOException {
        adapter().dispatch(order());
        Path marker = in(".ok");
        Files.delete(marker);
        office.work();
        assertEquals(0, office.orders());

        assertEquals(Receipt.sent(), adapter().dispatch(order()));
        comeAndGo();

        assertTrue(Files.notExists(marker));
        assertEquals(1, office.orders());
    }

    @Test
    public void anOrderWhoseReceiptNeverCameIsWrittenAgainAndTakenOnce() throws BackendException {
        WorkOrder order = order();
        adapter().dispatch(order);
        office.work();
        lose("HZ");
        clock.advance(Duration.ofMinutes(10));
        assertEquals(Receipt.sent(), adapter().dispatch(order));
        clock.advance(Duration.ofMinutes(15));
        adapter().dispatch(order);
        comeAndGo();

        assertEquals(1, office.order(ORDER).orElseThrow().timesTaken());
        assertTrue(intake.numberOf(ORDER, 1).isPresent());
    }

    @Test
    public void aBusyUnitIsLeftAloneForTenMinutes() throws BackendException {
        office.beBusy(1);
        handOver();
        assertEquals(List.of(new Refused(ORDER, 1, "S01 系统繁忙", true)), intake.refused());
        WorkOrder again = draft().version(2).order();
        BackendException early =
                assertThrows(BackendException.class, () -> adapter().dispatch(again));
        assertEquals(Kind.COMMUNICATION, early.kind());

        clock.advance(Duration.ofMinutes(11));
        adapter().dispatch(again);
        comeAndGo();

        assertTrue(intake.numberOf(ORDER, 2).isPresent());
        assertEquals("", watermark);
    }

    @Test
    public void anUrgeForWhichTheUnitWasTooBusyGoesAgain() throws BackendException {
        handOver();
        office.beBusy(1);
        adapter()
                .urge(new Urging(
                        "DB1",
                        ORDER,
                        "尽快",
                        clock.instant(),
                        2,
                        Optional.of(clock.instant().plus(Duration.ofHours(4)))));
        comeAndGo();
        assertEquals(0, office.order(ORDER).orElseThrow().urges());

        clock.advance(Duration.ofMinutes(11));
        comeAndGo();
        comeAndGo();

        assertEquals(1, office.order(ORDER).orElseThrow().urges());
        assertEquals("督办", office.received().get(office.received().size() - 1).get(2));
    }

    @Test
    public void whatTheUnitDoesNotWantAfterItsOrderIsSaid() throws BackendException {
        handOver();
        office.say(ORDER, Saying.finished(AnswerResult.SOLVED, "已修复。"));
        comeAndGo();
        adapter().withdraw(new Withdrawal(ORDER, "来电人撤诉。", clock.instant()));
        adapter().urge(new Urging("CB1", ORDER, "尽快", clock.instant()));
        adapter().decide(new Decision(ORDER, "FK404", ReplyKind.RETURN_REQUEST, true, "同意", Optional.empty()));
        office.work();
        clock.advance(Duration.ofHours(1));
        comeAndGo();

        List<String> declined = intake.declined();
        assertTrue(declined.toString(), declined.stream().anyMatch(d -> d.startsWith("WITHDRAWAL " + ORDER + " L08")));
        assertTrue(declined.toString(), declined.stream().anyMatch(d -> d.startsWith("DECISION " + ORDER + " L0")));
    }

    @Test
    public void aFileThatTheUnitWasTooBusyForWaitsTenMinutes() throws BackendException {
        office.refuseFiles(1, "S01 系统繁忙");
        handOver();
        assertTrue(intake.refused().isEmpty());

        clock.advance(Duration.ofMinutes(16));
        comeAndGo();

        assertEquals(List.of(new Refused(ORDER, 1, "S01 系统繁忙", true)), intake.refused());
    }

    @Test
    public void aNoteOnABatchThatIsNotThereYetWaitsForIt() throws BackendException {
        office.refuseFiles(1, "F04 行数与标记不符");
        adapter().dispatch(order());
        office.work();
        Path batch = ssh.root().resolve("err/GD_" + stamp() + "_0001.csv");
        Path elsewhere = ssh.root().resolve("late.csv");
        move(batch, elsewhere);
        comeAndGo();
        assertTrue(intake.refused().isEmpty());

        move(elsewhere, batch);
        comeAndGo();

        assertEquals(List.of(new Refused(ORDER, 1, "F04 行数与标记不符", true)), intake.refused());
    }

    @Test
    public void aWithdrawalThatOvertookItsOrderGoesAgain() throws BackendException {
        adapter().dispatch(order());
        adapter().withdraw(new Withdrawal(ORDER, "来电人撤诉。", clock.instant()));
        comeAndGo();
        assertFalse(office.order(ORDER).orElseThrow().withdrawn());

        clock.advance(Duration.ofMinutes(11));
        comeAndGo();
        comeAndGo();

        assertTrue(office.order(ORDER).orElseThrow().withdrawn());
    }

    @Test
    public void aReceiptThatDoesNotComeIsSaidForTwoHours() throws BackendException {
        adapter().dispatch(order());
        office.work();
        lose("HZ");
        clock.advance(Duration.ofMinutes(21));
        ((JinjianHeat) adapter).close();
        adapter = nextAdapter();
        BackendException trouble =
                assertThrows(BackendException.class, () -> adapter().collect("", intake));
        assertTrue("also after a restart: " + trouble, trouble.getMessage().contains("没有回执"));

        clock.advance(Duration.ofHours(2));
        assertEquals("", adapter().collect("", intake));
    }

    @Test
    public void aBatchThatWasBrokenOnTheWayGoesAgainOnce() throws BackendException {
        office.findUnreadable(2);
        handOver();
        assertEquals(List.of(new Refused(ORDER, 1, "F04 行数与标记不符", true)), intake.refused());
        clock.advance(Duration.ofMinutes(11));
        adapter().dispatch(draft().version(2).order());
        comeAndGo();

        assertEquals(
                new Refused(ORDER, 2, "F04 行数与标记不符", false), intake.refused().get(1));
        clock.advance(Duration.ofDays(1));
        comeAndGo();
        assertEquals("its number is used until the day is over", 0, files("err"));
    }

    @Test
    public void repliesGoByTheirTimeAndNotByTheirLine() throws BackendException {
        handOver();
        office.say(ORDER, Saying.finished(AnswerResult.SOLVED, "已上门排气。"), clock.instant(), "19.5");
        office.say(ORDER, Saying.acknowledged(), clock.instant().minus(Duration.ofHours(5)), "");
        comeAndGo();

        assertEquals(
                List.of(ReplyKind.ACKNOWLEDGED, ReplyKind.COMPLETED),
                intake.replies().stream().map(UnitReply::kind).toList());
        assertEquals("已上门排气。（实测室温19.5℃）", intake.replies().get(1).text());
    }

    @Test
    public void aBatchThatIsRunAgainSaysNothingNew() throws BackendException {
        handOver();
        List<String> line = List.of("JJ200302000011", ORDER, "签收", "", "调度", "2020/03/02 09:26", "", "", "");
        office.publish("FK", JinjianOffice.REPLY, List.of(line));
        comeAndGo();
        office.publish("FK", JinjianOffice.REPLY, List.of(line));
        comeAndGo();

        assertEquals(1, intake.replies().size());
        assertEquals(0, files("out"));
    }

    @Test
    public void aBadLineIsPutAsideAndTheOthersAreTaken() throws BackendException {
        handOver();
        office.publish(
                "FK",
                JinjianOffice.REPLY,
                List.of(
                        List.of("JJ200302000011", ORDER, "签收", "", "调度", "昨天", "", "", ""),
                        List.of("JJ200302000012", ORDER, "办理中", "上门", "调度", "2020/03/02 09:26", "", "", "")));
        comeAndGo();

        assertEquals(
                List.of("JJ200302000012"),
                intake.replies().stream().map(UnitReply::replyId).toList());
        assertEquals("处理时间不合规", intake.aside().get(0).reason());
    }

    @Test
    public void halfAFileIsNoFile() throws BackendException {
        handOver();
        office.put("out/FK_20200302150800_0009.csv", "\"反馈编号\"".getBytes(Csv.GB18030));
        comeAndGo();

        assertTrue(intake.replies().isEmpty());
        assertTrue(office.has("out/FK_20200302150800_0009.csv"));
    }

    @Test
    public void aWrongCharsetOrCountIsSaidAndNothingIsLost() throws BackendException {
        handOver();
        String name = "out/FK_20200302150800_0009";
        office.put(name + ".csv", ("\"" + JinjianOffice.REPLY.replace(",", "\",\"") + "\"\r\n").getBytes(UTF_8));
        office.put(name + ".ok", "0".getBytes(UTF_8));
        office.say(ORDER, Saying.acknowledged());
        office.work();

        BackendException trouble =
                assertThrows(BackendException.class, () -> adapter().collect(watermark, intake));

        assertTrue(trouble.getMessage(), trouble.getMessage().contains("编码或表头不对"));
        assertEquals(1, intake.replies().size());
        assertTrue(office.has(name + ".csv"));
    }

    @Test
    public void aUnitThatTakesNothingIsSaid() throws BackendException {
        adapter().dispatch(order());
        clock.advance(Duration.ofMinutes(21));

        BackendException trouble =
                assertThrows(BackendException.class, () -> adapter().collect("", intake));

        assertTrue(trouble.getMessage().contains("20 分钟"));
    }

    @Test
    public void aFullDiskOnTheOtherSideKeepsTheOrderWithUs() throws BackendException, IOException {
        Path half = ssh.root().resolve("in/GD_" + stamp() + "_0001.csv.tmp");
        Files.createSymbolicLink(half, Path.of("/dev/full"));
        BackendException trouble =
                assertThrows(BackendException.class, () -> adapter().dispatch(order()));
        assertEquals(Kind.COMMUNICATION, trouble.kind());
        assertEquals(0, files("in"));

        handOver();

        assertEquals(1, office.orders());
    }

    @Test
    public void aChangedHostKeyGetsNoOrder() throws BackendException {
        adapter().dispatch(draft(ORDER + 1).order());
        ssh.changeHostKey();

        BackendException trouble =
                assertThrows(BackendException.class, () -> adapter().dispatch(order()));

        assertEquals(Kind.AUTHENTICATION, trouble.kind());
        assertEquals(2, files("in"));
    }

    @Test
    public void callsComeHomeDayByDay() throws BackendException {
        office.publish(
                "HW",
                JinjianOffice.CALLS,
                List.of(
                        call("JJ20200302000451", "呼入", "2020/03/02 08:58:17", "接通", "满意"),
                        call("JJ20200302000452", "呼入", "", "放弃", ""),
                        call("JJ20200302000453", "呼入", "", "接通", "")));
        watermark = adapter().collectCalls("", intake);

        CallRecord answered = intake.calls().get(0);
        assertEquals("2368555", answered.number());
        assertEquals(Beijing.parse("2020-03-02 08:58:17"), answered.answeredAt());
        assertEquals(Optional.of(5), answered.satisfaction());
        assertEquals(ORDER, answered.orderNo());
        assertEquals(CallResult.ABANDONED, intake.calls().get(1).result());
        assertEquals("接听时间与结果不符", intake.aside().get(0).reason());
        LocalDate yesterday = Beijing.time(clock.instant()).toLocalDate().minusDays(1);
        assertEquals(Map.of(yesterday, 3), intake.counts());
        assertEquals(0, files("out"));
    }

    @Test
    public void aDayWithoutCallsIsADayToo() throws BackendException {
        office.publish("HW", JinjianOffice.CALLS, List.of());
        adapter().collectCalls("", intake);

        assertEquals(List.of(0), List.copyOf(intake.counts().values()));
    }

    @Test
    public void theDocumentsOwnOrderIsWrittenAsTheDocumentWritesIt() throws IOException {
        WorkOrder order = new OrderDraft(
                        "YC20200302-000125",
                        Beijing.parse("2020-03-02 10:05:00").orElseThrow())
                .type(AppealType.COMPLAINT, Urgency.NORMAL)
                .saying("暖气不热", "来电人反映家中室温只有14度，\"暖气片\"不热。")
                .caller("赵某", "13900000003")
                .at("140802", "5号楼2单元301")
                .field("community", "锦绣花园")
                .due(Beijing.parse("2020-03-05 18:00:00").orElseThrow())
                .order();
        List<List<String>> lines = List.of(
                List.of(OrderLine.HEADER.split(",", -1)), OrderLine.of(order).cells());

        String theirs = new String(sample("GD_20200302092000_0001.csv"), Csv.GB18030);
        assertEquals(theirs.replace("01002003", ""), new String(Csv.write(lines, Csv.GB18030), Csv.GB18030));
    }

    @Test
    public void theDocumentsOwnRepliesAndCallsAreRead() throws BackendException, IOException {
        for (String name : List.of("HZ_20200302092300_0001", "FK_20200302150800_0003", "HW_20200303010300_0001")) {
            office.put("out/" + name + ".csv", sample(name + ".csv"));
            office.put("out/" + name + ".ok", sample(name + ".ok"));
        }
        comeAndGo();
        adapter().collectCalls("", intake);

        assertTrue(intake.numberOf("YC20200302-000125", 1).isPresent());
        assertEquals(
                List.of("JJ200302000011", "JJ200302000012"),
                intake.replies().stream().map(UnitReply::replyId).toList());
        assertEquals(
                "已上门排气并清洗过滤网，室温升至19.5度。（实测室温19.5℃）", intake.replies().get(1).text());
        assertEquals(Optional.of(AnswerResult.SOLVED), intake.replies().get(1).result());
        assertEquals("JJ20200302000451", intake.calls().get(0).callId());
        assertEquals(Map.of(LocalDate.of(2020, 3, 2), 1), intake.counts());
    }

    private static byte[] sample(String name) throws IOException {
        try (InputStream in = JinjianHeatTest.class.getResourceAsStream(name)) {
            return in.readAllBytes();
        }
    }

    private static List<String> call(String id, String direction, String answered, String result, String score) {
        return List.of(
                id,
                "13900000003",
                "2368555",
                direction,
                "2020/03/02 08:58:10",
                answered,
                "2020/03/02 09:01:40",
                "03",
                result,
                score,
                ORDER);
    }

    private String stamp() {
        return Beijing.text(clock.instant()).replaceAll("[^0-9]", "");
    }

    private Path in(String ending) throws IOException {
        try (Stream<Path> files = Files.list(ssh.root().resolve("in"))) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private void lose(String type) {
        try (Stream<Path> files = Files.list(ssh.root().resolve("out"))) {
            for (Path file : files.toList()) {
                if (file.getFileName().toString().startsWith(type)) {
                    Files.delete(file);
                }
            }
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static void move(Path from, Path to) {
        try {
            Files.move(from, to);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static int files(String folder) {
        try (Stream<Path> files = Files.list(ssh.root().resolve(folder))) {
            return (int) files.count();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
