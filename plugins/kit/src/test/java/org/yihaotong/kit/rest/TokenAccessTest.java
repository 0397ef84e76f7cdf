package org.yihaotong.kit.rest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;
import org.yihaotong.api.hotline.BackendException;
import org.yihaotong.api.hotline.BackendException.Kind;
import org.yihaotong.kit.link.Answer;
import org.yihaotong.kit.link.Ask;
import org.yihaotong.kit.link.Form;
import org.yihaotong.kit.link.RestLink;
import org.yihaotong.kit.link.TokenAccess;

public class TokenAccessTest {

    private static final Form CLIENT = new Form(UTF_8)
            .with("grant_type", "client_credentials")
            .with("client_id", "yc12345")
            .with("client_secret", "geheim");

    private final Hands clock = new Hands();
    private Hatch hatch;
    private RestLink link;

    @Before
    public void open() throws IOException {
        hatch = new Hatch();
        link = new CxfRestLinks()
                .open(hatch.url("/api"), Duration.ofSeconds(5), TokenAccess.oauth2(clock, "/oauth2/token", CLIENT));
    }

    @After
    public void close() {
        link.close();
        hatch.close();
    }

    @Test
    public void aTokenIsFetchedOnceAndSentWithEveryRequest() throws BackendException {
        hatch.says(200, token("t1")).says(200, "{}");

        link.send(Ask.get("/a"));
        link.send(Ask.get("/b"));

        assertEquals(List.of("/api/oauth2/token", "/api/a", "/api/b"), targets());
        assertEquals(
                "grant_type=client_credentials&client_id=yc12345&client_secret=geheim",
                hatch.seen().get(0).text());
        assertEquals("", hatch.seen().get(0).header("Authorization"));
        assertEquals("Bearer t1", hatch.last().header("Authorization"));
    }

    @Test
    public void aTokenIsRenewedBeforeItEndsByOurOwnClock() throws BackendException {
        hatch.says(200, token("t1")).says(200, "{}").says(200, token("t2")).says(200, "{}");

        link.send(Ask.get("/a"));
        clock.advance(Duration.ofSeconds(869));
        clock.advance(Duration.ofSeconds(1));
        link.send(Ask.get("/a"));

        assertEquals(List.of("/api/oauth2/token", "/api/a", "/api/oauth2/token", "/api/a"), targets());
        assertEquals("Bearer t2", hatch.last().header("Authorization"));
    }

    @Test
    public void aTokenThatIsNotAcceptedIsRenewedOnceAndTheRequestSentAgain() throws BackendException {
        hatch.says(200, token("t1")).says(401, "").says(200, token("t2")).says(200, "{}");

        Answer answer = link.send(Ask.get("/a"));

        assertEquals(200, answer.status());
        assertEquals(List.of("/api/oauth2/token", "/api/a", "/api/oauth2/token", "/api/a"), targets());
    }

    @Test
    public void aServiceThatAcceptsNoTokenIsNotAskedForEver() throws BackendException {
        hatch.says(200, token("t1")).says(401, "").says(200, token("t2")).says(401, "");

        assertEquals(401, link.send(Ask.get("/a")).status());
        assertEquals(4, hatch.seen().size());
    }

    @Test
    public void aClockThatJumpsBackDoesNotLockUsOut() throws BackendException {
        hatch.says(200, token("t1"))
                .says(200, "{}")
                .says(401, "")
                .says(200, token("t2"))
                .says(200, "{}");

        link.send(Ask.get("/a"));
        clock.advance(Duration.ofDays(-1));

        assertEquals(200, link.send(Ask.get("/a")).status());
    }

    @Test
    public void aRefusedClientIsAnAuthenticationAndABusyDeskIsTemporary() {
        hatch.says(401, "{\"error\":\"invalid_client\"}").says(429, "").says(200, "{}");

        assertEquals(Kind.AUTHENTICATION, kind());
        assertEquals(Kind.COMMUNICATION, kind());
        assertEquals(Kind.COMMUNICATION, kind());
    }

    private Kind kind() {
        return assertThrows(BackendException.class, () -> link.send(Ask.get("/a")))
                .kind();
    }

    private List<String> targets() {
        return hatch.seen().stream().map(Hatch.Seen::target).toList();
    }

    private static String token(String value) {
        return "{\"access_token\":\"" + value + "\",\"token_type\":\"Bearer\",\"expires_in\":900}";
    }

    /** A clock that moves only when the test says so. */
    private static final class Hands extends Clock {

        private Instant now = Instant.parse("2020-03-02T01:00:00Z");

        void advance(Duration by) {
            now = now.plus(by);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
