package org.yihaotong.itests.numbering;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.awaitility.Awaitility;
import org.junit.AfterClass;
import org.junit.BeforeClass;
import org.junit.ClassRule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import org.yihaotong.api.calls.AsideQuery;
import org.yihaotong.api.calls.CallQuery;
import org.yihaotong.api.calls.StoredCall;
import org.yihaotong.api.numbering.NumberSwitch;
import org.yihaotong.api.numbering.SwitchChange;
import org.yihaotong.api.people.Actor;
import org.yihaotong.api.people.Role;
import org.yihaotong.engine.MemoryStore;
import org.yihaotong.engine.calls.CallBook;
import org.yihaotong.engine.directory.Scheduler;
import org.yihaotong.engine.numbering.PlannedSwitchDesk;
import org.yihaotong.engine.numbering.SwitchCalls;
import org.yihaotong.engine.port.CallStore.Span;

/** The city's numbers on a real Kamailio: applied by an administrator, called by sipp, changed without a restart. */
public final class KamailioStoryTest {

    private static final Actor ADMIN = Actor.centre("admin", "管理员", Role.ADMINISTRATOR);
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final String CITIZEN = "127.0.0.2";
    private static final String SEAT = "127.0.0.1";
    private static final String TOKEN = "12345-20261122-0008";
    private static final String TOKEN_IN_HEX = "0031323334352d32303236313132322d30303038;encoding=hex";

