package org.yihaotong.itests;

import static org.junit.Assert.assertEquals;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Whether everybody can use a page as it stands: axe finds nothing against WCAG 2.1 AA, and nothing lies beside it. */
final class Accessibility {

    private static final String RULES = "['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa']";
    private static final String WHOLE = "{ runOnly: " + RULES + " }";
    private static final String COLOURS = "{ runOnly: { type: 'rule', values: ['color-contrast'] } }";
    private static final String AXE = read();

    private Accessibility() {}

    static void check(Page page) {
        check(page, WHOLE);
    }

    /** The same page in the other light: only colours can have changed. */
    static void checkColours(Page page) {
        check(page, COLOURS);
    }

    /** Colours on their way to others are nobody's colours: nothing moves while axe looks. */
    private static void check(Page page, String options) {
        page.evaluate("() => { const still = new CSSStyleSheet();"
                + " still.replaceSync('* { transition: none !important; animation: none !important }');"
                + " document.adoptedStyleSheets = [...document.adoptedStyleSheets, still] }");
        page.evaluate(AXE);
        Object found = page.evaluate("() => axe.run(document, " + options + ").then(({ violations }) => violations.map("
                + "({ id, nodes }) => id + ' ' + nodes.map(({ target }) => target.join(' ')).join(', ')))");
        assertEquals(page.url(), List.of(), found);
        Object beside =
                page.evaluate("() => document.documentElement.scrollWidth - document.documentElement.clientWidth");
        assertEquals("wider than its window: " + page.url(), 0, beside);
    }

    /** The page's own packages have it. */
    private static String read() {
        Path desk = Path.of(System.getProperty("yihaotong.target")).resolve("../../core/desk/page");
        try {
            return Files.readString(desk.resolve("node_modules/axe-core/axe.min.js"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
