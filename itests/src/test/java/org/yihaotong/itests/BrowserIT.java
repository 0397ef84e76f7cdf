package org.yihaotong.itests;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.AfterClass;
import org.junit.BeforeClass;
import org.junit.Test;
import org.yihaotong.testkit.backoffice.qinnengenergy.QinnengGroup;

/** People at their desks in a real browser: an appeal is taken, answered, called back and archived. */
public class BrowserIT {

    private static final Pattern NUMBER = Pattern.compile("YC\\d{8}-\\d{6}");
    private static final Pattern LINK = Pattern.compile("\\((http[^)]+/m/r/[^)]+)\\)");
    private static final String UNIT = "market12315";
    private static final String TITLE = "网购衣服能不能七天无理由退货";
    private static final String ANSWER = "签收次日起七日内可以退，定制的除外；先与商家协商，不成的我们来查。";
    private static final String PIN = "2026";
    private static final String HEAT = "cityheat";
    private static final String COLD = "暖气不热";
    private static final String FIRST_WORDS = "看入户阀、暖气片阀是否全开";

    /** Measures in the page itself how long after the last stroke these words are there. */
    private static final String STOPWATCH =
            """
            words => {
                let typed = performance.now()
                document.addEventListener('input', () => { typed = performance.now() }, true)
                window.answerSeen = new Promise(done => new MutationObserver(() => {
                    if (document.body.innerText.includes(words)) done(Math.round(performance.now() - typed))
                }).observe(document.body, { childList: true, subtree: true, characterData: true }))
            }""";

    private static Centre centre;
    private static QinnengGroup group;
    private static Shift shift;
    private static Playwright playwright;
    private static Browser browser;

    @BeforeClass
    public static void open() {
        centre = Centre.unpacked("browser");
        group = new QinnengGroup(Clock.systemUTC());
        centre.with("QINNENGENERGY_URL", "http://127.0.0.1:" + group.port())
                .with("QINNENGENERGY_PIN", PIN)
                .with("QINNENGENERGY_PAGE_URL", centre.address("").toString())
                .start();
        shift = new Shift(centre);
        shift.of(UNIT);
        playwright = Chromium.playwright();
        browser = Chromium.launch(playwright);
    }

    @AfterClass
    public static void close() {
        if (playwright != null) {
            playwright.close();
        }
        centre.close();
        group.close();
    }

    @Test
    public void aWorkerSignsAndFinishesOnATelephoneByTheLinkOfTheGroupAndTheLinkIsDeadAfterwards() {
        String number = shift.dispatched("暖气不热", "qinnengenergy");
        String link = link(number);
        try (BrowserContext telephone = browser.newContext(
                new Browser.NewContextOptions().setLocale("zh-CN").setViewportSize(390, 844))) {
            Page page = telephone.newPage();
            page.navigate(link);
            Accessibility.check(page);
            send(page, "sign", PIN);

            page.locator("label:has(input[value=finish])").click();
            page.locator("#text").fill("换热站阀门已更换，室温恢复到二十度。");
            page.locator("label:has(input[value=solved])").click();
            page.locator("#handler").fill("值班员");
            page.locator("#photo").setInputFiles(new FilePayload("现场.png", "image/png", page.screenshot()));
            send(page, "finish", PIN);
            Accessibility.check(page);

            assertEquals(410, page.navigate(link).status());
            assertEquals(0, page.locator("form").count());
            Accessibility.check(page);
        }

        assertEquals(
                "TO_REVIEW", shift.dispatcher().ticket(number).path("state").asText());
        assertEquals(
                1,
                shift.dispatcher()
                        .get("/api/tickets/" + number + "/attachments")
                        .good()
                        .findValuesAsText("name")
                        .size());
    }

    /** The link of the message that the group was sent about this ticket. */
    private static String link(String number) {
        String message = Patience.until(said -> said.isPresent(), () -> group.messages().stream()
                        .filter(one -> one.contains(number))
                        .findFirst())
                .orElseThrow();
        Matcher link = LINK.matcher(message);
        assertTrue(message, link.find());
        return link.group(1);
    }

