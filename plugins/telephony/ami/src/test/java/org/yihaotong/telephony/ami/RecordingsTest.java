package org.yihaotong.telephony.ami;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.Assert.assertArrayEquals;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;
import org.yihaotong.api.hotline.BackendException;
import org.yihaotong.api.hotline.BackendException.Kind;
import org.yihaotong.api.hotline.FileContent;
import org.yihaotong.api.telephony.Capability;
import org.yihaotong.testkit.FixedClock;
import org.yihaotong.testkit.server.LoopbackHttp;
import org.yihaotong.testkit.telephony.AmiSwitch;

/** Recordings lie on a server beside the switch. */
public class RecordingsTest {

    private static final byte[] SOUND = "RIFF....WAVE".getBytes(UTF_8);

    private final FixedClock clock = new FixedClock(Instant.parse("2026-11-22T12:50:00Z"));
    private final List<String> asked = new ArrayList<>();
    private AmiSwitch house;
    private HttpServer server;
    private String type = "audio/x-wav";
    private byte[] body = SOUND;
    private Asterisk provider;

    @Before
    public void open() {
        house = new AmiSwitch(clock);
        server = LoopbackHttp.at(0);
        server.createContext("/monitor/", exchange -> {
            asked.add(exchange.getRequestURI().getPath() + " "
                    + exchange.getRequestHeaders().getFirst("Authorization"));
            boolean there = exchange.getRequestURI().getPath().endsWith("a.wav");
            exchange.getResponseHeaders().set("Content-Type", type);
            exchange.sendResponseHeaders(there ? 200 : 404, there && body.length > 0 ? body.length : -1);
            if (there) {
                exchange.getResponseBody().write(body);
            }
            exchange.close();
        });
        server.start();
        provider = Site.provider(
                house,
                clock,
                Map.of(
                        "recordingUrl",
                        "http://127.0.0.1:" + server.getAddress().getPort() + "/monitor",
                        "recordingUser",
                        "yht",
                        "_recordingPassword",
                        "secret"));
    }

    @After
    public void close() throws IOException {
        server.stop(0);
        provider.close();
        house.close();
    }

    @Test
    public void aRecordingIsFetchedFromTheServersAddressWithTheAccount() throws Exception {
        FileContent file = provider.recording("2026/11/22/a.wav");

        assertTrue(provider.card().capabilities().contains(Capability.RECORDING));
        assertEquals("audio/x-wav", file.mediaType());
        assertEquals("a.wav", file.name());
        assertEquals(List.of("/monitor/2026/11/22/a.wav Basic eWh0OnNlY3JldA=="), asked);
        try (InputStream sound = file.source().open()) {
            assertArrayEquals(SOUND, sound.readAllBytes());
        }
    }

    @Test
    public void nothingIsFetchedFromAnywhereElse() {
        for (String bad : List.of(
                "../etc/passwd",
                "/a.wav",
                "http://127.0.0.1/a.wav",
                "a/../../a.wav",
                ".a.wav",
                "a%2f.wav",
                "a b",
                "")) {
            assertEquals(bad, Kind.REFUSED, refusal(bad).kind());
        }

        assertEquals(List.of(), asked);
    }

    @Test
    public void whatIsNoSoundIsNotTakenForOne() throws Exception {
        type = "text/html; charset=UTF-8";
        assertEquals(Kind.CONFIGURATION, refusal("a.wav").kind());
        type = "application/octet-stream";
        assertEquals("audio/wav", provider.recording("a.wav").mediaType());
        type = "audio/wav";
        body = new byte[0];
        assertEquals(Kind.REFUSED, refusal("a.wav").kind());
        assertEquals(Kind.REFUSED, refusal("gone.wav").kind());
    }

    @Test
    public void aRecordingThatIsTooLargeIsNotTaken() {
        body = new byte[20 * 1024 * 1024 + 1];

        assertTrue(refusal("a.wav").getMessage().contains("20 MB"));
    }

    @Test
    public void withoutAnAddressThereIsNoSuchAbility() {
        Asterisk without = Site.provider(house, clock, Map.of());

        assertFalse(without.card().capabilities().contains(Capability.RECORDING));
        assertEquals(
                Kind.REFUSED,
                assertThrows(BackendException.class, () -> without.recording("a.wav"))
                        .kind());
        without.close();
    }

    private BackendException refusal(String reference) {
        return assertThrows(BackendException.class, () -> provider.recording(reference));
    }
}
