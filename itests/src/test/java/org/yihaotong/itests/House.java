package org.yihaotong.itests;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The house as it was just built: its rooms' classes and their sources. */
final class House {

    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final List<String> WINGS = List.of("core", "plugins", "karaf-assembly/demo");

    private House() {}

    /** The classes of every room, without tests and without what a bundle carries of others. */
    static JavaClasses classes() {
        return new ClassFileImporter()
                .withImportOption(location -> location.contains("/org/yihaotong/"))
                .importPaths(find(path -> path.endsWith("target/classes")));
    }

    /** The Java sources of every room, without tests and what only tests use. */
    static List<Path> sources() {
        return find(path -> path.toString().contains("/src/main/java/")
                && !path.toString().contains("/core/testkit/")
                && path.toString().endsWith(".java"));
    }

    /** How every room is built. */
    static List<Path> poms() {
        return find(path -> path.endsWith("pom.xml") && !path.toString().contains("/target/"));
    }

    private static List<Path> find(Predicate<Path> wanted) {
        return WINGS.stream()
                .flatMap(wing -> walk(ROOT.resolve(wing)))
                .filter(wanted)
                .toList();
    }

    private static Stream<Path> walk(Path wing) {
        try (Stream<Path> paths = Files.walk(wing)) {
            return paths.filter(path -> !path.toString().contains("node_modules")).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