    /** Chooses, shows the PIN, sends, and waits until the page says that it is taken. */
    private static void send(Page page, String action, String pin) {
        page.locator("label:has(input[value=" + action + "])").click();
        page.locator("#pin").fill(pin);
        page.locator("button[type=submit]").click();
        page.locator(".done").waitFor();
    }

    @Test
    public void anAppealIsTakenAnsweredCalledBackAndArchivedAtTheDesk() {
        String number = taken();
        shift.dispatcher().perform(number, "Dispatch", Map.of("leadUnit", UNIT, "coUnits", List.of(), "reason", "按职责"));

        answered(number);
        shift.dispatcher().perform(number, "ReviewReply", Map.of("accepted", true, "reason", ""));
        calledBackAndArchived(number);

        assertEquals("ARCHIVED", shift.dispatcher().ticket(number).path("state").asText());
    }

    @Test
    public void aUnitDraftsItsLeaderApprovesTheCentrePublishesAnAgentAnswersByItAndCitizensFindIt() {
        shift.admin().colleague("leader9", "市场监管负责人", Optional.of(UNIT), "UNIT_LEADER");
        shift.admin().colleague("editor9", "知识库管理员", Optional.empty(), "KNOWLEDGE_EDITOR");

        String item = drafted();
        moved("leader9", item, "同意", "待编辑");
        moved("editor9", item, "发布", "已发布");
        String number = answeredByKnowledge();

        assertEquals(
                item + " v1",
                shift.dispatcher()
                        .ticket(number)
                        .path("directAnswer")
                        .path("knowledgeItem")
                        .asText());
        assertEquals(
                1,
                shift.dispatcher()
                        .get("/api/knowledge/" + item)
                        .good()
                        .path("item")
                        .path("uses")
                        .asInt());
        foundByCitizens(item);
        reportedAnsweredAndTold(item);
    }

    /** On their page by searching, and by whoever asks the open interface; the unit's name is all they learn of the house. */
    private static void foundByCitizens(String item) {
        try (Citizen citizen = new Citizen(centre, browser)) {
            citizen.reads("网购 退货", TITLE).sees(ANSWER);
            assertEquals(List.of(), citizen.complaints());
        }
        JsonNode found = Clerk.nobody(centre)
                .get("/open/knowledge/v1/search?q=" + URLEncoder.encode("七天无理由", StandardCharsets.UTF_8))
                .good();
        assertEquals(item, found.at("/items/0/id").asText());
        assertEquals(ANSWER, found.at("/items/0/answer").asText());
    }

    /** By key and in a line; whoever asked hears of the outcome without looking for it. */
    private static void reportedAnsweredAndTold(String item) {
        Page agent = signedIn("agent1", "/knowledge/" + item);
        button(agent, "知识纠错").waitFor();
        agent.keyboard().press("e");
        agent.locator("#ask-words").fill("七天应从签收的次日起算");
        agent.keyboard().press("Control+Enter");
        agent.getByText(Pattern.compile("已提交 ZR\\d+")).first().waitFor();

        Page unit = signedIn(UNIT + ".clerk", "/knowledge/tasks");
        unit.getByText("七天应从签收的次日起算").first().click();
        button(unit, "处理完成").click();
        dialog(unit).waitFor();
        unit.locator("#task-reason").fill("条例原文没有写明，已请示");
        unit.keyboard().press("Control+Enter");
        unit.getByText("已处理", new Page.GetByTextOptions().setExact(true))
                .first()
                .waitFor();
        unit.context().close();

        agent.getByText("您提出的 1 条知识任务有了结果").waitFor();
        agent.context().close();
    }

    private static String drafted() {
        Page page = signedIn(UNIT + ".clerk", "/knowledge/work");
        button(page, "起草知识点").click();
        dialog(page).getByText("公开", exactly()).click();
        page.locator("#item-title").fill(TITLE);
        page.locator("#item-answer").fill(ANSWER);
        page.locator("#item-category").click();
        page.keyboard().type("消费维权");
        page.locator(".el-select-dropdown__item:visible")
                .filter(new Locator.FilterOptions().setHasText("消费维权"))
                .first()
                .click();
        page.keyboard().press("Control+Enter");
        page.waitForURL(Pattern.compile("/knowledge/ZS\\d+$"));
        button(page, "提交审批").click();
        page.getByText("待审批", new Page.GetByTextOptions().setExact(true))
                .first()
                .waitFor();
        String item = page.url().replaceFirst(".*/", "");
        page.context().close();
        return item;
    }

