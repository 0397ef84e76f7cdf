package org.yihaotong.kit.link;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.Assert.assertEquals;

import java.nio.charset.Charset;
import org.junit.Test;

public class DigestsTest {

    @Test
    public void aDigestIsOverTheBytesOfTheCharset() {
        assertEquals("900150983cd24fb0d6963f7d28e17f72", Digests.md5("abc", UTF_8));
        assertEquals("4a6d979eea78b4d4f7086c26e1791ac1", Digests.md5("停水", Charset.forName("GBK")));
    }
}
