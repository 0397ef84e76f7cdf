package org.yihaotong.kit.soap;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.nio.charset.Charset;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.Test;
import org.yihaotong.api.hotline.Push;
import org.yihaotong.api.hotline.PushAnswer;
import org.yihaotong.kit.link.SoapContract;
import org.yihaotong.kit.link.SoapDoor;
import org.yihaotong.kit.link.SoapElement;
import org.yihaotong.kit.link.SoapFaultException;
import org.yihaotong.kit.link.SoapFaultException.Side;
import org.yihaotong.kit.link.SoapVersion;

/** A unit calls a service of the centre. */
public class SoapDoorTest {

    private static final String ENV11 = "http://schemas.xmlsoap.org/soap/envelope/";
    private static final String ENV12 = "http://www.w3.org/2003/05/soap-envelope";
    private static final String WSDL = "<d xmlns:soap='urn:s'><import schemaLocation=\"types.xsd\"/><soap:address"
            + " location=\"http://centre/x\"/></d>";

    private final SoapDoor door = new CxfSoapLinks()
            .door(new SoapContract(
                    Set.of(SoapVersion.values()), WSDL, Map.of("types.xsd", "<schema/>"), Set.of("urn:known")));

    @Test
    public void aCallIsAnsweredInItsOwnVersion() {
        PushAnswer old =
                door.answer(push("text/xml; charset=utf-8", envelope(ENV11, "", "停水")), request -> SoapElement.element(
                                "urn:x", "HelloResponse")
                        .with("Echo", request.action() + request.body().text()));
        PushAnswer young = door.answer(
                push("application/soap+xml; charset=utf-8; action=\"urn:x/Hello\"", envelope(ENV12, "", "停水")),
                request -> SoapElement.element("urn:x", "HelloResponse").with("Echo", request.action()));

        assertEquals(200, old.status());
        assertTrue(old.mediaType().startsWith("text/xml"));
        assertEquals(
                Optional.of("urn:x/Hello停水"), body(old, ENV11).orElseThrow().textOf("Echo"));
        assertTrue(young.mediaType().startsWith("application/soap+xml"));
        assertEquals(
                Optional.of("urn:x/Hello"), body(young, ENV12).orElseThrow().textOf("Echo"));
    }

    @Test
    public void aFaultHasTheFormOfItsVersion() {
        PushAnswer old = door.answer(push("text/xml", envelope(ENV11, "", "")), request -> {
            throw new SoapFaultException(Side.SENDER, "没有这个操作。")
                    .coded(SoapElement.element("urn:jw", "Unknown").prefixed("jw"))
                    .detailed(SoapElement.element("urn:x", "Problem").with("code", "none"));
        });
        PushAnswer young = door.answer(push("application/soap+xml", envelope(ENV12, "", "")), request -> {
            throw new SoapFaultException(Side.SENDER, "没有这个操作。")
                    .coded(SoapElement.element("urn:jw", "Unknown").prefixed("jw"));
        });

        assertEquals(500, old.status());
        assertTrue(old.body().contains("<faultcode xmlns:jw=\"urn:jw\">jw:Unknown</faultcode>"));
        assertTrue(old.body().contains("<faultstring>没有这个操作。</faultstring>"));
        assertTrue(old.body().contains("<code>none</code>"));
        assertEquals(500, young.status());
        assertTrue(young.body().contains("<soapenv:Value>soapenv:Sender</soapenv:Value>"));
        assertTrue(young.body().contains("xmlns:jw=\"urn:jw\">jw:Unknown</soapenv:Value></soapenv:Subcode>"));
    }

    @Test
    public void aCentreThatCannotSaysSoAndAsksToComeAgain() {
        PushAnswer answer = door.answer(push("text/xml", envelope(ENV11, "", "")), request -> {
            throw new IllegalStateException("the store is down");
        });

        assertEquals(500, answer.status());
        assertTrue(answer.body().contains("soapenv:Server"));
        assertTrue(!answer.body().contains("the store"));
    }

