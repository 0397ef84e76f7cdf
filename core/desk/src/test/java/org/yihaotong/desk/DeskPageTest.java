package org.yihaotong.desk;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import org.junit.Test;

public class DeskPageTest {

    @Test
    public void everyAddressOfTheRouterIsTheOneDocument() {
        assertEquals("/index.html", DeskPage.fileFor("/"));
        assertEquals("/index.html", DeskPage.fileFor("/queue"));
        assertEquals("/index.html", DeskPage.fileFor("/tickets/YC20261122-000123"));
    }

    @Test
    public void aNameWithADotIsAFile() {
        assertEquals("/icon.svg", DeskPage.fileFor("/icon.svg"));
    }

    @Test
    public void programsNeverGetThePageForAnAnswer() {
        assertTrue(DeskPage.isForPrograms("/api/session"));
        assertTrue(DeskPage.isForPrograms("/hook/shouchuangwater"));
        assertFalse(DeskPage.isForPrograms("/queue"));
    }

    @Test
    public void nothingOutsideThePageCanBeAskedFor() {
        assertTrue(PageFiles.find("/../org/yihaotong/desk/DeskPage.class").isEmpty());
        assertTrue(PageFiles.find("/assets/../../META-INF/MANIFEST.MF").isEmpty());
        assertTrue(PageFiles.find("//index.html").isEmpty());
        assertTrue(PageFiles.find("/assets/%2e%2e/index.html").isEmpty());
        assertTrue(PageFiles.find(null).isEmpty());
    }

    @Test
    public void theDocumentHoldsNoScriptOfItsOwnAndNothingFromElsewhere() throws IOException {
        URL document = PageFiles.find("/index.html").orElseThrow();

        String html = new String(PageFiles.read(document), StandardCharsets.UTF_8);

        assertTrue(html, html.contains("src=\"/assets/"));
        assertTrue(html, !html.contains("http://") && !html.contains("https://"));
        assertTrue(html, !html.matches("(?s).*<script(?![^>]*src=).*"));
    }
}
