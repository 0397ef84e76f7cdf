package org.yihaotong.kit.sftp;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.Assert.assertArrayEquals;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.After;
import org.junit.AfterClass;
import org.junit.Before;
import org.junit.BeforeClass;
import org.junit.Test;
import org.yihaotong.api.hotline.BackendException;
import org.yihaotong.api.hotline.BackendException.Kind;
import org.yihaotong.kit.link.FileEntry;
import org.yihaotong.kit.link.FileLink;
import org.yihaotong.kit.link.FileServer;
import org.yihaotong.testkit.FixedClock;
import org.yihaotong.testkit.Relay;
import org.yihaotong.testkit.server.OpenSsh;

/** The link against a real OpenSSH, well and ill. */
public final class SftpFileLinkTest {

    private static final byte[] CONTENT = "工单".getBytes(UTF_8);

    private static OpenSsh ssh;

    private final FixedClock clock = new FixedClock(Instant.now());
    private Relay relay;
    private FileLink link;

    @BeforeClass
    public static void startTheServer() throws IOException {
        ssh = OpenSsh.start();
        Files.createDirectory(ssh.root().resolve("in"));
    }

    @AfterClass
    public static void stopTheServer() {
        ssh.close();
    }

    @Before
    public void open() {
        relay = new Relay(ssh.port());
        link = link(ssh.key("centre"), ssh.fingerprint(), 60);
    }

    @After
    public void close() throws IOException {
        link.close();
        relay.close();
        try (var files = Files.list(ssh.root().resolve("in"))) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
    }

    @Test
    public void aFileIsWrittenListedReadRenamedAndDeleted() throws BackendException {
        assertTrue(link.write("in/a.tmp", "in/a.csv", CONTENT));

        assertEquals(
                List.of("a.csv"), link.list("in").stream().map(FileEntry::name).toList());
        assertEquals(CONTENT.length, link.list("in").get(0).size());
        assertArrayEquals(CONTENT, link.read("in/a.csv").orElseThrow());
        assertTrue(link.rename("in/a.csv", "in/b.csv"));
        link.delete("in/b.csv");
        link.delete("in/b.csv");
        assertEquals(List.of(), link.list("in"));
        assertEquals(Optional.empty(), link.read("in/b.csv"));
    }

    @Test
    public void aFileThatIsThereIsNeverOverwritten() throws BackendException {
        link.write("in/a.tmp", "in/a.csv", CONTENT);
        link.write("in/b.tmp", "in/b.csv", new byte[1]);

        assertFalse(link.write("in/a.tmp", "in/a.csv", new byte[] {1}));
        assertFalse(link.rename("in/b.csv", "in/a.csv"));
        assertFalse(link.rename("in/c.csv", "in/d.csv"));
        assertArrayEquals(CONTENT, link.read("in/a.csv").orElseThrow());
    }

    @Test
    public void bothKindsOfKeyAreLetInAndAStrangersIsNot() throws BackendException {
        try (FileLink rsa = link(ssh.key("centre-rsa"), ssh.fingerprint(), 60)) {
            assertEquals(List.of(), rsa.list("in"));
        }
        try (FileLink stranger = link(ssh.key("stranger"), ssh.fingerprint(), 60)) {
            assertEquals(Kind.AUTHENTICATION, troubleOf(stranger).kind());
        }
    }

    @Test
    public void aKeyMayStandInTheSettingItself() throws BackendException, IOException {
        String text = Files.readString(Path.of(ssh.key("centre"))).replace("\n", "\\n");
        try (FileLink other = link(text, "SHA256:" + "A".repeat(43) + " " + ssh.fingerprint(), 60)) {
            assertEquals(List.of(), other.list("in"));
        }
    }

