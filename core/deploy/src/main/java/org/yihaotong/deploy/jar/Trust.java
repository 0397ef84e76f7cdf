package org.yihaotong.deploy.jar;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The certificates whose jars the centre takes: {@code etc/trusted/*.cer}, read anew each time. */
public final class Trust {

    private static final Logger LOG = LoggerFactory.getLogger(Trust.class);

    private final Path folder;

    public Trust(Path folder) {
        this.folder = folder;
    }

    public List<X509Certificate> certificates() throws IOException {
        List<X509Certificate> found = new ArrayList<>();
        if (Files.isDirectory(folder)) {
            try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*.{cer,crt,pem}")) {
                for (Path file : files) {
                    read(file, found);
                }
            }
        }
        return found;
    }

    private static void read(Path file, List<X509Certificate> found) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            CertificateFactory.getInstance("X.509")
                    .generateCertificates(in)
                    .forEach(c -> found.add((X509Certificate) c));
        } catch (CertificateException e) {
            LOG.warn("No certificate can be read from {}", file.getFileName());
        }
    }
}
