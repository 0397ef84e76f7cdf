package org.yihaotong.standard;

import static org.junit.Assert.assertArrayEquals;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.After;
import org.junit.Test;
import org.yihaotong.kit.link.JsonObject;
import org.yihaotong.kit.link.SoapElement;
import org.yihaotong.kit.link.SoapVersion;
import org.yihaotong.standard.JoinedUnit.Answer;

/** What is SOAP's own: who calls, which message is new, how faults look, and what a message may hold. */
public final class SoapSpellingTest {

    /** The document's own sample, with its own vector of the digest. */
    private static final String SAMPLE = Site.sample("soap-submit-reply.xml").replace("YC20200302-000123", Site.ORDER);

    private static final String HELLO = "<Hello xmlns=\"" + Shapes.NAMESPACE + "\"/>";

    private final Site site = new Site(Instant.parse("2020-03-02T01:20:00Z"));
    private final SoapUnit old = new SoapUnit(site.url(), SoapVersion.SOAP_11, site.clock);
    private final SoapUnit young = new SoapUnit(site.url(), SoapVersion.SOAP_12, site.clock);

    @After
    public void close() {
        site.close();
    }

    @Test
    public void theDocumentsSampleIsTakenOnceAndNeverAgainNotEvenAfterARestart() {
        site.dispatch(Site.ORDER);

        assertEquals("ACCEPTED", SoapUnit.answer(old.send(SAMPLE)).text("state"));
        assertEquals("unauthenticated", SoapUnit.answer(old.send(SAMPLE)).code());
        site.restart();
        assertEquals("unauthenticated", SoapUnit.answer(old.send(SAMPLE)).code());
        assertEquals(1, site.engine.replies.size());
        site.clock.advance(Duration.ofMinutes(6));
        site.tick();
        assertEquals(
                "its window is over",
                "unauthenticated",
                SoapUnit.answer(old.send(SAMPLE)).code());
        site.clock.advance(Duration.ofMinutes(10));
        site.tick();
        assertEquals("and nobody needs its nonce any more", 0, site.ledger.size("newunit", Nonces.BOOK));
    }

    @Test
    public void whoeverDoesNotProveHimselfIsRefusedWhateverIsWrong() {
        for (String wrong : new String[] {
            SAMPLE.replace("1ZaikY7CxQ6hvdlcBvXxwB6/IA0=", "1ZaikY7CxQ6hvdlcBvXxwB6/IA1="),
            SAMPLE.replace("<wsse:Username>unit-demo", "<wsse:Username>unit-other"),
            SAMPLE.replace("#PasswordDigest", "#PasswordText"),
            SAMPLE.replace("bm9uY2UtMDAwMQ==", ""),
            SAMPLE.replaceFirst("<soap:Header>.*</soap:Header>", "")
        }) {
            assertEquals("unauthenticated", SoapUnit.answer(old.send(wrong)).code());
        }
        assertEquals(0, site.ledger.size("newunit", Nonces.BOOK));
        assertEquals(0, site.engine.replies.size());
    }

    @Test
    public void aFaultSaysWhoseTroubleItIsInTheCallersVersion() {
        String unknown = "<GetOrder xmlns=\"" + Shapes.NAMESPACE + "\"><orderNo>YC20200302-999999</orderNo></GetOrder>";
        SoapElement theirs11 = old.post(unknown);
        SoapElement theirs12 = young.post(unknown);
        assertEquals("Client", code(theirs11.textOf("faultcode")));
        assertEquals("Sender", code(theirs12.child("Code").flatMap(c -> c.textOf("Value"))));
        assertEquals("order-unknown", SoapUnit.answer(theirs12).code());

        site.away(true);
        assertEquals("Server", code(old.post(HELLO).textOf("faultcode")));
        SoapElement ours12 = young.post(HELLO);
        assertEquals("Receiver", code(ours12.child("Code").flatMap(c -> c.textOf("Value"))));
        assertEquals("unavailable", SoapUnit.answer(ours12).code());
    }

    private static String code(Optional<String> spelled) {
        return spelled.orElse("").replaceFirst("^.*:", "");
    }