    @Test
    public void aChangedHostKeyIsSaidAndNothingIsHandedOver() throws BackendException {
        assertEquals(List.of(), link.list("in"));
        ssh.changeHostKey();

        BackendException trouble = troubleOf(link);

        assertEquals(Kind.AUTHENTICATION, trouble.kind());
        assertTrue(trouble.getMessage(), trouble.getMessage().contains("主机密钥与登记的指纹不一致"));
        try (FileLink told = link(ssh.key("centre"), ssh.fingerprint(), 60)) {
            assertEquals(List.of(), told.list("in"));
        }
    }

    @Test
    public void whatIsNotFilledInOrWrongIsAMatterOfSettings() {
        for (FileServer server : List.of(
                new FileServer("", "u", "", ssh.key("centre"), ssh.fingerprint(), 60),
                new FileServer("http://x", "u", "", ssh.key("centre"), ssh.fingerprint(), 60),
                new FileServer(address(), "u", "", ssh.key("centre"), "", 60),
                new FileServer(address(), "u", "", "/nowhere/key", ssh.fingerprint(), 60))) {
            try (FileLink wrong = new SftpFileLinks(clock).open(server)) {
                assertEquals(Kind.CONFIGURATION, troubleOf(wrong).kind());
            }
        }
    }

    @Test
    public void aMissingFolderIsAMatterOfSettings() {
        BackendException trouble = assertThrows(BackendException.class, () -> link.list("nowhere"));

        assertEquals(Kind.CONFIGURATION, trouble.kind());
    }

    @Test
    public void aServerThatIsDownIsTemporaryAndComesBackByItself() throws BackendException {
        link.list("in");
        relay.cut();
        assertEquals(Kind.COMMUNICATION, troubleOf(link).kind());
        assertEquals(Kind.COMMUNICATION, troubleOf(link).kind());

        relay.mend();

        assertEquals(List.of(), link.list("in"));
    }

    @Test
    public void aServerThatSaysNothingIsTakenForDead() throws IOException {
        try (java.net.ServerSocket silent = new java.net.ServerSocket(0, 5, java.net.InetAddress.getLoopbackAddress());
                FileLink waiting = new SftpFileLinks(clock, Duration.ofSeconds(1))
                        .open(new FileServer(
                                "sftp://127.0.0.1:" + silent.getLocalPort(),
                                ssh.user(),
                                "",
                                ssh.key("centre"),
                                ssh.fingerprint(),
                                60))) {
            assertEquals(Kind.COMMUNICATION, troubleOf(waiting).kind());
        }
    }

    @Test
    public void aFullDiskOnTheOtherSideLeavesNoHalfFile() throws IOException, BackendException {
        Files.createSymbolicLink(ssh.root().resolve("in/a.tmp"), Path.of("/dev/full"));

        BackendException trouble =
                assertThrows(BackendException.class, () -> link.write("in/a.tmp", "in/a.csv", CONTENT));

        assertEquals(Kind.COMMUNICATION, trouble.kind());
        assertEquals(List.of(), link.list("in"));
        assertTrue(link.write("in/a.tmp", "in/a.csv", CONTENT));
    }

    @Test
    public void weDoNotLogInMoreOftenThanTheUnitAllows() throws BackendException {
        try (FileLink rare = link(ssh.key("centre"), ssh.fingerprint(), 1)) {
            rare.list("in");
            rare.list("in");
            relay.cut();
            assertEquals(Kind.COMMUNICATION, troubleOf(rare).kind());
            relay.mend();
            assertTrue(troubleOf(rare).getMessage().contains("上限"));

            clock.advance(Duration.ofMinutes(61));

            assertEquals(List.of(), rare.list("in"));
        }
    }

    private static BackendException troubleOf(FileLink link) {
        return assertThrows(BackendException.class, () -> link.list("in"));
    }

    private String address() {
        return "sftp://127.0.0.1:" + relay.port();
    }

    private FileLink link(String key, String fingerprint, int logins) {
        return new SftpFileLinks(clock).open(new FileServer(address(), ssh.user(), "", key, fingerprint, logins));
    }
}
