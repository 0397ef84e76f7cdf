package org.yihaotong.itests;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.AfterClass;
import org.junit.BeforeClass;
import org.junit.Test;

/** A shift works at the page itself, in a real Chromium. */
public class DeskIT {

    private static final String UNIT = "market12315";
    private static Centre centre;
    private static Shift shift;
    private static Clerk unit;
    private static SeatStory seats;
    private static Playwright playwright;
    private static Browser browser;

    @BeforeClass
    public static void open() {
        centre = Centre.unpacked("desk");
        seats = new SeatStory(centre);
        centre.start();
        shift = new Shift(centre);
        unit = shift.of(UNIT);
        playwright = Chromium.playwright();
        browser = Chromium.launch(playwright);
        seats.peopled(shift, browser);
    }

    @AfterClass
    public static void close() {
        centre.close();
        seats.close();
        if (playwright != null) {
            playwright.close();
        }
    }

    @Test
    public void anAppealIsTakenAnsweredCalledBackAndArchivedAtThePage() {
        String number;
        try (Desk agent = Desk.of(centre, browser, "agent1")) {
            number = takeAppeal(agent, "超市销售过期食品");
            agent.seesState("待签收").photograph("ticket");
            assertEquals(List.of(), agent.complaints());
        }
        try (Desk clerk = Desk.onPhone(centre, browser, UNIT + ".clerk")) {
            clerk.go("/queue").sees("超市销售过期食品").photograph("worklist-phone");
            clerk.open(number).act("签收").seesState("办理中");
            clerk.act("反馈答复").choose("已解决").fill(".el-dialog textarea", "已下架全部过期食品，责令商家整改并退款。");
            clerk.photograph("reply-phone");
            clerk.press("Control+Enter").seesState("待审核");
            assertEquals(List.of(), clerk.complaints());
        }
        try (Desk dispatcher = Desk.of(centre, browser, "dispatcher1")) {
            dispatcher
                    .open(number)
                    .act("审核答复")
                    .choose("通过")
                    .press("Control+Enter")
                    .seesState("待回访");
        }
        try (Desk callback = Desk.of(centre, browser, "callback1")) {
            callback.open(number).act("回访").choose("已接通").choose("已解决").choose("非常满意");
            callback.press("Control+Enter").sees("回访完成");
            callback.act("结案").press("Control+Enter").seesState("已结案");
            callback.act("归档").press("Control+Enter").seesState("已归档").sees("已归档，只读");
            assertEquals(List.of(), callback.complaints());
        }
        assertEquals("ARCHIVED", shift.auditor().ticket(number).path("state").asText());
    }

    @Test
    public void aCitizenReadsWhatIsPublishedSubmitsWithAPhotoAndRatesWhatBecameOfIt() {
        Clerk editor = shift.admin().colleague("editor8", "知识库管理员", Optional.empty(), "KNOWLEDGE_EDITOR");
        editor.publish(UNIT, "买到过期食品怎么办", "保留小票和实物，拨打 12345 或在这里提交。");
        try (Citizen citizen = new Citizen(centre, browser)) {
            String number = citizen.reads("过期食品", "买到过期食品怎么办").submits("超市卖过期牛奶", "139 0000 0003");
            try (Desk agent = Desk.of(centre, browser, "agent1")) {
                agent.open(number).sees("超市卖过期牛奶").sees("小票.jpg");
                assertEquals(List.of(), agent.complaints());
            }
            citizen.asks(number, "0002").sees("没有查到").asks(number, "0003").sees("已受理");

            answered(number);

            citizen.asks(number, "0003").sees("已下架过期牛奶并退款。").isContent();
            assertEquals(List.of(), citizen.complaints());
            assertEquals("CLOSED", shift.auditor().ticket(number).path("state").asText());
        }
    }

    private static void answered(String number) {
        shift.dispatcher().perform(number, "Dispatch", Map.of("leadUnit", UNIT, "coUnits", List.of(), "reason", "按职责"));
        unit.perform(
                number,
                "Reply",
                Map.of(
                        "referral",
                        1,
                        "result",
                        "SOLVED",
                        "text",
                        "已下架过期牛奶并退款。",
                        "handler",
                        "执法一队",
                        "contactedCaller",
                        true));
        shift.dispatcher().perform(number, "ReviewReply", Map.of("accepted", true, "reason", ""));
    }

