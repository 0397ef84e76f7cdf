package org.yihaotong.telephony.push;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;
import static org.yihaotong.telephony.push.Stage.push;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.After;
import org.junit.Test;
import org.yihaotong.api.telephony.CallEvent.Offered;
import org.yihaotong.kit.link.HmacSha256;
import org.yihaotong.telephony.push.Stage.Reply;

/** The signature beside the token. */
public class SignatureTest {

    private static final String SECRET = "the-secret-of-this-switch";
    private static final byte[] BODY = push("newCall", "c1").bytes();

    private final Stage stage = new Stage().set("_secret", SECRET);

    @After
    public void close() {
        stage.close();
    }

    private Reply signed(Instant at, String secret, byte[] body) {
        String stamp = Long.toString(at.getEpochSecond());
        String signature = new HmacSha256(secret).sign(stamp + "\n" + new String(body, UTF_8));
        return stage.post(Stage.JSON, BODY, "X-Hotline-Timestamp", stamp, "X-Hotline-Signature", signature);
    }

    @Test
    public void aSignedPushIsTaken() {
        assertEquals(200, signed(Stage.NOW, SECRET, BODY).status());
        assertEquals(200, signed(Stage.NOW.minusSeconds(300), SECRET, BODY).status());

        assertEquals("c1", stage.centre.one(Offered.class).call());
    }

    @Test
    public void onceThereIsASecretEveryPushIsSigned() {
        assertEquals(401, stage.post(Stage.JSON, BODY).status());
        assertEquals(401, signed(Stage.NOW, "another secret", BODY).status());
        assertEquals(
                401, signed(Stage.NOW, SECRET, push("newCall", "c2").bytes()).status());
        assertEquals(401, stage.get("/cti/v1/" + Stage.TOKEN).status());

        assertTrue(stage.centre.all(Offered.class).isEmpty());
        assertTrue("a stranger's words are not kept", stage.asides().isEmpty());
    }

    @Test
    public void anOldSignatureIsRefusedInWords() {
        Reply old = signed(Stage.NOW.minusSeconds(301), SECRET, BODY);
        Reply ahead = signed(Stage.NOW.plusSeconds(301), SECRET, BODY);

        assertEquals(409, old.status());
        assertEquals(409, ahead.status());
        assertTrue(old.error().contains("timestamp"));
        assertTrue(stage.centre.all(Offered.class).isEmpty());
    }

    @Test
    public void theTokenIsAskedForBesides() {
        String stamp = Long.toString(Stage.NOW.getEpochSecond());
        String signature = new HmacSha256(SECRET).sign(stamp + "\n" + new String(BODY, UTF_8));

        Reply reply = stage.send(
                "/cti/v1/0123456789abcdef",
                Stage.JSON,
                BODY,
                "X-Hotline-Timestamp",
                stamp,
                "X-Hotline-Signature",
                signature);

        assertEquals(401, reply.status());
    }

    @Test
    public void theExampleOfThePaperIsTrue() throws IOException {
        Matcher example = Pattern.compile(
                        "secret    (\\S+)\ntimestamp (\\d+)\nbody      (\\{.*\\})\nsignature (\\w{64})")
                .matcher(Files.readString(paper()));
        assertTrue("the example is in the paper", example.find());
        stage.set("_secret", example.group(1));
        stage.clock.advance(Duration.between(Stage.NOW, Instant.ofEpochSecond(Long.parseLong(example.group(2)))));

        Reply reply = stage.post(
                Stage.JSON,
                example.group(3).getBytes(UTF_8),
                "X-Hotline-Timestamp",
                example.group(2),
                "X-Hotline-Signature",
                example.group(4));

        assertEquals(reply.text(), 200, reply.status());
    }

    private static Path paper() {
        Path here = Path.of("").toAbsolutePath();
        while (!Files.exists(here.resolve("plugins/README.md"))) {
            here = here.getParent();
        }
        return here.resolve("plugins/README.md");
    }
}
