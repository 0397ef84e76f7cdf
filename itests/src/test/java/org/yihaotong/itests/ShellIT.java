package org.yihaotong.itests;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.inject.Inject;
import org.apache.karaf.features.BootFinished;
import org.apache.karaf.shell.api.console.Session;
import org.apache.karaf.shell.api.console.SessionFactory;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.ops4j.pax.exam.Configuration;
import org.ops4j.pax.exam.Option;
import org.ops4j.pax.exam.junit.PaxExam;
import org.ops4j.pax.exam.spi.reactors.ExamReactorStrategy;
import org.ops4j.pax.exam.spi.reactors.PerClass;
import org.yihaotong.api.delivery.DeliveryDesk;
import org.yihaotong.api.people.Actor;
import org.yihaotong.api.people.Role;
import org.yihaotong.api.search.SearchDesk;
import org.yihaotong.api.ticket.TicketDesk;
import org.yihaotong.api.ticket.TicketQuery;
import org.yihaotong.api.ticket.TicketSummary;

/** An operator tends lines and adapters, looks at tickets, imports a file and checks the chains, at the shell. */
@RunWith(PaxExam.class)
@ExamReactorStrategy(PerClass.class)
public class ShellIT {

    private static final Pattern NUMBER = Pattern.compile("YC\\d{8}-\\d{6}");

    private static final String LINE = "tobacco12313";
    private static final String BUNDLE = "org.yihaotong." + LINE;

    @Inject
    @SuppressWarnings("UnusedVariable")
    private BootFinished booted;

    @Inject
    private TicketDesk tickets;

    @Inject
    @SuppressWarnings("UnusedVariable")
    private DeliveryDesk deliveries;

    @Inject
    @SuppressWarnings("UnusedVariable")
    private SearchDesk search;

    @Inject
    private SessionFactory shell;

    @Configuration
    public Option[] centre() {
        return Inside.theCentre();
    }

    @Test
    public void everyHotlineOfTheFolderIsListed() {
        String list = Patience.until(
                seen -> seen.contains("court12368") && seen.contains("yinlongwater"), () -> said("hotline:list"));

        assertTrue(list, list.contains("银龙水务") && list.contains("话务引导"));
        assertTrue(said("hotline:status market12315").contains("市市场监管局"));
    }

    @Test
    public void anImportTakesGoodRowsRefusesBadOnesAndEveryChainIsWhole() throws Exception {
        Path file = Files.createTempFile("appeals", ".tsv");
        Files.writeString(file, "title\tcontent\ttype\n路灯不亮\t东门外\t投诉\n\t没有标题\t投诉\n井盖丢失\t西门外\t不是类型\n");

        String report = said("ticket:import " + file);

        assertTrue(report, report.contains("导入 1 行，拒收 2 行"));
        assertTrue(report, report.contains("第 3 行") && report.contains("第 4 行"));
        String number = numberIn(report);
        assertTrue(said("ticket:list").contains(number));
        assertTrue(said("ticket:show " + number).contains("路灯不亮"));
        assertTrue(said("ticket:verify " + number).contains("0 件不符"));
        assertEquals(report, said("ticket:import " + file));
    }

    @Test
    public void theIndexFindsWhatWasImportedEqualsTheDatabaseAndIsMadeAnewWhileItAnswers() throws Exception {
        Path file = Files.createTempFile("appeals", ".tsv");
        Files.writeString(file, "title\tcontent\ttype\n路灯不亮\t鹳雀楼东侧第三根灯杆\t投诉\n");
        String number = numberIn(said("ticket:import " + file));
        Actor agent = Actor.centre("agent1", "话务员一", Role.AGENT);

        Patience.until(seen -> seen.contains("检索索引可用"), () -> said("search:status"));
        assertEquals(List.of(number), found(agent, "鹳雀楼 灯杆"));
        String compared = said("search:compare");
        assertTrue(compared, compared.contains("缺少 0，过时 0，多余 0"));
        String rebuilt = said("search:rebuild");
        assertTrue(rebuilt, rebuilt.contains("检索索引已重建"));
        assertEquals(List.of(number), found(agent, "鹳雀楼 灯杆"));
        String again = said("search:compare");
        assertTrue(again, again.contains("缺少 0，过时 0，多余 0"));
    }