    @Test
    public void aCallRingsOnOnePageOnlyIsTakenConsultedTransferredAndWrappedUpAndItsTicketHasIt() {
        String open = "楼道灯不亮，等人来修";
        shift.agent().accept(SeatStory.appeal(open), "open-appeal").good();
        try (Desk agent = seats.seated("agent1", "8001");
                Desk other = seats.seated("agent2", "8002");
                Desk leader = Desk.of(centre, browser, "leader2")) {
            String number = seats.talked(agent, other, open);
            agent.open(number).sees("转往 12348");
            Accessibility.check(agent.page());
            lookAt(leader, "/board", "律师一");
            theCallIsInTheFigures(leader, number);
            seats.measured(agent);

            assertEquals(List.of(), agent.complaints());
            assertEquals(List.of(), other.complaints());
        }
    }

    /** It is counted, and found by whoever looks for it, with the way it went and its ticket. */
    private static void theCallIsInTheFigures(Desk leader, String number) {
        lookAt(leader, "/figures", "接通率走势");
        assertThat(leader.page().locator("ul.numbers")).containsText(Pattern.compile("接通 [1-9]"));
        leader.photograph("figures");
        lookAt(leader, "/figures/split", "经 12345");
        leader.photograph("figures-split");
        lookAt(leader, "/figures/staffing", "达标最少");
        leader.photograph("figures-staffing");
        lookAt(leader, "/phone/calls", "转往 12348");
        leader.press("j").press("Enter").sees(number).photograph("phone-calls");
    }

    @Test
    public void aSwitchThatStopsInTheMiddleOfACallCostsNoAppealAndTheCallsEndIsConcluded() throws Exception {
        try (Desk agent = seats.seated("agent1", "8001")) {
            String number = seats.talkedThroughAStop(agent);
            agent.open(number).sees("部分由快照推断");

            JsonNode call =
                    shift.agent().get("/api/phone/tickets/" + number).good().path(0);
            assertEquals("ENDED", call.path("stage").asText());
            assertTrue(call.path("inferred").asBoolean());
            assertEquals(List.of(), agent.complaints());
        }
    }

    @Test
    public void whoeverGaveUpIsCalledBackByOneKeyAndANumberThatTormentsIsRefusedWhenASecondPersonAgrees() {
        CallbackStory story = new CallbackStory(seats, shift.agent());
        try (Desk agent = seats.seated("agent1", "8001");
                Desk leader = Desk.of(centre, browser, "leader2")) {
            story.calledBack(agent);
            story.refused(agent, leader);

            assertEquals(List.of(), agent.complaints());
            assertEquals(List.of(), leader.complaints());
        }
    }

    @Test
    public void whatWasTypedSurvivesAReload() {
        try (Desk agent = Desk.of(centre, browser, "agent1")) {
            agent.go("/intake").fill("#appeal-title", "小区路灯不亮").fill("#caller-phone", "13900000001");
            agent.sees("草稿已保存");

            agent.page().reload();

            assertThat(agent.page().locator("#appeal-title")).hasValue("小区路灯不亮");
            assertThat(agent.page().locator("#caller-phone")).hasValue("13900000001");
        }
    }

    @Test
    public void composingNeverSubmitsAndThreeClicksMakeOneTicket() {
        long before = tickets("广场舞噪声扰民");
        try (Desk agent = Desk.of(centre, browser, "agent1")) {
            agent.go("/intake").choose("投诉");
            agent.fill("#appeal-title", "广场舞噪声扰民").fill("#appeal-content", "每晚十点以后仍在播放。");
            composeEnter(agent.page());
            assertEquals("still only a draft", before, tickets("广场舞噪声扰民"));

            agent.page()
                    .evaluate("() => { const go = document.querySelector('.foot .el-button--primary');"
                            + " go.click(); go.click(); go.click() }");

            agent.seesState("待派单");
            assertEquals(before + 1, tickets("广场舞噪声扰民"));
        }
    }