    private static void moved(String login, String item, String verb, String state) {
        Page page = signedIn(login, "/knowledge/" + item);
        button(page, verb).first().click();
        if (verb.equals("发布")) {
            dialog(page).waitFor();
            page.keyboard().press("Control+Enter");
        }
        page.getByText(state, new Page.GetByTextOptions().setExact(true))
                .first()
                .waitFor();
        page.context().close();
    }

    private static String answeredByKnowledge() {
        Page page = signedIn("agent1", "/intake");
        page.getByText("咨询", new Page.GetByTextOptions().setExact(true)).first().click();
        page.locator("#caller-phone").fill("13900000002");
        page.locator("#appeal-content").fill("网上买的衣服不合身。");
        page.locator("#appeal-title").fill("网购的衣服想七天无理由退货");
        page.getByText(ANSWER).first().waitFor();
        assertEquals("the hands stay where they were", "appeal-title", page.evaluate("document.activeElement.id"));
        page.keyboard().press("Control+i");
        page.locator("#direct-answer").waitFor();
        assertEquals(ANSWER, page.locator("#direct-answer").inputValue());
        button(page, "提交受理").click();
        Locator told = page.getByText(NUMBER).first();
        told.waitFor();
        Matcher number = NUMBER.matcher(told.textContent());
        assertTrue(number.find());
        page.context().close();
        return number.group();
    }

    @Test
    public void whoeverIsColdIsAnsweredByTheHeatingCompanysOwnItemAtOnceAndSentItByKey() {
        shift.of(HEAT);
        shift.admin().colleague(HEAT + ".leader", "热力公司负责人", Optional.of(HEAT), "UNIT_LEADER");
        shift.admin().colleague("editor8", "知识库管理员二", Optional.empty(), "KNOWLEDGE_EDITOR");
        String item = brought();
        moved(HEAT + ".leader", item, "同意", "待编辑");
        sorted(item);
        moved("editor8", item, "发布", "已发布");

        String number = answeredByKeys();

        JsonNode answer = shift.dispatcher().ticket(number);
        assertEquals("DIRECT_CLOSED", answer.path("state").asText());
        assertEquals(
                item + " v2", answer.path("directAnswer").path("knowledgeItem").asText());
        JsonNode told = Patience.until(notice -> notice.hasNonNull("sentAt"), () -> shift.dispatcher()
                .get("/api/tickets/" + number + "/notices")
                .good()
                .path(0));
        assertEquals("ANSWER", told.path("kind").asText());
        assertEquals("SENT", told.path("state").asText());
    }

    /** The item that came with the company's bundle, as soon as the centre has read it. */
    private static String brought() {
        return Patience.until(found -> found.isPresent(), BrowserIT::cold).orElseThrow();
    }

    private static Optional<String> cold() {
        JsonNode waiting = shift.supervisor()
                .get("/api/knowledge?queue=TO_APPROVE&limit=200&unit=" + HEAT)
                .good();
        for (JsonNode item : waiting.path("items")) {
            if (item.at("/newest/text/title").asText().startsWith(COLD)) {
                return Optional.of(item.path("id").asText());
            }
        }
        return Optional.empty();
    }

    /** The centre says where in its tree the item belongs. */
    private static void sorted(String item) {
        Page page = signedIn("editor8", "/knowledge/" + item);
        button(page, "修改").first().click();
        page.locator("#item-category").click();
        page.keyboard().type("供热");
        page.locator(".el-select-dropdown__item:visible")
                .filter(new Locator.FilterOptions().setHasText("供热"))
                .first()
                .click();
        page.keyboard().press("Control+Enter");
        page.getByText("第 2 版").first().waitFor();
        page.context().close();
    }

