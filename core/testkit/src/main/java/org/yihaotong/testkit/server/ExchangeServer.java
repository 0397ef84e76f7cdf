package org.yihaotong.testkit.server;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.util.Base64;
import java.util.List;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.digest.BuiltinDigests;
import org.apache.sshd.common.file.virtualfs.VirtualFileSystemFactory;
import org.apache.sshd.common.io.nio2.Nio2ServiceFactoryFactory;
import org.apache.sshd.server.SshServer;
import org.apache.sshd.server.keyprovider.SimpleGeneratorHostKeyProvider;
import org.apache.sshd.sftp.server.SftpSubsystemFactory;

/** Exchange folders over SFTP without a server of the machine (Apache MINA): for the demo, where no OpenSSH need be. */
public final class ExchangeServer implements AutoCloseable {

    private static final String CENTRE_KEY = "centre.pem";

    private final Path home;
    private final SshServer server;

    /**
     * Opens with the host key of last time, and with a new key for the centre.
     *
     * @param home with the keys, and a folder for each user that is let in
     * @param port on loopback; 0: any free one
     */
    public ExchangeServer(Path home, int port, List<String> users) throws IOException {
        this.home = home;
        Files.createDirectories(home);
        KeyPair centre = freshKey();
        VirtualFileSystemFactory folders = new VirtualFileSystemFactory();
        for (String user : users) {
            folders.setUserHomeDir(user, Files.createDirectories(folder(user)));
        }
        server = SshServer.setUpDefaultServer();
        server.setIoServiceFactoryFactory(new Nio2ServiceFactoryFactory());
        server.setHost("127.0.0.1");
        server.setPort(port);
        server.setKeyPairProvider(new SimpleGeneratorHostKeyProvider(home.resolve("host.key")));
        server.setPublickeyAuthenticator(
                (user, key, session) -> users.contains(user) && KeyUtils.compareKeys(key, centre.getPublic()));
        server.setFileSystemFactory(folders);
        server.setSubsystemFactories(List.of(new SftpSubsystemFactory()));
        server.start();
    }

    /** What lies in a user's folder. */
    public Path folder(String user) {
        return home.resolve(user);
    }

    public String address() {
        return "sftp://127.0.0.1:" + server.getPort();
    }

    /** The file with the key that is let in. */
    public Path key() {
        return home.resolve(CENTRE_KEY);
    }

    public String fingerprint() {
        try {
            return KeyUtils.getFingerPrint(
                    BuiltinDigests.sha256,
                    server.getKeyPairProvider().loadKeys(null).iterator().next().getPublic());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("no host key", e);
        }
    }

    private KeyPair freshKey() throws IOException {
        try {
            KeyPairGenerator maker = KeyPairGenerator.getInstance("RSA");
            maker.initialize(2048);
            KeyPair fresh = maker.generateKeyPair();
            String text = Base64.getMimeEncoder(64, new byte[] {'\n'})
                    .encodeToString(fresh.getPrivate().getEncoded());
            Files.writeString(
                    key(), "-----BEGIN PRIVATE KEY-----\n" + text + "\n-----END PRIVATE KEY-----\n", US_ASCII);
            return fresh;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("no RSA here", e);
        }
    }

    @Override
    public void close() {
        try {
            server.stop(true);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
