package org.yihaotong.deploy.jar;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;

/** A jar as a test wants it. */
public final class MadeJar {

    private static final long NIGHT = 1_700_000_000_000L;

    private final Map<String, String> headers = new LinkedHashMap<>();
    private final Map<String, byte[]> files = new LinkedHashMap<>();

    /** A bundle of this name and version that needs the kit. */
    public static MadeJar of(String name, String version) {
        return new MadeJar()
                .header("Bundle-ManifestVersion", "2")
                .header("Bundle-SymbolicName", name)
                .header("Bundle-Version", version)
                .header("Bundle-Name", "测试适配器")
                .header("Bundle-Vendor", "Yihaotong")
                .header("Require-Capability", "yihaotong.kit;filter:=\"(&(version>=1.0)(!(version>=2.0)))\"");
    }

    public MadeJar header(String name, String value) {
        headers.put(name, value);
        return this;
    }

    public MadeJar file(String name, String text) {
        return file(name, text.getBytes(StandardCharsets.UTF_8));
    }

    public MadeJar file(String name, byte[] content) {
        files.put(name, content);
        return this;
    }

    public Path write(Path to) {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        headers.forEach((name, value) -> manifest.getMainAttributes().putValue(name, value));
        try (OutputStream out = Files.newOutputStream(to);
                JarOutputStream jar = new JarOutputStream(out)) {
            entry(jar, "META-INF/MANIFEST.MF");
            manifest.write(jar);
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                entry(jar, file.getKey());
                jar.write(file.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return to;
    }

    private static void entry(JarOutputStream jar, String name) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTime(NIGHT);
        jar.putNextEntry(entry);
    }
}
