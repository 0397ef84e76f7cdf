package org.yihaotong.kit.tls;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.util.Collection;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import org.yihaotong.api.hotline.BackendException;
import org.yihaotong.api.hotline.BackendException.Kind;

/** Whom a line trusts (信任的证书): the certificates of its setting and nobody else; without any, whom the machine trusts. */
public final class Trust {

    /** Whom the machine trusts. */
    public static final Trust OF_THE_MACHINE = new Trust("");

    private final String certificate;

    private Trust(String certificate) {
        this.certificate = certificate;
    }

    /** As a setting says it: the certificates' text (PEM), or the path of a file that holds them; empty: none. */
    public static Trust of(String certificate) {
        return certificate == null || certificate.isBlank() ? OF_THE_MACHINE : new Trust(certificate.strip());
    }

    /** What checks a server's certificate; empty: the machine does as always. */
    public Optional<TrustManager[]> managers() throws BackendException {
        if (certificate.isEmpty()) {
            return Optional.empty();
        }
        try {
            KeyStore trusted = KeyStore.getInstance(KeyStore.getDefaultType());
            trusted.load(null, null);
            for (Certificate one : certificates()) {
                trusted.setCertificateEntry("trusted" + trusted.size(), one);
            }
            TrustManagerFactory factory = TrustManagerFactory.getInstance("PKIX");
            factory.init(trusted);
            return Optional.of(factory.getTrustManagers());
        } catch (GeneralSecurityException | IOException | InvalidPathException e) {
            throw new BackendException(Kind.CONFIGURATION, "信任的证书读不出来：应填证书全文（PEM 格式）或证书文件的路径，请核对该设置。");
        }
    }

    /** Makes sockets that check so; empty: the machine's own do. */
    public Optional<SSLSocketFactory> sockets() throws BackendException {
        Optional<TrustManager[]> managers = managers();
        if (managers.isEmpty()) {
            return Optional.empty();
        }
        try {
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, managers.get(), null);
            return Optional.of(context.getSocketFactory());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java can speak TLS", e);
        }
    }

    private Collection<? extends Certificate> certificates() throws GeneralSecurityException, IOException {
        byte[] text = certificate.startsWith("-----BEGIN")
                ? certificate.replace("\\n", "\n").getBytes(UTF_8)
                : Files.readAllBytes(Path.of(certificate));
        Collection<? extends Certificate> found =
                CertificateFactory.getInstance("X.509").generateCertificates(new ByteArrayInputStream(text));
        if (found.isEmpty()) {
            throw new IOException("no certificate in it");
        }
        return found;
    }
}
