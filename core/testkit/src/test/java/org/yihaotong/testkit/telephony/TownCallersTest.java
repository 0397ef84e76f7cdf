package org.yihaotong.testkit.telephony;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;
import org.yihaotong.testkit.FixedClock;

public class TownCallersTest {

    private static final Duration TWO_MINUTES = Duration.ofMinutes(2);

    private final FixedClock clock = new FixedClock(Instant.parse("2026-11-26T08:00:00Z"));
    private final TownCallers town = new TownCallers(clock, 0, new Random(1));
    private Socket socket;
    private BufferedReader said;

    @Before
    public void logIn() throws IOException, NoSuchAlgorithmException {
        socket = new Socket(
                InetAddress.getLoopbackAddress(),
                Integer.parseInt(town.settings().get("PORT")));
        socket.setSoTimeout(10_000);
        said = new BufferedReader(new InputStreamReader(socket.getInputStream(), UTF_8));
        ask("Action: Challenge", "AuthType: MD5", "ActionID: 1");
        String challenge = await("Challenge: ").substring("Challenge: ".length());
        byte[] key = MessageDigest.getInstance("MD5").digest((challenge + AmiSwitch.SECRET).getBytes(UTF_8));
        ask(
                "Action: Login",
                "AuthType: MD5",
                "ActionID: 2",
                "Username: " + AmiSwitch.USER,
                "Key: " + HexFormat.of().formatHex(key));
        await("Response: Success");
    }

    @After
    public void close() throws IOException {
        socket.close();
        town.close();
    }

    @Test
    public void aCitizenCallsAFreeSeatAndGivesUpIfNobodyAnswers() throws IOException {
        signIn();

        town.work();
        String offered = await("Event: QueueCallerJoin");
        clock.advance(TWO_MINUTES);
        town.work();

        assertEquals("Event: QueueCallerJoin", offered);
        await("Event: QueueCallerAbandon");
    }

    @Test
    public void whoIsAnsweredByTheDesksKeyTalksForAWhileAndHangsUp() throws IOException {
        signIn();
        town.work();
        await("Event: AgentCalled");
        String leg = await("DestChannel: ").substring("DestChannel: ".length());

        ask("Action: PJSIPNotify", "ActionID: 4", "Channel: " + leg, "Variable: Event=talk");
        await("Event: AgentConnect");
        town.work();
        clock.advance(TWO_MINUTES);
        town.work();
        assertFalse(saidSoFar().contains("Event: Hangup"));
        clock.advance(TWO_MINUTES);
        town.work();

        await("Event: Hangup");
    }

    @Test
    public void nobodyCallsWhereNoSeatIsFree() throws IOException {
        town.work();

        assertEquals(
                List.of(),
                saidSoFar().stream().filter(line -> line.startsWith("Event: ")).toList());
    }

    private void signIn() throws IOException {
        ask("Action: QueueAdd", "ActionID: 3", "Queue: " + TownCallers.CENTRE, "Interface: PJSIP/8001");
        await("Event: QueueMemberAdded");
    }

    private void ask(String... lines) throws IOException {
        socket.getOutputStream().write((String.join("\r\n", lines) + "\r\n\r\n").getBytes(UTF_8));
    }

    /** Everything that was not read yet. */
    private List<String> saidSoFar() throws IOException {
        ask("Action: Ping", "ActionID: 9");
        List<String> lines = new ArrayList<>();
        for (String line = said.readLine(); !line.equals("Ping: Pong"); line = said.readLine()) {
            lines.add(line);
        }
        return lines;
    }

    /** The next line that begins so. */
    private String await(String beginning) throws IOException {
        for (String line = said.readLine(); line != null; line = said.readLine()) {
            if (!line.isEmpty() && line.startsWith(beginning)) {
                return line;
            }
        }
        throw new AssertionError("the switch hung up before it said " + beginning);
    }
}
