package org.yihaotong.kit.sftp;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.security.KeyPair;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.digest.BuiltinDigests;
import org.apache.sshd.common.file.virtualfs.VirtualFileSystemFactory;
import org.apache.sshd.common.keyprovider.KeyPairProvider;
import org.apache.sshd.server.SshServer;
import org.apache.sshd.sftp.server.SftpSubsystemFactory;
import org.junit.After;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import org.yihaotong.api.hotline.BackendException;
import org.yihaotong.api.hotline.BackendException.Kind;
import org.yihaotong.kit.link.FileLink;
import org.yihaotong.kit.link.FileServer;
import org.yihaotong.testkit.FixedClock;

/** Log-in with a password, which OpenSSH in a test cannot offer without touching the machine's users. */
public final class PasswordLoginTest {

    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();

    private final AtomicInteger passwords = new AtomicInteger();
    private SshServer server;
    private String fingerprint;

    @Before
    public void start() throws Exception {
        KeyPair host = KeyUtils.generateKeyPair("ecdsa-sha2-nistp256", 256);
        fingerprint = KeyUtils.getFingerPrint(BuiltinDigests.sha256, host.getPublic());
        server = SshServer.setUpDefaultServer();
        server.setHost("127.0.0.1");
        server.setKeyPairProvider(KeyPairProvider.wrap(host));
        server.setPasswordAuthenticator((user, password, session) -> {
            passwords.incrementAndGet();
            return user.equals("yc12345") && password.equals("口令 word");
        });
        server.setSubsystemFactories(List.of(new SftpSubsystemFactory()));
        server.setFileSystemFactory(
                new VirtualFileSystemFactory(folder.getRoot().toPath()));
        Files.createDirectory(folder.getRoot().toPath().resolve("in"));
        server.start();
    }

    @After
    public void stop() throws IOException {
        server.stop(true);
    }

    @Test
    public void whoKnowsThePasswordIsLetInAndHandsFilesOver() throws BackendException {
        try (FileLink link = link("口令 word", fingerprint)) {
            assertTrue(link.write("in/a.tmp", "in/a.csv", new byte[] {1}));
            assertEquals("a.csv", link.list("in").get(0).name());
        }
    }

    @Test
    public void aWrongPasswordIsSaid() {
        try (FileLink link = link("wrong", fingerprint)) {
            BackendException trouble = assertThrows(BackendException.class, () -> link.list("in"));

            assertEquals(Kind.AUTHENTICATION, trouble.kind());
            assertTrue(trouble.getMessage(), trouble.getMessage().contains("密码"));
        }
    }

    @Test
    public void aServerWhoseKeyIsNotTheOneOnTheSheetIsNotToldThePassword() {
        try (FileLink link = link("口令 word", "SHA256:" + "A".repeat(43))) {
            BackendException trouble = assertThrows(BackendException.class, () -> link.list("in"));

            assertEquals(Kind.AUTHENTICATION, trouble.kind());
            assertTrue(trouble.getMessage(), trouble.getMessage().contains("指纹不一致"));
            assertEquals(0, passwords.get());
        }
    }

    private FileLink link(String password, String known) {
        return new SftpFileLinks(new FixedClock(Instant.now()))
                .open(new FileServer("sftp://127.0.0.1:" + server.getPort(), "yc12345", password, "", known, 60));
    }
}
