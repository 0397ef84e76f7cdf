package org.yihaotong.kit.link;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.nio.charset.Charset;
import java.util.List;
import org.junit.Test;

/** XML as plain back offices write it. */
public final class XmlElementTest {

    @Test
    public void whatWasWrittenIsRead() {
        String rare = "𠮷㙍<b>&\"'\n第二行😀 ]]>";
        XmlElement order = new XmlElement("order").with("no", "YC-1").with("addr", rare);
        byte[] written = new XmlElement("req")
                .with(order.with(new XmlElement("text", rare)))
                .bytes();

        XmlElement read = XmlElement.parse(written).orElseThrow().child("order").orElseThrow();

        assertEquals(rare, read.attribute("addr"));
        assertEquals(rare, read.textOf("text"));
        assertEquals(List.of("YC-1", ""), List.of(read.attribute("no"), read.attribute("none")));
    }

    @Test
    public void whatXmlCannotHoldIsLeftOut() {
        byte[] written = new XmlElement("text", "a\u0000\u0008b\uD842c\uFFFE").bytes();

        assertEquals("abc", XmlElement.parse(written).orElseThrow().text());
    }

    @Test
    public void theDeclaredEncodingIsObeyed() {
        byte[] written = new XmlElement("text", "运城㙍").bytes(Charset.forName("GB18030"));

        assertEquals("运城㙍", XmlElement.parse(written).orElseThrow().text());
        assertTrue(XmlElement.parse("<?xml version=\"1.0\" encoding=\"UTF-8\"?><a>\u00e9</a>"
                        .getBytes(Charset.forName("ISO-8859-1")))
                .isEmpty());
    }

    @Test
    public void nothingOutsideTheDocumentIsEverRead() {
        String attack = "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/hostname\">]><a>&x;</a>";
        String laughs = "<!DOCTYPE a [<!ENTITY x \"哈\">]><a>&x;&x;</a>";

        assertTrue(XmlElement.parse(attack.getBytes(UTF_8)).isEmpty());
        assertTrue(XmlElement.parse(laughs.getBytes(UTF_8)).isEmpty());
    }

    @Test
    public void halfADocumentIsNoDocument() {
        assertTrue(XmlElement.parse("<rsp code=\"0\"><fb fid=\"1\">".getBytes(UTF_8))
                .isEmpty());
        assertTrue(XmlElement.parse(new byte[0]).isEmpty());
    }

    @Test
    public void namesAreReadWithoutTheirPrefix() {
        XmlElement read = XmlElement.parse("<s:a xmlns:s=\"urn:s\"><s:b s:c=\"1\"/> <s:b/></s:a>".getBytes(UTF_8))
                .orElseThrow();

        assertEquals(2, read.children("b").size());
        assertEquals("1", read.children().get(0).attribute("c"));
        assertFalse(read.has("c"));
    }
}
