package org.yihaotong.engine.attachment;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;

import org.junit.Test;
import org.yihaotong.api.input.InvalidInputException;

public class FileNameTest {

    private static String cleaned(String given) {
        return FileName.of(given).toString();
    }

    @Test
    public void aPlainNameStaysAsItIs() {
        assertEquals("现场照片 1.jpg", cleaned("现场照片 1.jpg"));
        assertEquals("报告.v2.docx", cleaned("报告.v2.docx"));
    }

    @Test
    public void theExtensionIsWrittenSmall() {
        assertEquals("IMG_0001.jpg", cleaned("IMG_0001.JPG"));
    }

    @Test
    public void aPathIsNoName() {
        assertEquals("passwd.txt", cleaned("../../etc/passwd.txt"));
        assertEquals("a.png", cleaned("C:\\照片\\a.png"));
    }

    @Test
    public void nothingThatCannotBeSeenIsLeft() {
        assertEquals("exe.jpg", cleaned("\u202Eexe\u200B.\u0000jpg\uFEFF"));
        assertEquals("a b.pdf", cleaned("a\u00A0b.pdf"));
    }

    @Test
    public void signsThatNoDiskLikesAreReplaced() {
        assertEquals("_a_b_.pdf", cleaned("<a|b>.pdf"));
    }

    @Test
    public void aLongNameKeepsItsExtensionAndNoHalfCharacter() {
        String name = cleaned("🚰".repeat(200) + ".jpeg");

        assertEquals(120, name.codePointCount(0, name.length()));
        assertEquals("🚰.jpeg", name.substring(name.length() - 7));
    }

    @Test
    public void aNameWithoutExtensionOrStemIsNone() {
        for (String name : new String[] {null, "", " ", "a/", "照片", ".jpg", "照片.", "\u202E"}) {
            assertThrows(name, InvalidInputException.class, () -> FileName.of(name));
        }
    }
}