    /** An agent types, sees, answers, sends and submits, and never lets go of the keys. */
    private static String answeredByKeys() {
        Page page = signedIn("agent1", "/intake");
        page.getByText("咨询", new Page.GetByTextOptions().setExact(true)).first().click();
        page.locator("#caller-phone").fill("13900000003");
        page.locator("#appeal-content").fill("家里");
        page.evaluate(STOPWATCH, FIRST_WORDS);
        page.locator("#appeal-title").click();
        page.keyboard().insertText(COLD);
        System.out.printf("“%s” typed, the answer seen after %s ms%n", COLD, page.evaluate("window.answerSeen"));
        page.keyboard().press("Control+i");
        page.locator("#direct-answer").waitFor();
        page.keyboard().press("Control+m");
        assertTrue(page.locator(".send input").isChecked());
        Accessibility.check(page);
        page.keyboard().press("Control+Enter");
        page.getByText("知识答复").first().waitFor();
        String number = page.url().replaceFirst(".*/", "");
        assertTrue(page.url(), NUMBER.matcher(number).matches());
        page.context().close();
        return number;
    }

    @Test
    public void whatNobodyFindsStandsOnTheWeeksList() {
        Page page = signedIn("agent1", "/knowledge");
        page.locator("#knowledge-words").fill("月球背面的停车费");
        page.getByText("没有找到").first().waitFor();

        List<String> wanted = Patience.until(
                words -> words.contains("月球背面的停车费"),
                () -> shift.supervisor().get("/api/knowledge/misses").good().findValuesAsText("words"));

        assertEquals(1, wanted.stream().filter("月球背面的停车费"::equals).count());
        page.context().close();
    }

    private static Locator button(Page page, String words) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("^" + words)));
    }

    private static String taken() {
        Page page = signedIn("agent1", "/intake");
        page.getByText("投诉", new Page.GetByTextOptions().setExact(true)).first().click();
        page.locator("#caller-phone").fill("13900000001");
        page.locator("#caller-name").fill("张三");
        page.locator("#appeal-title").fill("超市短斤少两");
        page.locator("#appeal-content").fill("买两斤苹果，回家一称只有一斤八两。");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("提交受理"))
                .click();
        Locator told = page.getByText(NUMBER).first();
        told.waitFor();
        Matcher number = NUMBER.matcher(told.textContent());
        assertTrue(number.find());
        page.context().close();
        return number.group();
    }

    private static void answered(String number) {
        Page page = signedIn(UNIT + ".clerk", "/tickets/" + number);
        toolbar(page, "签收");
        toolbar(page, "反馈答复");
        Locator dialog = dialog(page);
        dialog.getByText("已解决", exactly()).click();
        dialog.locator("textarea").first().fill("已责令商家整改，并退还差价。");
        page.keyboard().press("Control+Enter");
        dialog.waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.HIDDEN));
        page.context().close();
    }

    private static void calledBackAndArchived(String number) {
        Page page = signedIn("callback1", "/tickets/" + number);
        toolbar(page, "回访");
        Locator dialog = dialog(page);
        dialog.getByText("已接通", exactly()).click();
        dialog.getByText("已解决", exactly()).last().click();
        dialog.getByText("满意", exactly()).first().click();
        page.keyboard().press("Control+Enter");
        finish(page, "结案");
        finish(page, "归档");
        page.context().close();
    }

    private static void finish(Page page, String verb) {
        toolbar(page, verb);
        dialog(page).waitFor();
        page.keyboard().press("Control+Enter");
        dialog(page).waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.HIDDEN));
    }

    private static Page signedIn(String login, String path) {
        Page page = browser.newContext(new Browser.NewContextOptions().setLocale("zh-CN"))
                .newPage();
        page.navigate(centre.address("/login").toString());
        page.locator("#login-name").fill(login);
        page.locator("#login-password").fill(Clerk.CHOSEN);
        page.keyboard().press("Enter");
        page.locator("#main").waitFor();
        page.navigate(centre.address(path).toString());
        return page;
    }

    /** Presses a button of the ticket's action bar, once it is there. */
    private static void toolbar(Page page, String verb) {
        page.getByRole(AriaRole.TOOLBAR)
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(Pattern.compile("^" + verb)))
                .first()
                .click();
    }

    private static Locator dialog(Page page) {
        return page.getByRole(AriaRole.DIALOG);
    }

    private static Locator.GetByTextOptions exactly() {
        return new Locator.GetByTextOptions().setExact(true);
    }
}
