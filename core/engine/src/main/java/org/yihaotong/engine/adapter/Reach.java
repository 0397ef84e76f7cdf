package org.yihaotong.engine.adapter;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.UnknownHostException;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import org.yihaotong.api.adapter.Setting;
import org.yihaotong.api.adapter.SettingContext;
import org.yihaotong.api.hotline.LineTrouble;
import org.yihaotong.api.hotline.TestStep;
import org.yihaotong.engine.lifecycle.Moments;
import org.yihaotong.engine.words.Words;

/** Whether an address can be reached at all: its name, a connection, and TLS where it is spoken. */
final class Reach {

    private static final int PATIENCE_MILLIS = 5000;
    private static final Map<String, Integer> PORTS = Map.ofEntries(
            Map.entry("http", 80),
            Map.entry("https", 443),
            Map.entry("sftp", 22),
            Map.entry("ftp", 21),
            Map.entry("smtp", 25),
            Map.entry("smtps", 465),
            Map.entry("imap", 143),
            Map.entry("imaps", 993),
            Map.entry("postgresql", 5432),
            Map.entry("mariadb", 3306),
            Map.entry("mysql", 3306));
    private static final Set<String> TLS = Set.of("https", "smtps", "imaps");

    private final String host;
    private final int port;
    private final boolean tls;

    private Reach(String host, int port, boolean tls) {
        this.host = host;
        this.port = port;
        this.tls = tls;
    }

    /** Every address among these settings that names a machine; where certificates are set, TLS is the adapter's own matter. */
    static List<Reach> all(List<Setting> settings) {
        boolean ownTrust = settings.stream().anyMatch(s -> s.context() == SettingContext.CERTIFICATE && s.present());
        return settings.stream()
                .filter(s -> s.context() == SettingContext.URL)
                .flatMap(s -> s.values().stream())
                .map(address -> of(address, ownTrust))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<Reach> of(String address, boolean ownTrust) {
        try {
            URI uri = URI.create(address.replaceFirst("^jdbc:", "").split("[?;]", 2)[0]);
            String scheme = String.valueOf(uri.getScheme());
            if (uri.getHost() == null || !PORTS.containsKey(scheme)) {
                return Optional.empty();
            }
            int port = uri.getPort() > 0 ? uri.getPort() : PORTS.get(scheme);
            return Optional.of(new Reach(uri.getHost(), port, TLS.contains(scheme) && !ownTrust));
        } catch (IllegalArgumentException notOfThisKind) {
            return Optional.empty();
        }
    }

    /** Takes the steps one by one; {@code told} hears each and answers whether to go on. */
    boolean walk(Predicate<TestStep> told) {
        return told.test(name()) && told.test(connection()) && (!tls || told.test(handshake()));
    }

    private TestStep name() {
        try {
            InetAddress.getByName(host);
            return step("reach.name", true, Words.say("reach.name.known", host));
        } catch (UnknownHostException e) {
            return step("reach.name", false, Words.say("reach.name.unknown", host));
        }
    }

    private TestStep connection() {
        try {
            open().close();
            return step("reach.connection", true, place());
        } catch (IOException e) {
            return step("reach.connection", false, Words.say("reach.connection.none", place()));
        }
    }

    private TestStep handshake() {
        SSLSocketFactory factory = (SSLSocketFactory) SSLSocketFactory.getDefault();
        try (Socket plain = open();
                SSLSocket socket = (SSLSocket) factory.createSocket(plain, host, port, true)) {
            var parameters = socket.getSSLParameters();
            parameters.setEndpointIdentificationAlgorithm("HTTPS");
            socket.setSSLParameters(parameters);
            socket.startHandshake();
            X509Certificate theirs = (X509Certificate) socket.getSession().getPeerCertificates()[0];
            return step(
                    "reach.tls",
                    true,
                    Words.say(
                            "reach.tls.good",
                            socket.getSession().getProtocol(),
                            Moments.say(theirs.getNotAfter().toInstant())));
        } catch (SSLException e) {
            return step("reach.tls", false, Words.say("reach.tls.bad"));
        } catch (IOException e) {
            return step("reach.tls", false, Words.say("reach.connection.none", place()));
        }
    }

    private Socket open() throws IOException {
        Socket socket = new Socket();
        try {
            socket.setSoTimeout(PATIENCE_MILLIS);
            socket.connect(new InetSocketAddress(host, port), PATIENCE_MILLIS);
            return socket;
        } catch (IOException e) {
            socket.close();
            throw e;
        }
    }

    private String place() {
        return host + ":" + port;
    }

    private static TestStep step(String name, boolean passed, String detail) {
        Optional<LineTrouble> trouble = passed ? Optional.empty() : Optional.of(LineTrouble.COMMUNICATION);
        return new TestStep(Words.say(name), passed, detail, trouble);
    }
}
