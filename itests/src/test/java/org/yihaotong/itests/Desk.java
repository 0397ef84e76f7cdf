package org.yihaotong.itests;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** One person's desk: the page in a browser window of its own, signed in. */
final class Desk implements AutoCloseable {

    private static final int PATIENCE = 20_000;

    private final Centre centre;
    private final BrowserContext window;
    private final Page page;
    private final List<String> complaints = new ArrayList<>();

    private Desk(Centre centre, Browser browser, int width, int height) {
        this.centre = centre;
        window = browser.newContext(
                new Browser.NewContextOptions().setLocale("zh-CN").setViewportSize(width, height));
        page = window.newPage();
        page.setDefaultTimeout(PATIENCE);
        page.onPageError(complaints::add);
        page.onConsoleMessage(this::listen);
    }

    /** Sits down at a usual screen and signs in by the log-in page. */
    static Desk of(Centre centre, Browser browser, String login) {
        return new Desk(centre, browser, 1366, 768).signIn(login);
    }

    /** Signs in on a telephone. */
    static Desk onPhone(Centre centre, Browser browser, String login) {
        return new Desk(centre, browser, 390, 844).signIn(login);
    }

    private Desk signIn(String login) {
        go("/login");
        page.locator("#login-name").fill(login);
        page.locator("#login-password").fill(Clerk.CHOSEN);
        page.locator("#login-password").press("Enter");
        page.waitForURL(url -> !url.endsWith("/login"));
        return this;
    }

    Page page() {
        return page;
    }

    Desk go(String path) {
        page.navigate(centre.address(path).toString());
        return this;
    }

    /** Opens a ticket and waits until it is there. */
    Desk open(String number) {
        go("/tickets/" + number);
        page.getByText(number).first().waitFor();
        return this;
    }

    Desk press(String key) {
        page.keyboard().press(key);
        return this;
    }

    Desk fill(String field, String text) {
        page.locator(field).fill(text);
        return this;
    }

    /** Chooses one of the segmented keys in the form or the dialog in front. */
    Desk choose(String words) {
        page.locator("label.el-radio-button")
                .filter(new Locator.FilterOptions().setHasText(words))
                .first()
                .click();
        return this;
    }

    /** Presses an action of the ticket by its words. */
    Desk act(String words) {
        page.getByRole(AriaRole.TOOLBAR)
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(words))
                .first()
                .click();
        return this;
    }

    /** Opens a verb's dialog by its key, as whoever works all day does. */
    Desk verb(String key) {
        page.locator("[role=toolbar]").waitFor();
        page.keyboard().press(key);
        page.locator(".el-dialog").waitFor();
        return this;
    }

    /** Fills a field of the dialog in front by the name it has in the contract. */
    Desk say(String field, String text) {
        page.locator(".el-dialog [id$=':" + field + "']").fill(text);
        return this;
    }

    /** Chooses a unit in the dialog in front by what somebody types. */
    Desk sayUnit(String field, String typed, String name) {
        page.locator(".el-dialog [id$=':" + field + "']").click();
        page.keyboard().type(typed);
        page.locator(".el-select-dropdown__item:visible")
                .filter(new Locator.FilterOptions().setHasText(name))
                .first()
                .click();
        return this;
    }

    /** Chooses a moment in the dialog in front, such as {@code 2026-12-01 18:00}. */
    Desk sayMoment(String field, String moment) {
        Locator input = page.locator(".el-dialog [id$=':" + field + "']");
        input.fill(moment);
        input.press("Enter");
        return this;
    }

    /** Submits the dialog in front and waits until it is gone. */
    Desk submit() {
        page.keyboard().press("Control+Enter");
        try {
            page.locator(".el-dialog").waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
        } catch (TimeoutError e) {
            photograph("stuck");
            throw e;
        }
        return this;
    }

    /** Waits until the page says these words. */
    Desk sees(String words) {
        page.getByText(words).first().waitFor();
        return this;
    }

    /** Waits until the ticket's strip shows this state. */
    Desk seesState(String state) {
        page.locator(".strip").getByText(state).waitFor();
        return this;
    }

    /** Keeps what is to be seen, for people to look at. */
    void photograph(String name) {
        Path file = Path.of(System.getProperty("yihaotong.target"), "screenshots", name + ".png");
        page.screenshot(new Page.ScreenshotOptions().setPath(file));
    }

    /** What the browser complained about: failed scripts, forbidden contents; being not signed in yet is none. */
    List<String> complaints() {
        return complaints;
    }

    private void listen(ConsoleMessage message) {
        if (message.type().equals("error") && !message.text().contains("401")) {
            complaints.add(message.text());
        }
    }

    @Override
    public void close() {
        window.close();
    }
}
