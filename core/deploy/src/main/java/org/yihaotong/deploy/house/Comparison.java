package org.yihaotong.deploy.house;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yihaotong.api.adapter.Signing;
import org.yihaotong.engine.port.adapter.Jar;
import org.yihaotong.engine.port.adapter.JarContent;
import org.yihaotong.engine.port.adapter.Strayed;

/** Compares the folder with what is installed. */
final class Comparison {

    private final FolderView folder;
    private final Shelf shelf;
    private final Register register;
    private final Bundles bundles;
    private List<Strayed> outside = List.of();

    Comparison(FolderView folder, Shelf shelf, Register register, Bundles bundles) {
        this.folder = folder;
        this.shelf = shelf;
        this.register = register;
        this.bundles = bundles;
    }

    /** What lay in the folder at the last look without being installed. */
    List<Strayed> outside() {
        return outside.stream()
                .filter(s -> register.of(s.jar().name())
                        .filter(e -> e.sha256().equals(s.jar().sha256()))
                        .isEmpty())
                .toList();
    }

    /** Where both differ now. */
    List<Strayed> look() throws IOException {
        List<Strayed> found = new ArrayList<>();
        for (Map.Entry<String, String> file : folder.look().entrySet()) {
            Jar jar = shelf.known(file.getValue()).orElseThrow();
            compare(file.getKey(), jar).ifPresent(found::add);
        }
        outside = List.copyOf(found);
        register.all().forEach((name, entry) -> {
            boolean elsewhere = found.stream().anyMatch(s -> s.jar().name().equals(name));
            if (!folder.files().contains(entry.file()) && !elsewhere) {
                found.add(new Strayed(entry.file(), jar(name, entry.sha256()), true));
            }
        });
        return found;
    }

    private Optional<Strayed> compare(String file, Jar jar) {
        Optional<Register.Entry> known =
                register.of(jar.name()).filter(e -> bundles.adapter(jar.name()).isPresent());
        if (known.isEmpty()) {
            return Optional.of(new Strayed(file, jar, false));
        }
        Register.Entry entry = known.get();
        boolean same = entry.sha256().equals(jar.sha256());
        if (!entry.file().equals(file) && folder.files().contains(entry.file())) {
            return Optional.of(new Strayed(file, twice(jar, entry.file()), false));
        }
        if (same) {
            register.put(jar.name(), new Register.Entry(jar.sha256(), file));
            return Optional.empty();
        }
        return Optional.of(new Strayed(file, jar, false));
    }

    /** A second file of one adapter is not followed, or the two would replace each other for ever. */
    private static Jar twice(Jar jar, String other) {
        List<String> trouble = new ArrayList<>(jar.trouble());
        trouble.add("twice " + other);
        return new Jar(
                jar.sha256(),
                jar.bytes(),
                jar.manifest(),
                jar.content(),
                jar.signing(),
                jar.signer(),
                jar.sameTimes(),
                trouble);
    }

    /** An installed jar; if its copy was lost, its name at least. */
    Jar jar(String name, String sha256) {
        try {
            return shelf.known(sha256)
                    .orElseGet(() -> new Jar(
                            sha256,
                            0,
                            Map.of("Bundle-SymbolicName", name),
                            JarContent.EMPTY,
                            Signing.UNSIGNED,
                            Optional.empty(),
                            false,
                            List.of()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
