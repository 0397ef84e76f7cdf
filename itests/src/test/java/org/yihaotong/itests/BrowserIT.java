package org.yihaotong.itests;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.AfterClass;
import org.junit.BeforeClass;
import org.junit.Test;

/** People at their desks in a real browser: an appeal is taken, answered, called back and archived. */
public class BrowserIT {

    private static final Pattern NUMBER = Pattern.compile("YC\\d{8}-\\d{6}");
    private static final String UNIT = "market12315";

    private static Centre centre;
    private static Shift shift;
    private static Playwright playwright;
    private static Browser browser;

    @BeforeClass
    public static void open() {
        centre = Centre.unpacked("browser").start();
        shift = new Shift(centre);
        shift.of(UNIT);
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new LaunchOptions()
                        .setExecutablePath(Path.of("/usr/bin/chromium"))
                        .setArgs(List.of(
                                "--no-sandbox",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-sync")));
    }

    @AfterClass
    public static void close() {
        if (playwright != null) {
            playwright.close();
        }
        centre.close();
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
