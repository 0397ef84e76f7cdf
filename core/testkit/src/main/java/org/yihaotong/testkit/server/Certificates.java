package org.yihaotong.testkit.server;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.concurrent.atomic.AtomicLong;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.openssl.jcajce.JcaPEMWriter;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** A unit's own certificate authority (自建 CA), made for one test, and the servers it vouches for. */
public final class Certificates {

    private static final AtomicLong SERIAL = new AtomicLong(1);
    private static final String NAME = "CN=Unit's own CA";

    private final KeyPair key = keys();
    private final X509Certificate authority =
            sign(NAME, key, new GeneralNames(new GeneralName[0]), Instant.now(), Duration.ofDays(10));

    /** The authority's certificate as a setting takes it (PEM). */
    public String pem() {
        StringWriter text = new StringWriter();
        try (JcaPEMWriter writer = new JcaPEMWriter(text)) {
            writer.writeObject(authority);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    /** What a server at 127.0.0.1, localhost, needs to be believed. */
    public SSLContext server() {
        return server("localhost", "127.0.0.1", Instant.now());
    }

    /** A server whose certificate was made out to somebody else. */
    public SSLContext otherServer() {
        return server("other.test", "127.0.0.9", Instant.now());
    }

    /** A server whose certificate is good no more. */
    public SSLContext expiredServer() {
        return server("localhost", "127.0.0.1", Instant.now().minus(Duration.ofDays(9)));
    }

    private SSLContext server(String name, String address, Instant from) {
        KeyPair own = keys();
        X509Certificate certificate = sign(
                "CN=server",
                own,
                new GeneralNames(new GeneralName[] {
                    new GeneralName(GeneralName.dNSName, name), new GeneralName(GeneralName.iPAddress, address)
                }),
                from,
                Duration.ofDays(5));
        try {
            KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
            store.load(null, null);
            store.setKeyEntry("server", own.getPrivate(), new char[0], new X509Certificate[] {certificate});
            KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            managers.init(store, new char[0]);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(managers.getKeyManagers(), null, null);
            return context;
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private X509Certificate sign(String subject, KeyPair own, GeneralNames hosts, Instant from, Duration lasts) {
        boolean isAuthority = hosts.getNames().length == 0;
        try {
            JcaX509v3CertificateBuilder paper = new JcaX509v3CertificateBuilder(
                    new X500Name(NAME),
                    BigInteger.valueOf(SERIAL.getAndIncrement()),
                    Date.from(from.minus(Duration.ofHours(1))),
                    Date.from(from.plus(lasts)),
                    new X500Name(subject),
                    own.getPublic());
            paper.addExtension(Extension.basicConstraints, true, new BasicConstraints(isAuthority));
            if (!isAuthority) {
                paper.addExtension(Extension.subjectAlternativeName, false, hosts);
            }
            return new JcaX509CertificateConverter()
                    .getCertificate(
                            paper.build(new JcaContentSignerBuilder("SHA256withECDSA").build(key.getPrivate())));
        } catch (IOException | GeneralSecurityException | OperatorCreationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static KeyPair keys() {
        try {
            KeyPairGenerator maker = KeyPairGenerator.getInstance("EC");
            maker.initialize(256);
            return maker.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