    @Test
    public void whatACitizenSaysIsShownAsTextAndNeverRun() {
        String title = "<img src=x onerror=alert(1)>停水";
        String number = shift.agent().accept(title, "").path("number").asText();
        try (Desk dispatcher = Desk.of(centre, browser, "dispatcher1")) {
            dispatcher.open(number).sees(title);

            assertEquals(0, dispatcher.page().locator("img[src=x]").count());
            assertEquals(List.of(), dispatcher.complaints());
        }
    }

    @Test
    public void everyScreenOfTheAdministratorOpensWithoutComplaint() {
        try (Desk admin = Desk.of(centre, browser, "admin")) {
            admin.go("/hotlines").sees("12315").photograph("hotlines");
            admin.go("/deliveries").sees("投递");
            admin.go("/admin/people").sees("话务员一").photograph("people");
            admin.go("/admin/units").sees(UNIT);
            admin.go("/admin/roles").sees("审计员");

            assertEquals(List.of(), admin.complaints());
            assertTrue("no ticket for an administrator", admin.go("/queue").sees("没有这个页面") != null);
        }
    }

    @Test
    public void theScreensOfLinesAndOversightCanBeUsedByEverybodyInBothLightsAndOnATelephone() {
        try (Desk admin = Desk.of(centre, browser, "admin")) {
            lookAt(admin, "/hotlines", "12315");
            lookAt(admin, "/adapters", "org.yihaotong." + UNIT);
            lookAt(admin, "/hotlines/" + UNIT + "/config", "测试连接");
            lookAt(admin, "/hotlines/" + UNIT, "最近成功");
            lookAt(admin, "/channels", "市民服务页面");
            lookAt(admin, "/channels/mail", "收信服务器");
            lookAt(admin, "/channels/aside", "没有搁置的来信");
            lookAt(admin, "/calls", "报送情况");
            lookAt(admin, "/calls/days", "每日对账");
        }
        try (Desk supervisor = Desk.of(centre, browser, "supervisor1")) {
            lookAt(supervisor, "/score/table", "考核表");
            lookAt(supervisor, "/score/facts", "核查 ");
            lookAt(supervisor, "/supervision", "督办");
        }
    }

    /** The whole of it at the desk, its colours in the dark, and once more as narrow as a telephone. */
    private static void lookAt(Desk desk, String path, String words) {
        Page page = desk.go(path).sees(words).page();
        page.locator(".el-skeleton")
                .first()
                .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.HIDDEN));
        Accessibility.check(page);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        page.locator("html.dark").waitFor();
        Accessibility.checkColours(page);
        page.setViewportSize(390, 844);
        Accessibility.check(page);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        page.setViewportSize(1366, 768);
    }

    private static String takeAppeal(Desk agent, String title) {
        agent.go("/intake").choose("投诉").fill("#caller-name", "张三").fill("#caller-phone", "13900000001");
        agent.fill("#appeal-title", title).fill("#appeal-content", title + "，请查处。");
        agent.page().locator("#target-unit").click();
        agent.page().keyboard().type("scjgj");
        agent.page()
                .locator(".el-select-dropdown__item:visible")
                .filter(new Locator.FilterOptions().setHasText("市场监管局"))
                .click();
        agent.photograph("intake");
        agent.press("Control+Enter");
        agent.page().waitForURL("**/tickets/*");
        String address = agent.page().url();
        return address.substring(address.lastIndexOf('/') + 1);
    }

    private static void composeEnter(Page page) {
        page.locator("#appeal-title").focus();
        page.evaluate("() => { const field = document.activeElement;"
                + " for (const key of [{ key: 'Enter', keyCode: 229, ctrlKey: true },"
                + " { key: 'Enter', keyCode: 13, isComposing: true, ctrlKey: true }, { key: 'Process', keyCode: 229 }])"
                + " field.dispatchEvent(new KeyboardEvent('keydown', { bubbles: true, ...key })) }");
        page.locator("#appeal-title").press("Enter");
    }

    private static long tickets(String title) {
        JsonNode page = shift.dispatcher().get("/api/tickets?limit=200").good();
        return page.path("items").findValuesAsText("title").stream()
                .filter(title::equals)
                .count();
    }
}
