package org.yihaotong.itests;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A citizen with a telephone, who knows the page and nothing else; every screen is looked at by axe. */
final class Citizen implements AutoCloseable {

    private final Centre centre;
    private final BrowserContext telephone;
    private final Page page;
    private final List<String> complaints = new ArrayList<>();

    Citizen(Centre centre, Browser browser) {
        this.centre = centre;
        telephone = browser.newContext(
                new Browser.NewContextOptions().setLocale("zh-CN").setViewportSize(390, 844));
        page = telephone.newPage();
        page.onPageError(complaints::add);
    }

    /** Looks for words until they are found (the index follows), and reads the answer of this title. */
    Citizen reads(String words, String title) {
        Patience.until(found -> found, () -> {
            page.navigate(centre.address("/citizen").toString());
            page.locator("#q").fill(words);
            press("搜索");
            return link(title).count() > 0;
        });
        look("citizen-found");
        link(title).click();
        look("citizen-item");
        return this;
    }

    private Locator link(String name) {
        return page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name));
    }

    private void press(String name) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name))
                .click();
    }

    /** Writes an appeal, is told what is wrong, puts it right with everything else still there; answers the number. */
    String submits(String title, String phone) {
        link("提诉求").click();
        page.locator("label:has(input[value=COMPLAINT])").click();
        page.locator("#title").fill(title);
        page.locator("#content").fill(title + "，请查处。");
        page.locator("#phone").fill("123");
        byte[] photo = page.screenshot();
        page.locator("#photos").setInputFiles(new FilePayload("小票.png", "image/png", photo));
        page.locator("#thumbs img").waitFor();
        press("提交");
        page.locator("#phone-error").waitFor();
        look("citizen-wrong");
        page.locator("#phone").fill(phone);
        press("提交");
        page.locator(".number").waitFor();
        look("citizen-done");
        return page.locator(".number").textContent();
    }

    Citizen asks(String number, String tail) {
        link("查进度").click();
        page.locator("#number").fill(number);
        page.locator("#tail").fill(tail);
        press("查询");
        return this;
    }

    Citizen sees(String words) {
        page.getByText(words).first().waitFor();
        return this;
    }

    void isContent() {
        look("citizen-progress");
        page.locator("label:has(input[name=resolved][value=yes])").click();
        page.locator("label:has(input[name=result][value=SATISFIED])").click();
        press("提交评价");
        sees("感谢您的评价");
    }

    List<String> complaints() {
        return complaints;
    }

    private void look(String name) {
        Accessibility.check(page);
        page.screenshot(new Page.ScreenshotOptions()
                .setFullPage(true)
                .setPath(Path.of(System.getProperty("yihaotong.target"), "screenshots", name + ".png")));
    }

    @Override
    public void close() {
        telephone.close();
    }
}
