package org.yihaotong.itests;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Playwright;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.AfterClass;
import org.junit.BeforeClass;
import org.junit.Test;

/** A complaint that nobody wants, told at the page by everybody who had it in hand. */
public class LongLifeIT {

    private static final String UNIT = "market12315";
    private static final DateTimeFormatter MINUTES =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(ZoneId.of("Asia/Shanghai"));

    private static final DateTimeFormatter MONTH =
            DateTimeFormatter.ofPattern("yyyy-MM").withZone(ZoneId.of("Asia/Shanghai"));

    private static Centre centre;
    private static Shift shift;
    private static Playwright playwright;
    private static Browser browser;
    private static String number;

    @BeforeClass
    public static void open() {
        centre = Centre.unpacked("longlife").start();
        shift = new Shift(centre);
        shift.of(UNIT);
        playwright = Chromium.playwright();
        browser = Chromium.launch(playwright);
        number = shift.dispatched("小区门口占道摆摊卖变质熟食", UNIT);
    }

    @AfterClass
    public static void close() {
        centre.close();
        if (playwright != null) {
            playwright.close();
        }
    }

    @Test
    public void aComplaintIsReturnedRefusedArbitratedRedoneExtendedSupervisedAnsweredRedoneAgainAndArchived() {
        returnedAndRefused();
        arbitrated();
        answeredTooThinlyAndRedone();
        extendedAndSupervised();
        calledBackUnsatisfiedAndRedone();
        satisfiedAndArchived();
        countedReportedAndPacked();

        JsonNode ticket = shift.auditor().ticket(number);
        assertEquals("ARCHIVED", ticket.path("state").asText());
        assertEquals(3, ticket.path("round").asInt());
        JsonNode lead = ticket.path("referrals").get(0);
        assertTrue(lead.path("bound").asBoolean());
        assertEquals(
                "refused by the reviewer, and by the arbitration",
                2,
                lead.path("returnsRefused").asInt());
        assertEquals(2, lead.path("earlierAnswers").size());
        assertTrue(kinds().containsAll(List.of(
                "RETURN_REQUESTED",
                "RETURN_REFUSED",
                "ARBITRATION_OPENED",
                "ARBITRATED",
                "REDO_ORDERED",
                "EXTENSION_REQUESTED",
                "EXTENSION_GRANTED",
                "SUPERVISION_ISSUED",
                "SUPERVISION_ANSWERED",
                "SUPERVISION_CLOSED",
                "REPLIED",
                "CALLED_BACK",
                "CLOSED",
                "ARCHIVED")));
        assertTrue(shift.auditor()
                .get("/api/tickets/" + number + "/verification")
                .good()
                .path("brokenAt")
                .isMissingNode());
    }

    private static void returnedAndRefused() {
        try (Desk clerk = at(UNIT + ".clerk")) {
            clerk.verb("b").say("reason", "占道摆摊属城市管理，不属我单位。").say("legalBasis", "《城市市容和环境卫生管理条例》");
            clerk.photograph("long-return");
            clerk.submit().seesState("退单审核中");
        }
        try (Desk dispatcher = at("dispatcher1")) {
            dispatcher.verb("t").choose("不同意").say("opinion", "销售变质食品属市场监管。");
            dispatcher.photograph("long-review");
            dispatcher.submit().seesState("办理中");
        }
    }

    private static void arbitrated() {
        try (Desk clerk = at(UNIT + ".clerk")) {
            clerk.verb("Shift+W").say("reason", "摊贩流动经营，无固定场所。").say("legalBasis", "部门职责分工规定");
            clerk.submit().seesState("裁定中");
        }
        try (Desk supervisor = at("supervisor1")) {
            supervisor.verb("Shift+A").sayUnit("unit", "scjgj", "市场监管局").say("opinion", "食品安全由市场监管局牵头办理。");
            supervisor.photograph("long-arbitration");
            supervisor.submit().seesState("办理中").sees("首接负责");
        }
    }

    private static void answeredTooThinlyAndRedone() {
        try (Desk clerk = at(UNIT + ".clerk")) {
            clerk.verb("r").choose("已解释").say("text", "已转办");
            clerk.press("Control+Enter").sees("没有实际内容");
            clerk.photograph("long-mere-reply");
            clerk.say("text", "已对摊主口头劝离，要求其进入市场经营。").submit().seesState("待审核");
        }
        try (Desk supervisor = at("supervisor1")) {
            supervisor.verb("v").choose("退回重办").say("reason", "未说明变质食品如何处置。");
            supervisor.submit().seesState("重办");
        }
    }

