package org.yihaotong.itests.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.After;
import org.junit.AfterClass;
import org.junit.Before;
import org.junit.BeforeClass;
import org.junit.Test;
import org.yihaotong.api.ticket.AnswerResult;
import org.yihaotong.kit.Beijing;
import org.yihaotong.kit.sftp.SftpFileLinks;
import org.yihaotong.testkit.Relay;
import org.yihaotong.testkit.backoffice.BackOffice;
import org.yihaotong.testkit.backoffice.Saying;
import org.yihaotong.testkit.backoffice.jinjianheat.JinjianOffice;
import org.yihaotong.testkit.server.OpenSsh;

/** FileLink with files, markers and receipts, by 晋建热电 on an OpenSSH. */
public final class SftpFaultTest extends FaultStory {

    private static OpenSsh ssh;

    private Relay relay;
    private JinjianOffice office;
    private Line line;
    private Path half;

    @BeforeClass
    public static void startTheServer() {
        ssh = OpenSsh.start();
    }

    @AfterClass
    public static void stopTheServer() {
        ssh.close();
    }

    @Before
    public void join() throws IOException {
        try (Stream<Path> old = Files.walk(ssh.root())) {
            for (Path file : old.sorted(Comparator.reverseOrder()).toList()) {
                if (!file.equals(ssh.root())) {
                    Files.delete(file);
                }
            }
        }
        office = new JinjianOffice(ssh.root(), theirs);
        relay = new Relay(ssh.port());
        line = new Line(
                "linked.jinjianheat.JinjianHeat",
                Map.of(
                        "url", "sftp://127.0.0.1:" + relay.port(),
                        "user", ssh.user(),
                        "_key", ssh.key("centre"),
                        "orderPrefix", "YC20",
                        "hostKey", ssh.fingerprint()),
                new SftpFileLinks(clock),
                clock);
        centre.join(line.adapter(), 30);
    }

    @After
    public void close() {
        line.close();
        relay.close();
    }

    @Test
    public void aServerThatIsDown() throws Exception {
        survives(relay::cut);
    }

    @Test
    public void aServerThatIsSlow() throws Exception {
        centre.join(line.adapter(), 1);
        survives(relay::stall);
    }

    @Test
    public void aLineThatBreaksInTheMiddleOfAFile() throws Exception {
        survives(() -> relay.breakAfter(300));
    }

    @Test
    public void aFullDisk() throws Exception {
        survives(() -> {
            String stamp = Beijing.text(clock.instant()).replaceAll("[^0-9]", "");
            half = ssh.root().resolve("in/GD_" + stamp + "_0001.csv.tmp");
            try {
                Files.createSymbolicLink(half, Path.of("/dev/full"));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    @Test
    public void aClockThatIsWrongOverThere() throws Exception {
        survives(() -> theirs.drift(Duration.ofMinutes(20)), Optional.empty());
    }

    @Test
    public void aBatchOfAnswersThatIsPutThereAgain() throws Exception {
        String order = handedOver();
        office.say(order, Saying.finished(AnswerResult.SOLVED, ANSWER));
        office.work();
        centre.beat();
        office.work();
        comesHome(order);
    }

    @Override
    protected BackOffice office() {
        return office;
    }

    @Override
    protected void heal() {
        relay.mend();
        theirs.drift(Duration.ZERO);
    }
}