    @Test
    public void whatIsNoMessageOrNoneOfThisContractIsRefusedWithDetailsToo() {
        assertEquals("invalid", SoapUnit.answer(old.send("<a/>")).code());
        assertEquals("invalid", SoapUnit.answer(old.send("no xml at all")).code());
        assertEquals(
                "invalid",
                SoapUnit.answer(old.post("<Goodbye xmlns=\"" + Shapes.NAMESPACE + "\"/>"))
                        .code());
        assertEquals(
                "invalid",
                SoapUnit.answer(old.post("<Hello xmlns=\"urn:other\"/>")).code());
        String doctype = "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>" + SAMPLE;
        assertEquals("invalid", SoapUnit.answer(old.send(doctype)).code());
        String insisted =
                SAMPLE.replace("</soap:Header>", "<x:Sign xmlns:x=\"urn:x\" soap:mustUnderstand=\"1\"/></soap:Header>");
        assertEquals("invalid", SoapUnit.answer(old.send(insisted)).code());
    }

    @Test
    public void elementsThatAreUnknownOutOfOrderOrRepeatedAreNamed() {
        site.dispatch(Site.ORDER);
        String reply = "<SubmitReply xmlns=\"" + Shapes.NAMESPACE + "\"><orderNo>" + Site.ORDER
                + "</orderNo><reply><replyId>8f5c1b1e-0000</replyId><kind>ACCEPT</kind>"
                + "<occurredAt>2020-03-02T09:20:00+08:00</occurredAt><handler><name>王某</name></handler></reply></SubmitReply>";
        String handler = "<handler><name>王某</name></handler>";

        assertEquals("reply.txt unknown-field", error(reply.replace(handler, handler + "<txt>x</txt>")));
        assertEquals(
                "reply.kind order",
                error(reply.replace("<kind>ACCEPT</kind>", "").replace(handler, handler + "<kind>ACCEPT</kind>")));
        assertEquals("reply.handler repeated", error(reply.replace(handler, handler + handler)));
        assertEquals("reply.handler.name unknown-field", error(reply.replace("<name>", "<name xmlns=\"urn:other\">")));
        assertEquals(0, site.engine.replies.size());
        assertEquals("ACCEPTED", SoapUnit.answer(old.post(reply)).text("state"));
    }

    private String error(String body) {
        return SoapUnit.answer(old.post(body)).error();
    }

    @Test
    public void theDescriptionIsServedWithTheAddressByWhichItWasAskedFor() throws Exception {
        HttpResponse<String> wsdl = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(site.url() + "/link/soap?wsdl"))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());

        assertEquals(200, wsdl.statusCode());
        assertTrue(wsdl.body().contains("<soap:address location=\"" + site.url() + "/link/soap\"/>"));
        assertTrue(wsdl.body().contains("<soap12:address location=\"" + site.url() + "/link/soap\"/>"));
        assertFalse(wsdl.body().contains("centre.example"));
    }

    @Test
    public void aFileWithinAMessageHoldsFiveMebibytes() {
        byte[] most = new byte[5 * 1024 * 1024];
        most[7] = 7;
        Answer kept = young.put("阀门.jpg", "image/jpeg", most);
        assertEquals(Optional.of((long) most.length), kept.body().number("size"));
        assertArrayEquals(most, young.fetch(kept.text("id")).orElseThrow());

        assertEquals(
                "too-large",
                young.put("阀门.jpg", "image/jpeg", new byte[most.length + 1]).code());
        String crooked = "<PutAttachment xmlns=\"" + Shapes.NAMESPACE
                + "\"><name>a.jpg</name><mediaType>image/jpeg</mediaType><content>?=</content></PutAttachment>";
        assertEquals("content base64", SoapUnit.answer(old.post(crooked)).error());

        RestUnit rest = new RestUnit(site.url());
        Answer large = rest.put("阀门.jpg", "image/jpeg", new byte[most.length + 1]);
        String get =
                "<GetAttachment xmlns=\"" + Shapes.NAMESPACE + "\"><id>" + large.text("id") + "</id></GetAttachment>";
        assertEquals("too-large", SoapUnit.answer(old.post(get)).code());
    }

    @Test
    public void bothSpellingsCountAgainstOneLimit() {
        site.hurry();
        RestUnit rest = new RestUnit(site.url());
        int good = 0;
        String last = "";
        for (int i = 0; i < 12; i++) {
            Answer answer = (i % 2 == 0 ? rest : old).ask("Hello", new JsonObject());
            good += answer.good() ? 1 : 0;
            last = answer.code();
        }
        assertEquals(10, good);
        assertEquals("rate", last);
        assertEquals(Optional.of("1"), old.retryAfter());
        site.clock.advance(Duration.ofSeconds(1));
        assertTrue(old.ask("Hello", new JsonObject()).good());
    }
}
