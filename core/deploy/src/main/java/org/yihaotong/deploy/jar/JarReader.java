package org.yihaotong.deploy.jar;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.regex.Pattern;
import org.yihaotong.api.adapter.Signing;
import org.yihaotong.engine.port.adapter.Jar;
import org.yihaotong.engine.port.adapter.JarContent;

/** Reads one jar from beginning to end, within bounds. */
public final class JarReader {

    private static final int FILES = 5000;
    private static final long LARGEST = 100L << 20;
    private static final String CONFIGURATIONS = "OSGI-INF/configurator/";
    private static final String KNOWLEDGE = "OSGI-INF/knowledge/";

    /** What signing adds or writes anew. */
    private static final Pattern SIGNATURE =
            Pattern.compile("META-INF/([^/]*\\.(SF|RSA|DSA|EC)|SIG-[^/]*|MANIFEST\\.MF)", Pattern.CASE_INSENSITIVE);

    private final Map<String, byte[]> files = new HashMap<>();
    private final Set<Long> times = new HashSet<>();
    private final List<String> trouble = new ArrayList<>();
    private Map<String, String> manifest = Map.of();

    private JarReader() {}

    /** Everything the jar says about itself; what cannot be read is said, not thrown. */
    public static Jar read(Path path, String sha256, List<X509Certificate> trusted) throws IOException {
        return new JarReader().jar(path, sha256, trusted);
    }

    private Jar jar(Path path, String sha256, List<X509Certificate> trusted) throws IOException {
        Signature signature = Signature.NONE;
        try (JarFile jar = new JarFile(path.toFile(), false)) {
            readFiles(jar);
            readManifest(jar.getManifest());
            signature = trouble.isEmpty() && isSigned() ? Signature.of(path, trusted) : Signature.NONE;
        } catch (IOException | SecurityException | IllegalArgumentException e) {
            trouble.add("zip");
        }
        return new Jar(
                sha256,
                Files.size(path),
                manifest,
                content(),
                signature.signing(),
                signature.signer(),
                times.size() < 2,
                trouble.stream().distinct().toList());
    }

    private void readFiles(JarFile jar) throws IOException {
        long left = LARGEST;
        for (JarEntry entry : Collections.list(jar.entries())) {
            if (!SIGNATURE.matcher(entry.getName()).matches()) {
                times.add(entry.getTime());
            }
            try (InputStream in = jar.getInputStream(entry)) {
                byte[] file = in.readNBytes((int) left + 1);
                left -= file.length;
                if (left < 0 || files.size() >= FILES) {
                    trouble.add("size");
                    return;
                }
                files.put(entry.getName(), file);
            }
        }
    }

    /** Most jars are not, and verifying reads all of it once more. */
    private boolean isSigned() {
        return files.keySet().stream()
                .anyMatch(name -> SIGNATURE.matcher(name).matches() && !name.equals(JarFile.MANIFEST_NAME));
    }

    private void readManifest(Manifest found) {
        Map<String, String> headers = new HashMap<>();
        if (found != null) {
            found.getMainAttributes().forEach((name, value) -> headers.put(name.toString(), value.toString()));
        }
        manifest = headers;
    }

    private JarContent content() {
        Documents documents = new Documents(files, trouble);
        ClassLook classes = new ClassLook();
        files.forEach((name, file) -> {
            if (name.endsWith(".class")) {
                classes.look(name, file, trouble);
            } else if (name.matches(".*\\.(so|dll|dylib|jnilib)")) {
                trouble.add("class " + name);
            }
        });
        return new JarContent(
                documents.configurations(CONFIGURATIONS),
                documents.settings(),
                documents.knowledge(KNOWLEDGE),
                classes.found(),
                documents.services());
    }

    /**
     * Who vouches for the jar.
     *
     * @param signer the subject of the key that signed it
     */
    record Signature(Signing signing, Optional<String> signer) {

        static final Signature NONE = new Signature(Signing.UNSIGNED, Optional.empty());

        static Signature of(Path path, List<X509Certificate> trusted) throws IOException {
            return new SignatureLook(trusted).look(path);
        }
    }
}
