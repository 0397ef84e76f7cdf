package org.yihaotong.itests;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarInputStream;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

/** The next version of an adapter: the same jar under the number 1.0.1. */
final class NextBuild {

    static final String VERSION = "1.0.1";

    private NextBuild() {}

    static Path of(Path jar, Path to) {
        try (InputStream file = Files.newInputStream(jar);
                JarInputStream in = new JarInputStream(file);
                OutputStream out = Files.newOutputStream(to)) {
            Manifest manifest = in.getManifest();
            manifest.getMainAttributes().put(new Attributes.Name("Bundle-Version"), VERSION);
            try (JarOutputStream next = new JarOutputStream(out, manifest)) {
                for (JarEntry entry = in.getNextJarEntry(); entry != null; entry = in.getNextJarEntry()) {
                    next.putNextEntry(new JarEntry(entry.getName()));
                    in.transferTo(next);
                }
            }
            return to;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