    private static void extendedAndSupervised() {
        String later = MINUTES.format(due().plus(1, ChronoUnit.DAYS));
        try (Desk clerk = at(UNIT + ".clerk")) {
            clerk.verb("y").sayMoment("newDue", later).say("reason", "检验报告须三日后出具。");
            clerk.submit().sees("检验报告须三日后出具");
            clerk.photograph("long-extension-waits");
        }
        try (Desk supervisor = at("supervisor1")) {
            supervisor.verb("x").choose("同意").submit();
            assertEquals("the city's clock, wherever the browser stands", later, MINUTES.format(due()));
            supervisor.verb("Shift+U").choose("2 级").say("reason", "涉及食品安全，请限期办结。");
            supervisor.submit().sees("DB" + number.substring(2) + "-1");
            supervisor.photograph("long-supervised");
        }
        try (Desk clerk = at(UNIT + ".clerk")) {
            clerk.verb("Shift+V").say("text", "已抽样送检，封存可疑熟食二十公斤。").submit();
            clerk.verb("r").choose("已解决").say("text", "检验不合格，立案处罚并销毁熟食二十公斤，摊点已取缔。");
            clerk.submit().seesState("待审核");
        }
        try (Desk supervisor = at("supervisor1")) {
            supervisor.verb("Shift+E").say("note", "按期反馈，已落实。").submit();
            supervisor.verb("v").choose("通过").submit().seesState("待回访");
        }
    }

    private static void calledBackUnsatisfiedAndRedone() {
        try (Desk callback = at("callback1")) {
            callback.verb("c").choose("已接通").choose("未解决").choose("不满意").say("note", "摊点换到后门继续经营。");
            callback.photograph("long-dissatisfied");
            callback.submit();
            callback.verb("o").say("reason", "后门仍有同一摊点。").submit().seesState("重办");
        }
        try (Desk clerk = at(UNIT + ".clerk")) {
            clerk.verb("r").choose("已解决").say("text", "联合街道巡查，后门摊点一并取缔，安排每日两次复查至月底。");
            clerk.submit().seesState("待审核");
        }
        try (Desk supervisor = at("supervisor1")) {
            supervisor.verb("v").choose("通过").submit().seesState("待回访");
        }
    }

    private static void satisfiedAndArchived() {
        try (Desk callback = at("callback1")) {
            callback.verb("c").choose("已接通").choose("已解决").choose("非常满意").submit();
            callback.verb("e").submit().seesState("已结案");
            callback.verb("z").press("Control+Enter").sees("还有未办结的督办单，不能归档");
        }
        try (Desk supervisor = at("supervisor1")) { // the third round had issued an order by itself
            supervisor.verb("Shift+E").say("note", "复查属实，已落实。").submit();
        }
        try (Desk callback = at("callback1")) {
            callback.verb("z").submit().seesState("已归档").sees("已归档，只读");
            callback.photograph("long-archived");
            assertEquals(List.of(), callback.complaints());
        }
    }

    /** The figures know it, the reports open in their programs, the package proves itself. */
    private static void countedReportedAndPacked() {
        String month = MONTH.format(Instant.now());
        JsonNode table = shift.auditor().get("/api/assessment/" + month).good();
        assertTrue(table.toString(), table.toString().contains(UNIT));
        JsonNode facts = shift.auditor()
                .get("/api/assessment/" + month + "/verification")
                .good();
        assertEquals(facts.toString(), 0, facts.path("different").size());

        assertEquals("%PDF", head(shift.supervisor().file("/api/reports/" + month + "/pdf"), 4));
        assertEquals("PK", head(shift.supervisor().file("/api/reports/" + month + "/document"), 2));
        assertEquals("PK", head(shift.supervisor().file("/api/reports/" + month + "/workbook"), 2));
        assertEquals("PK", head(shift.supervisor().file("/api/tickets/export?format=xlsx"), 2));

        Set<String> packed = names(shift.auditor().file("/api/archive/package?ticket=" + number));
        assertTrue(
                packed.toString(),
                packed.stream().anyMatch(name -> name.endsWith("ticket.pdf"))
                        && packed.stream().anyMatch(name -> name.endsWith("events.json")));
    }

    private static String head(byte[] file, int length) {
        return new String(file, 0, length, StandardCharsets.US_ASCII);
    }

    private static Set<String> names(byte[] zip) {
        Set<String> names = new TreeSet<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                names.add(entry.getName());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return names;
    }

    private static Instant due() {
        return Instant.parse(shift.auditor()
                .ticket(number)
                .path("referrals")
                .get(0)
                .path("handleBy")
                .path("due")
                .asText());
    }

    private static Desk at(String login) {
        return Desk.of(centre, browser, login).open(number);
    }

    private static List<String> kinds() {
        return shift.auditor().get("/api/tickets/" + number + "/events").good().findValuesAsText("kind");
    }

    /** Refusals say the rule in words, whoever asks. */
    @Test
    public void aRefusalNamesTheRuleAndChangesNothing() {
        String other = shift.dispatched("餐馆油烟扰民", UNIT);
        long version = shift.auditor().ticket(other).path("version").asLong();

        Clerk.Answer refused = shift.supervisor()
                .perform(
                        other,
                        version,
                        "Arbitrate",
                        Map.of("referral", 1, "unit", UNIT, "opinion", "牵头", "intoCatalogue", false));

        assertEquals(409, refused.status());
        assertTrue(
                refused.body().path("detail").asText(),
                refused.body().path("detail").asText().contains("没有待裁定的退单申请"));
        assertEquals(version, shift.auditor().ticket(other).path("version").asLong());
    }
}
