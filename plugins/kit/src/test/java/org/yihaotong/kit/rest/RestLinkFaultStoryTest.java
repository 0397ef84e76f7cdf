package org.yihaotong.kit.rest;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import org.junit.Test;
import org.yihaotong.api.hotline.BackendException;
import org.yihaotong.api.hotline.BackendException.Kind;
import org.yihaotong.kit.link.Answer;
import org.yihaotong.kit.link.Ask;
import org.yihaotong.kit.link.Form;
import org.yihaotong.kit.link.JsonObject;
import org.yihaotong.kit.link.RestLink;
import org.yihaotong.kit.link.Signing;
import org.yihaotong.kit.link.TokenAccess;

/**
 * One link through all that can go wrong on the other side; after each trouble the same link goes on by itself. What
 * repeats do to orders and replies, the adapters' own stories tell.
 */
public class RestLinkFaultStoryTest {

    private static final Charset GBK = Charset.forName("GBK");
    private static final Ask ORDER = Ask.post("/order").json(new JsonObject().with("title", "停水"));

    @Test
    public void aLinkSaysWhatIsWrongAndGoesOnWhenItIsOver() throws IOException, BackendException {
        int port;
        RestLink link;
        try (Hatch office = new Hatch()) {
            office.says(500, "").breaksOff("{\"code\":0}").says(502, "<html>").says(200, "{\"code\":0}");
            port = URI.create(office.url("/")).getPort();
            link = new CxfRestLinks().open(office.url(""), Duration.ofSeconds(2), Signing.NONE);

            assertEquals(Kind.COMMUNICATION, link.send(ORDER).failure("某单位", "").kind());
            assertEquals(Kind.COMMUNICATION, kind(link));
            assertEquals(Optional.empty(), link.send(ORDER).json().map(JsonObject::members));
            assertEquals(200, link.send(ORDER).status());
        }
        assertEquals(Kind.COMMUNICATION, kind(link));
        try (Hatch back = new Hatch(port)) {
            back.says(200, "{\"code\":0}");
            assertEquals(200, link.send(ORDER).status());
        }
        link.close();
    }

    @Test
    public void aCharsetThatTheHeaderDeniesIsReadAsTheDocumentSays() throws IOException, BackendException {
        try (Hatch office = new Hatch();
                RestLink link = new CxfRestLinks().open(office.url(""), Duration.ofSeconds(2), Signing.NONE)) {
            office.says(200, "{\"msg\":\"停水\"}".getBytes(GBK), Map.of("Content-Type", "text/html; charset=utf-8"));

            Answer answer = link.send(ORDER);

            assertEquals(
                    Optional.of("停水"),
                    JsonObject.parse(answer.text(GBK)).orElseThrow().text("msg"));
        }
    }

    @Test
    public void anExpiredTokenAndAClockThatIsWrongCostOneMoreRequestAndNoOrder() throws IOException, BackendException {
        Clock wrong = Clock.fixed(Instant.parse("1999-01-01T00:00:00Z"), ZoneOffset.UTC);
        Form client = new Form(StandardCharsets.UTF_8).with("grant_type", "client_credentials");
        try (Hatch office = new Hatch();
                RestLink link = new CxfRestLinks()
                        .open(office.url(""), Duration.ofSeconds(2), TokenAccess.oauth2(wrong, "/token", client))) {
            office.says(200, "{\"access_token\":\"a\",\"expires_in\":900}")
                    .says(401, "")
                    .says(200, "{\"access_token\":\"b\",\"expires_in\":900}")
                    .says(200, "{}");

            assertEquals(200, link.send(ORDER).status());
            assertEquals(4, office.seen().size());
        }
    }

    private static Kind kind(RestLink link) {
        return assertThrows(BackendException.class, () -> link.send(ORDER)).kind();
    }
}