    private static final CallQuery ALL_RECORDS =
            new CallQuery(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), 100);

    @ClassRule
    public static final TemporaryFolder TEMPORARY = new TemporaryFolder();

    private static Path folder;
    private static String server;
    private static int centre;
    private static int announcer;
    private static int trunk;
    private static City city;
    private static PlannedSwitchDesk desk;
    private static NumberSwitch speaker;
    private static Kamailio kamailio;

    @BeforeClass
    public static void start() throws IOException {
        folder = TEMPORARY.getRoot().toPath();
        centre = Sipp.freePort();
        announcer = Sipp.freePort();
        trunk = Sipp.freePort();
        int rpc = Sipp.freePort();
        server = "127.0.0.1:" + Sipp.freePort();
        Map<String, Object> settings = new LinkedHashMap<>();
        settings.put("folder", folder.resolve("switch").toString());
        settings.put("callsFolder", TEMPORARY.newFolder("calls").toString());
        settings.put("listen", server);
        settings.put("rpc", "127.0.0.1:" + rpc);
        settings.put("centre", "127.0.0.1:" + centre);
        settings.put("announcer", "127.0.0.1:" + announcer);
        settings.put("trunk", "127.0.0.1:" + trunk);
        settings.put("seats", new String[] {SEAT});
        speaker = Switches.made("KamailioSwitch", settings);
        city = new City(Map.of(
                "commerce12312", LocalDate.now(ZONE).minusMonths(6).toString(),
                "unions12351", LocalDate.now(ZONE).minusMonths(6).plusDays(2).toString()));
        desk = city.desk(Clock.system(ZONE));
        desk.addSwitch(speaker, Map.of(NumberSwitch.ID, "kamailio", NumberSwitch.NAME, "Kamailio"));
        SwitchChange first = apply();
        assertTrue(first.trouble(), first.trouble().contains("还没有读取"));
        kamailio = new Kamailio(folder, folder.resolve("switch/current/kamailio.cfg"), rpc);
    }

    private static SwitchChange apply() {
        return desk.apply(ADMIN, "kamailio", desk.preview(ADMIN, "kamailio").checksum(), "测试");
    }

    @AfterClass
    public static void stop() throws IOException {
        if (kamailio == null) {
            return;
        }
        kamailio.close();
        assertEquals(
                List.of(),
                kamailio.log().lines().filter(line -> line.contains("ERROR")).toList());
    }

    private static Sipp waiting(String scenario, int port, String... headers) throws IOException {
        StringBuilder checks = new StringBuilder();
        StringBuilder variables = new StringBuilder();
        for (int i = 0; i < headers.length; i += 2) {
            String variable = String.valueOf(i / 2 + 1);
            checks.append("<ereg search_in=\"hdr\" header=\"")
                    .append(headers[i])
                    .append(":\" regexp=\"");
            checks.append(headers[i + 1].isEmpty() ? ".+\" check_it_inverse" : headers[i + 1] + "\" check_it");
            checks.append("=\"true\" assign_to=\"").append(variable).append("\"/>");
            variables.append(variables.isEmpty() ? "" : ",").append(variable);
        }
        boolean none = headers.length == 0;
        return Sipp.waiting(
                folder,
                scenario,
                port,
                Map.of(
                        "checks", none ? "" : "<action>" + checks + "</action>",
                        "references", none ? "" : "<Reference variables=\"" + variables + "\"/>",
                        "line", none ? "" : headers[1]));
    }

    private static Sipp calling(String from, String number) throws IOException {
        return Sipp.calling(folder, "calls", from, number, server, Map.of("talk", "300"));
    }

    private static Sipp refused(String number, String code, String reason) throws IOException {
        return Sipp.calling(folder, "refused", CITIZEN, number, server, Map.of("code", code, "reason", reason));
    }

    private static void all(Sipp... telephones) throws Exception {
        try {
            for (Sipp telephone : telephones) {
                telephone.succeeds();
            }
        } finally {
            List.of(telephones).forEach(Sipp::close);
        }
    }

    @Test
    public void aDualLineRingsOnBothSidesAndTheLoserIsToldWhy() throws Exception {
        all(
                waiting("rings", trunk),
                waiting("answers", centre, "X-Hotline", "ecology12369"),
                calling(CITIZEN, "12369"));
    }

    @Test
    public void theDepartmentMayBeFasterThanTheCentre() throws Exception {
        all(
                waiting("answers", trunk, "X-Hotline-Dialled", "12348"),
                waiting("rings", centre),
                calling(CITIZEN, "035912348"));
    }

    @Test
    public void anAliasRingsWhereItsLineRings() throws Exception {
        all(
                waiting("rings", trunk),
                waiting("answers", centre, "X-Hotline", "market12315", "X-Hotline-Dialled", "12358"),
                calling(CITIZEN, "12358"));
    }

    @Test
    public void aLinkedNumberStaysWithTheUnitAndNobodyOutsideSaysWhatACallIsAbout() throws Exception {
        all(
                waiting("answers", trunk, "X-Hotline", "yinlongwater", "X-Hotline-Case", "", "User-to-User", ""),
                calling(CITIZEN, "+863592120770"));
    }

    @Test
    public void anEmergencyLineIsToldTheCaseByTheSeatThatPassesTheCallOn() throws Exception {
        all(
                waiting(
                        "answers",
                        trunk,
                        "X-Hotline",
                        "police110",
                        "X-Hotline-Case",
                        TOKEN,
                        "User-to-User",
                        TOKEN_IN_HEX),
                calling(SEAT, "110"));
    }

    @Test
    public void aMergedNumberIsAnnouncedAndThenAnsweredByTheCentre() throws Exception {
        all(
                waiting("announces", announcer, "line", "unions12351"),
                waiting("answers", centre, "X-Hotline", "unions12351"),
                calling(CITIZEN, "12351"));
    }

    @Test
    public void aMergedNumberWhoseSixMonthsAreOverIsGoneAndAnUnknownOneIsNotFound() throws Exception {
        all(refused("12312", "410", "Reason: Q.850;cause=22"), refused("99999", "404", "Reason: Q.850;cause=1;"));
    }

    @Test
    public void aGuidedNumberSpeaksAndRejects() throws Exception {
        all(waiting("announces", announcer, "line", "discipline12388"), refused("12388", "603", "Decline"));
    }

    /** Both lands in one table: seats that lost a call are no calls, and of a guided call nothing is kept. */
    @Test
    public void everyCallIsOneRecordInTheTableOfAllCalls() throws Exception {
        Instant begun = Instant.now();
        all(waiting("rings", trunk), waiting("answers", centre), calling(CITIZEN, "12333"));
        all(waiting("answers", trunk), calling(SEAT, "119"));
        all(waiting("rings-only", trunk), Sipp.calling(folder, "hangs-up", CITIZEN, "2587777", server, Map.of()));
        all(waiting("announces", announcer, "line", "court12368"), refused("12368", "603", "Decline"));

        MemoryStore store = new MemoryStore();
        city.lines().forEach(store.hotlines()::keep);
        Clock clock = Clock.system(ZONE);
        Scheduler scheduler = new Scheduler();
        SwitchCalls calls =
                new SwitchCalls(new CallBook(store.calls(), store.hotlines(), clock), store.deliveries(), scheduler);
        calls.addSwitch(speaker, Map.of(NumberSwitch.ID, "kamailio"));
        Awaitility.await()
                .until(() -> !store.deliveries().watermark("switch:kamailio").isEmpty());
        calls.stop();
        scheduler.stop();

        List<StoredCall> kept = store.calls()
                .calls(Set.of(), ALL_RECORDS, Optional.of(new Span(begun, Instant.now())))
                .items();
        assertEquals(
                List.of(
                        "fire119 119 TRANSFERRED 12345-20261122-0008",
                        "labour12333 12333 ANSWERED ",
                        "minshenggas 2587777 ABANDONED "),
                kept.stream()
                        .map(c -> String.join(
                                " ",
                                c.hotline(),
                                c.record().number(),
                                c.record().result().name(),
                                c.record().caseNo()))
                        .sorted()
                        .toList());
        assertTrue(kept.stream().allMatch(c -> c.record().caller().equals("13900000001")));
        assertTrue(kept.stream()
                .flatMap(c -> c.record().answeredAt().stream()
                        .map(at -> Duration.between(c.record().startedAt(), at).toMillis()))
                .allMatch(ringing -> ringing >= 300 && ringing < 3000));
        assertEquals(
                List.of(),
                store.calls()
                        .aside(new AsideQuery(Optional.empty(), Set.of(), Optional.empty(), 0), Set.of())
                        .items());
    }

    @Test
    public void aNewNumberIsAnsweredWithoutARestartAndARollBackTakesItAway() throws Exception {
        long before = kamailio.pid();
        all(refused("2990001", "404", "Not Found"));
        city.join(Map.of(
                "hotline.id", "newwater",
                "hotline.name", "新水务",
                "hotline.numbers", "2990001",
                "hotline.method", "linked",
                "hotline.parallel", "true"));

        assertEquals("", apply().trouble());
        all(waiting("answers", trunk, "X-Hotline", "newwater"), calling(CITIZEN, "2990001"));

        assertEquals("", desk.rollBack(ADMIN, "kamailio", "测试").trouble());
        all(refused("2990001", "404", "Not Found"));
        assertEquals(before, kamailio.pid());
    }
}
