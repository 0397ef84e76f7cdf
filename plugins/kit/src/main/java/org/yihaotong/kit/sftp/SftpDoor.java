package org.yihaotong.kit.sftp;

import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.apache.sshd.client.SshClient;
import org.apache.sshd.client.auth.password.UserAuthPasswordFactory;
import org.apache.sshd.client.auth.pubkey.UserAuthPublicKeyFactory;
import org.apache.sshd.client.config.hosts.HostConfigEntryResolver;
import org.apache.sshd.client.session.ClientSession;
import org.apache.sshd.common.io.nio2.Nio2ServiceFactoryFactory;
import org.apache.sshd.common.keyprovider.KeyIdentityProvider;
import org.apache.sshd.core.CoreModuleProperties;
import org.apache.sshd.sftp.client.SftpClient;
import org.apache.sshd.sftp.client.SftpClientFactory;
import org.yihaotong.api.hotline.BackendException;
import org.yihaotong.api.hotline.BackendException.Kind;
import org.yihaotong.kit.link.FileServer;

/** Logs in: with the key or the password, to the server whose key is known, and not more often than it allows. */
final class SftpDoor {

    private static final Duration CONNECT = Duration.ofSeconds(10);
    private static final int SFTP_PORT = 22;

    private final FileServer server;
    private final Clock clock;
    private final Duration silence;
    private final Deque<Instant> logins = new ArrayDeque<>();
    private SshClient client;

    SftpDoor(FileServer server, Clock clock, Duration silence) {
        this.server = server;
        this.clock = clock;
        this.silence = silence;
    }

    /** A fresh session; closing the SFTP client ends it. */
    synchronized SftpClient open() throws BackendException {
        URI address = address();
        KnownHost host = KnownHost.of(server.hostKey());
        countLogin();
        ClientSession session = null;
        try {
            session = client(host)
                    .connect(server.user(), address.getHost(), address.getPort() < 0 ? SFTP_PORT : address.getPort())
                    .verify(CONNECT)
                    .getClientSession();
            OwnKey.of(server.key()).forEach(session::addPublicKeyIdentity);
            if (!server.password().isEmpty()) {
                session.addPasswordIdentity(server.password());
            }
            session.auth().verify(CONNECT);
            return SftpClientFactory.instance().createSftpClient(session).singleSessionInstance();
        } catch (IOException e) {
            end(session);
            throw SftpTrouble.atLogin(e, host);
        } catch (BackendException e) {
            end(session);
            throw e;
        }
    }

    synchronized void close() {
        if (client != null) {
            client.stop();
            client = null;
        }
    }

    private URI address() throws BackendException {
        if (server.address().isBlank()) {
            throw new BackendException(Kind.CONFIGURATION, "尚未填写对方文件服务器的地址，请按对接参数表填写。");
        }
        try {
            URI address = URI.create(server.address().strip());
            if ("sftp".equals(address.getScheme()) && address.getHost() != null) {
                return address;
            }
        } catch (IllegalArgumentException e) {
            throw new BackendException(Kind.CONFIGURATION, "对方文件服务器的地址写错了，应为 sftp://主机:端口。", e);
        }
        throw new BackendException(Kind.CONFIGURATION, "对方文件服务器的地址不完整，应为 sftp://主机:端口。");
    }

    private void countLogin() throws BackendException {
        Instant hourAgo = clock.instant().minus(Duration.ofHours(1));
        logins.removeIf(login -> login.isBefore(hourAgo));
        if (logins.size() >= server.loginsAnHour()) {
            throw new BackendException(Kind.COMMUNICATION, "一小时内已登录 " + logins.size() + " 次，达到对方规定的上限，稍后自动重试。");
        }
        logins.add(clock.instant());
    }

    private SshClient client(KnownHost host) {
        if (client == null) {
            SshClient fresh = SshClient.setUpDefaultClient();
            fresh.setIoServiceFactoryFactory(new Nio2ServiceFactoryFactory());
            fresh.setHostConfigEntryResolver(HostConfigEntryResolver.EMPTY);
            fresh.setKeyIdentityProvider(KeyIdentityProvider.EMPTY_KEYS_PROVIDER);
            fresh.setUserAuthFactories(List.of(UserAuthPublicKeyFactory.INSTANCE, UserAuthPasswordFactory.INSTANCE));
            fresh.setServerKeyVerifier(host);
            CoreModuleProperties.IDLE_TIMEOUT.set(fresh, silence);
            CoreModuleProperties.NIO2_READ_TIMEOUT.set(fresh, silence);
            CoreModuleProperties.NIO_WORKERS.set(fresh, 1);
            fresh.start();
            client = fresh;
        }
        client.setServerKeyVerifier(host);
        return client;
    }

    private static void end(ClientSession session) {
        if (session != null) {
            session.close(true);
        }
    }
}