    @Test
    public void whatIsNoMessageIsTheSendersFault() {
        assertSender("<a/>".getBytes(UTF_8));
        assertSender("<half".getBytes(UTF_8));
        assertSender(envelope(ENV11, "", "居民小区").getBytes(Charset.forName("GBK")));
        assertSender(("<!DOCTYPE a SYSTEM 'file:///etc/passwd'>" + envelope(ENV11, "", "")).getBytes(UTF_8));
        assertEquals(
                415,
                door.answer(push("application/json", "{}"), request -> request.body())
                        .status());
        Push put = new Push("PUT", "/hook/x", "", Map.of("content-type", "text/xml"), new byte[0]);
        assertEquals(405, door.answer(put, request -> request.body()).status());
    }

    @Test
    public void aHeaderThatMustBeUnderstoodIsUnderstoodOrRefused() {
        String known = "<k:A xmlns:k='urn:known' s:mustUnderstand='1'/>";
        String strange = "<k:A xmlns:k='urn:strange' s:mustUnderstand='1'/>";

        assertEquals(
                200,
                door.answer(push("text/xml", envelope(ENV11, known, "")), request -> request.body())
                        .status());
        assertTrue(door.answer(push("text/xml", envelope(ENV11, strange, "")), request -> request.body())
                .body()
                .contains("soapenv:MustUnderstand"));
    }

    @Test
    public void anotherVersionThanTheContractsIsAMismatch() {
        SoapDoor young =
                new CxfSoapLinks().door(new SoapContract(Set.of(SoapVersion.SOAP_12), WSDL, Map.of(), Set.of()));

        PushAnswer answer = young.answer(push("text/xml", envelope(ENV11, "", "")), request -> request.body());

        assertEquals(500, answer.status());
        assertTrue(answer.body().contains("soapenv:VersionMismatch</faultcode>"));
    }

    @Test
    public void theDescriptionNamesTheAddressByWhichItWasAsked() {
        PushAnswer wsdl = door.answer(get("wsdl", Map.of("host", "centre.gov:8181")), request -> request.body());
        PushAnswer behindProxy = door.answer(
                get("wsdl", Map.of("host", "in", "x-forwarded-host", "hot.gov", "x-forwarded-proto", "https")),
                request -> request.body());
        PushAnswer forged = door.answer(get("wsdl", Map.of("host", "\"><x>")), request -> request.body());

        assertTrue(wsdl.body().contains("location=\"http://centre.gov:8181/hook/x\""));
        assertTrue(wsdl.body().contains("schemaLocation=\"?xsd=types.xsd\""));
        assertTrue(behindProxy.body().contains("location=\"https://hot.gov/hook/x\""));
        assertTrue(forged.body().contains("location=\"http://centre/x\""));
        assertEquals(
                "<schema/>",
                door.answer(get("xsd=types.xsd", Map.of()), request -> request.body())
                        .body());
        assertEquals(
                404,
                door.answer(get("xsd=../secret", Map.of()), request -> request.body())
                        .status());
    }

    private void assertSender(byte[] message) {
        Push push = new Push("POST", "/hook/x", "", Map.of("content-type", "text/xml; charset=utf-8"), message);
        PushAnswer answer = door.answer(push, request -> request.body());

        assertEquals(500, answer.status());
        assertTrue(answer.body(), answer.body().contains("soapenv:Client"));
    }

    private static String envelope(String namespace, String headers, String text) {
        return "<s:Envelope xmlns:s='" + namespace + "'><s:Header>" + headers
                + "</s:Header><s:Body><Hello xmlns='urn:x'>" + text + "</Hello></s:Body></s:Envelope>";
    }

    private static Push push(String type, String message) {
        return new Push(
                "POST",
                "/hook/x",
                "",
                Map.of("content-type", type, "soapaction", "\"urn:x/Hello\""),
                message.getBytes(UTF_8));
    }

    private static Push get(String query, Map<String, String> headers) {
        return new Push("GET", "/hook/x", query, headers, new byte[0]);
    }

    private static Optional<SoapElement> body(PushAnswer answer, String namespace) {
        SoapElement envelope = SoapElement.parse(answer.body()).orElseThrow();
        assertTrue(envelope.is(namespace, "Envelope"));
        return envelope.child("Body").flatMap(body -> body.children().stream().findFirst());
    }
}
