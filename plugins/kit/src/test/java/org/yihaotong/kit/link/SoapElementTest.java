package org.yihaotong.kit.link;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.Assert.assertArrayEquals;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.Test;

public class SoapElementTest {

    @Test
    public void whatIsWrittenIsReadAgain() {
        SoapElement order = SoapElement.element("urn:a", "Order")
                .with("Title", "“水”<b>&amp;\n𠮷")
                .with("Nothing", Optional.empty())
                .with(SoapElement.element("plain").attribute("id", "\"1\" & 2").text("x"));

        SoapElement read = SoapElement.parse(order.write()).orElseThrow();

        assertTrue(read.is("urn:a", "Order"));
        assertEquals(Optional.of("“水”<b>&amp;\n𠮷"), read.textOf("Title"));
        assertEquals(
                List.of("Title", "plain"),
                read.children().stream().map(SoapElement::name).toList());
        assertEquals("", read.child("plain").orElseThrow().namespace());
        assertEquals(Optional.of("\"1\" & 2"), read.child("plain").orElseThrow().attribute("id"));
    }

    @Test
    public void literalTextIsWrittenAsOneSectionWhateverItHolds() {
        SoapElement literal =
                SoapElement.element("in1").literal("<?xml version=\"1.0\" encoding=\"GBK\"?><REQ>水]]></REQ>");

        assertTrue(literal.write().startsWith("<in1><![CDATA[<?xml"));
        SoapElement read = SoapElement.parse(literal.write()).orElseThrow();
        assertTrue(read.isLiteral());
        assertEquals(literal.text(), read.text());
        assertEquals(Optional.empty(), SoapElement.parse(read.text()));
    }

    @Test
    public void aDocumentInAStringIsReadWhateverEncodingItDeclares() {
        assertEquals(
                Optional.of("水"),
                SoapElement.parse("<?xml version=\"1.0\" encoding=\"GBK\"?><a><b>水</b></a>")
                        .orElseThrow()
                        .textOf("b"));
    }

    @Test
    public void anAttributeOfANamespaceGetsAPrefixAndANameInATextKeepsItsOwn() {
        SoapElement fault = SoapElement.element("urn:env", "Value")
                .prefixed("env")
                .attribute("urn:other", "must", "1")
                .declaring("jw", "urn:jw")
                .text("jw:AuthFailed");

        assertTrue(fault.write().contains("xmlns:jw=\"urn:jw\""));
        assertEquals(
                Optional.of("1"), SoapElement.parse(fault.write()).orElseThrow().attributeOf("urn:other", "must"));
    }

    @Test
    public void documentTypesAreNotReadAndNothingIsFetched() {
        assertEquals(
                Optional.empty(),
                SoapElement.parse("<!DOCTYPE a [<!ENTITY e SYSTEM 'file:///etc/passwd'>]><a>&e;</a>"));
        assertEquals(Optional.empty(), SoapElement.parse("<!DOCTYPE a [<!ENTITY e 'ha'>]><a>&e;&e;</a>"));
        assertEquals(Optional.empty(), SoapElement.parse("<!DOCTYPE a SYSTEM 'http://127.0.0.1:1/a.dtd'><a/>"));
    }

    @Test
    public void halfADocumentAndABottomlessOneAreNotRead() {
        assertEquals(Optional.empty(), SoapElement.parse("<a><b>x</b>"));
        assertEquals(Optional.empty(), SoapElement.parse("<a/><a/>"));
        assertEquals(Optional.empty(), SoapElement.parse("<a>".repeat(5000) + "</a>".repeat(5000)));
        assertEquals(Optional.empty(), SoapElement.parse(""));
    }

    @Test
    public void whatXmlCannotHoldIsLeftOut() {
        String text = "a\u0000\u0008b\uFFFE\uD842c\tд";

        assertEquals("abc\tд", SoapElement.element("x").text(text).text());
    }

    @Test
    public void bytesAreSpelledInBase64() {
        byte[] bytes = "附件".getBytes(UTF_8);
        SoapElement read =
                SoapElement.parse(SoapElement.element("f").bytes(bytes).write()).orElseThrow();

        assertFalse(read.hasBytes());
        assertArrayEquals(bytes, read.bytes().orElseThrow());
        assertEquals("SoapElement[f]", read.toString());
    }
}
