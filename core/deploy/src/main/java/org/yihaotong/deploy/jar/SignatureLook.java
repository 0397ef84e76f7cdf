package org.yihaotong.deploy.jar;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.security.CodeSigner;
import java.security.GeneralSecurityException;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import org.yihaotong.api.adapter.Signing;
import org.yihaotong.deploy.jar.JarReader.Signature;

/** Verifies a jar's signature: it has to fit, to cover every file, and to lead to a trusted certificate. */
final class SignatureLook {

    private static final String BLOCK = "META-INF/[^/]*\\.(SF|RSA|DSA|EC)|META-INF/SIG-[^/]*|META-INF/MANIFEST\\.MF";

    private final List<X509Certificate> trusted;
    private boolean signed;
    private boolean bare;
    private boolean known = true;
    private Optional<String> signer = Optional.empty();

    SignatureLook(List<X509Certificate> trusted) {
        this.trusted = trusted;
    }

    Signature look(Path path) throws IOException {
        try (JarFile jar = new JarFile(path.toFile(), true)) {
            for (JarEntry entry : Collections.list(jar.entries())) {
                look(jar, entry);
            }
        } catch (SecurityException e) {
            return new Signature(Signing.BROKEN, signer);
        }
        if (!signed) {
            return Signature.NONE;
        }
        return new Signature(bare ? Signing.BROKEN : known ? Signing.TRUSTED : Signing.UNKNOWN_SIGNER, signer);
    }

    private void look(JarFile jar, JarEntry entry) throws IOException {
        String name = entry.getName().toUpperCase(Locale.ROOT);
        if (entry.isDirectory() || name.matches(BLOCK)) {
            signed |= name.endsWith(".SF");
            return;
        }
        try (InputStream in = jar.getInputStream(entry)) {
            in.transferTo(OutputStream.nullOutputStream());
        }
        CodeSigner[] signers = entry.getCodeSigners();
        if (signers == null) {
            bare = true;
            return;
        }
        signer = Optional.of(subject(signers[0]));
        known &= Arrays.stream(signers).anyMatch(this::isTrusted);
    }

    private static String subject(CodeSigner signer) {
        Certificate own = signer.getSignerCertPath().getCertificates().get(0);
        return own instanceof X509Certificate x ? x.getSubjectX500Principal().getName() : own.getType();
    }

    /** The signer's own certificate is trusted, or some authority above it that really issued what is below. */
    private boolean isTrusted(CodeSigner signer) {
        List<? extends Certificate> chain = signer.getSignerCertPath().getCertificates();
        for (int i = 0; i < chain.size(); i++) {
            X509Certificate one = (X509Certificate) chain.get(i);
            if (!isValid(one) || (i > 0 && !issued(one, chain.get(i - 1)))) {
                return false;
            }
            if (trusted.contains(one)) {
                return true;
            }
        }
        X509Certificate last = (X509Certificate) chain.get(chain.size() - 1);
        return trusted.stream().anyMatch(authority -> isValid(authority) && issued(authority, last));
    }

    private static boolean issued(X509Certificate authority, Certificate below) {
        try {
            below.verify(authority.getPublicKey());
            return authority.getBasicConstraints() >= 0;
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    private static boolean isValid(X509Certificate one) {
        try {
            one.checkValidity();
            return true;
        } catch (GeneralSecurityException e) {
            return false;
        }
    }
}