    private List<String> found(Actor actor, String words) {
        TicketQuery query = new TicketQuery(
                Set.of(),
                Set.of(),
                Set.of(),
                Optional.empty(),
                Optional.of(words),
                false,
                TicketQuery.Order.NEWEST,
                Optional.empty(),
                10);
        return tickets.list(actor, query).items().stream()
                .map(TicketSummary::number)
                .toList();
    }

    @Test
    public void anAdapterIsReplacedBroughtBackRemovedAndInstalledAgainAndTouchesNoOther() throws Exception {
        Patience.until(seen -> seen.contains(LINE), () -> said("hotline:list"));
        assertTrue(said("hotline:catalogue").contains("hotline-" + LINE));
        Path next = NextBuild.of(
                Path.of(System.getProperty("karaf.home"), "adapters", LINE + ".jar"),
                Files.createTempFile("next", ".jar"));

        String checked = said("hotline:inspect " + next);
        assertTrue(checked, checked.contains(BUNDLE + " 1.0.1") && checked.contains("可以安装"));
        assertDone(said("hotline:update " + next), "更新", "1.0.0 → 1.0.1");
        assertDone(said("hotline:rollback " + LINE), "回退", "1.0.1 → 1.0.0");
        assertDone(said("hotline:remove " + LINE), "移除", "1.0.0 → —");
        assertDone(said("hotline:install " + LINE), "安装", "— → 1.0.0");

        String list = Patience.until(
                seen -> seen.lines().anyMatch(line -> line.contains(LINE) && line.contains("在线")),
                () -> said("hotline:list"));
        assertTrue(list, list.contains(LINE));
        String history = said("hotline:history " + BUNDLE);
        assertEquals(
                history,
                List.of("安装", "移除", "回退", "更新"),
                history.lines()
                        .filter(line -> line.contains(" → "))
                        .map(line -> line.split(" +", -1)[2])
                        .limit(4)
                        .toList());
        assertTrue(said("hotline:inspect nothing.jar").contains("没有这个文件、目录项或哈希"));
    }

    @Test
    public void aConfigurationAndADiagnosisShowWhatIsSetAndNoSecret() {
        String config = Patience.until(seen -> seen.contains(".password"), () -> said("hotline:config yinlongwater"));
        String diagnosis = said("hotline:diagnose yinlongwater");

        assertTrue(config, config.contains(".password = 已设置") && config.contains("mid12345"));
        assertTrue(diagnosis, diagnosis.contains("银龙水务") || diagnosis.contains("yinlongwater"));
        assertTrue(diagnosis, diagnosis.contains("死信 0"));
        assertFalse(config + diagnosis, (config + diagnosis).contains("mid12345_test"));
    }

    @Test
    public void aFileOfCallRecordsThatNoDocumentDescribesIsRefusedInWords() throws Exception {
        Patience.until(seen -> seen.contains("qinnengenergy"), () -> said("hotline:list"));
        Path file = Files.createTempFile("calls", ".txt");
        Files.writeString(file, "2020-03-02");

        String misnamed = said("hotline:calls qinnengenergy " + file);
        String elsewhere = said("hotline:calls " + LINE + " " + file);

        assertTrue(misnamed, misnamed.contains("文件名应为"));
        assertTrue(elsewhere, elsewhere.contains("这条线路不收话单文件"));
    }

    @Test
    public void aSwitchThatNobodySetUpIsSaidToBeDownAndWhy() {
        String status = Patience.until(seen -> seen.contains("尚未填写交换机的主机"), () -> said("telephony:status"));

        assertTrue(status, status.contains("ami  Asterisk  未连通") && status.contains("坐席 0（异常 0）"));
    }

    private static void assertDone(String said, String kind, String versions) {
        assertTrue(said, said.contains(kind + " " + BUNDLE + "  " + versions));
        assertTrue(said, said.contains("本套件 " + BUNDLE));
        assertFalse(said, said.contains("波及"));
    }

    private static String numberIn(String report) {
        Matcher number = NUMBER.matcher(report);
        assertTrue(report, number.find());
        return number.group();
    }

    private String said(String command) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);
        Session session = shell.create(new ByteArrayInputStream(new byte[0]), out, out);
        try {
            session.execute(command);
        } catch (Exception e) { // a command that is not there yet, or that says no: what it says is what is looked at
            out.println(e.getMessage());
        } finally {
            session.close();
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
