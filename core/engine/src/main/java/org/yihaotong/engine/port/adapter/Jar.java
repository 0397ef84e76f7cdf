package org.yihaotong.engine.port.adapter;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.yihaotong.api.adapter.Signing;

/**
 * Everything a jar says about itself, read without running any of it.
 *
 * @param manifest main attributes by their name
 * @param content what it holds for the centre
 * @param signer whose key signed it
 * @param sameTimes whether all files carry one time, as only a repeatable build writes them
 * @param trouble what could not be read at all, as codes with their place: {@code json OSGI-INF/…}
 */
public record Jar(
        String sha256,
        long bytes,
        Map<String, String> manifest,
        JarContent content,
        Signing signing,
        Optional<String> signer,
        boolean sameTimes,
        List<String> trouble) {

    public Jar {
        Objects.requireNonNull(sha256, "sha256");
        manifest = Map.copyOf(manifest);
        Objects.requireNonNull(content, "content");
        Objects.requireNonNull(signing, "signing");
        Objects.requireNonNull(signer, "signer");
        trouble = List.copyOf(trouble);
    }

    /** A header of the manifest; empty if it is not there. */
    public String header(String name) {
        return manifest.getOrDefault(name, "").strip();
    }

    /** The clauses of a header. */
    public List<Clause> clauses(String name) {
        return Clause.parse(header(name));
    }

    /** The bundle's symbolic name; empty if it has none. */
    public String name() {
        List<Clause> names = clauses("Bundle-SymbolicName");
        return names.isEmpty() ? "" : names.get(0).path();
    }

    public String version() {
        String version = header("Bundle-Version");
        return version.isEmpty() ? "0.0.0" : version;
    }
}
