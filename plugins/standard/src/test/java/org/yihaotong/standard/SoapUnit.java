package org.yihaotong.standard;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.util.Optional;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.xml.sax.SAXException;
import org.yihaotong.kit.link.JsonObject;
import org.yihaotong.kit.link.SoapElement;
import org.yihaotong.kit.link.SoapVersion;
import org.yihaotong.kit.link.UsernameToken;

/** Speaks SOAP in raw envelopes; holds every answer, and every request that is meant well, to the schema by the JDK's validator. */
final class SoapUnit implements JoinedUnit {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final Schema SCHEMA = schema();
    private static final Shapes SHAPES = Shapes.ofContract();

    private Optional<String> retryAfter = Optional.empty();
    private final String url;
    private final SoapVersion version;
    private final Clock clock;

    SoapUnit(String url, SoapVersion version, Clock clock) {
        this.url = url + "/link/soap";
        this.version = version;
        this.clock = clock;
    }

    private static Schema schema() {
        int from = Shapes.WSDL.indexOf("<xs:schema ");
        int to = Shapes.WSDL.indexOf("</xs:schema>") + "</xs:schema>".length();
        String alone = Shapes.WSDL
                .substring(from, to)
                .replaceFirst(
                        "<xs:schema ",
                        "<xs:schema xmlns:xs=\"http://www.w3.org/2001/XMLSchema\" xmlns:t=\"" + Shapes.NAMESPACE
                                + "\" ");
        try {
            return SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                    .newSchema(new StreamSource(new StringReader(alone)));
        } catch (SAXException e) {
            throw new IllegalStateException(e);
        }
    }

    static void checkAgainstSchema(SoapElement element) {
        try {
            SCHEMA.newValidator().validate(new StreamSource(new StringReader(element.write())));
        } catch (SAXException | IOException e) {
            throw new AssertionError(element.name() + " breaks the schema: " + e.getMessage(), e);
        }
    }

    @Override
    public Answer ask(String operation, JsonObject in) {
        return answer(post(SHAPES.write(operation, in).write()));
    }

    @Override
    public Answer put(String name, String mediaType, byte[] content) {
        Answer answer = answer(post(SoapElement.element(Shapes.NAMESPACE, "PutAttachment")
                .with("name", name)
                .with("mediaType", mediaType)
                .with(SoapElement.element(Shapes.NAMESPACE, "content").bytes(content))
                .write()));
        return answer.good()
                ? new Answer(true, answer.body().object("attachment").orElseThrow())
                : answer;
    }

    @Override
    public Optional<byte[]> fetch(String id) {
        SoapElement body = post(
                SHAPES.write("GetAttachment", new JsonObject().with("id", id)).write());
        return body.name().equals("Fault")
                ? Optional.empty()
                : body.child("content").flatMap(SoapElement::bytes);
    }

    /** How long the last answer wants us to wait. */
    Optional<String> retryAfter() {
        return retryAfter;
    }

    /** The one element in the answer's body. */
    SoapElement post(String body) {
        SoapElement header = UsernameToken.digest(Site.CLIENT, Site.SECRET, clock)
                .elements(version)
                .get(0);
        return envelope(header.write(), body);
    }

    SoapElement envelope(String header, String body) {
        String e = "<e:Envelope xmlns:e=\"" + version.namespace() + "\"><e:Header>" + header + "</e:Header><e:Body>"
                + body + "</e:Body></e:Envelope>";
        return send(e);
    }

    SoapElement send(String envelope) {
        try {
            HttpResponse<String> answer = HTTP.send(
                    HttpRequest.newBuilder(URI.create(url))
                            .header("Content-Type", version.mediaType() + "; charset=utf-8")
                            .POST(BodyPublishers.ofString(envelope))
                            .build(),
                    BodyHandlers.ofString());
            retryAfter = answer.headers().firstValue("Retry-After");
            SoapElement body = SoapElement.parse(answer.body().replaceFirst("^<\\?xml[^>]*>", ""))
                    .flatMap(document -> document.child("Body"))
                    .map(b -> b.children().get(0))
                    .orElseThrow();
            if (answer.statusCode() != (body.name().equals("Fault") ? 500 : 200)) {
                throw new AssertionError(body.name() + " with " + answer.statusCode());
            }
            return body;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The answer, or the problem in the fault's details; both must fit the schema. */
    static Answer answer(SoapElement body) {
        if (!body.name().equals("Fault")) {
            checkAgainstSchema(body);
            return new Answer(true, SHAPES.read(body));
        }
        SoapElement problem = body.child("detail")
                .or(() -> body.child("Detail"))
                .flatMap(d -> d.child("Problem"))
                .orElseThrow();
        checkAgainstSchema(problem);
        return new Answer(false, SHAPES.read(problem));
    }
}
