package org.yihaotong.deploy.house;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.yihaotong.deploy.jar.Xml;
import org.yihaotong.engine.port.adapter.Jar;
import org.yihaotong.engine.port.adapter.Offer;

/** The catalogue of features of the distribution: one feature for each adapter, its jar in the repository beside it. */
final class Catalogue {

    private static final String FEATURES = "org/yihaotong/features";
    private static final String KIT = "yihaotong.kit";

    private final Path system;
    private final Shelf shelf;
    private Optional<List<Offer>> read = Optional.empty();

    Catalogue(Path system, Shelf shelf) {
        this.system = system;
        this.shelf = shelf;
    }

    /** The repository does not change while the centre runs, so it is read once. */
    synchronized List<Offer> offers() throws IOException {
        if (read.isEmpty() || !areKept(read.get())) {
            Map<String, Offer> found = new TreeMap<>();
            for (Path document : documents()) {
                for (Element feature : Xml.elements(Files.readAllBytes(document), "feature")) {
                    offer(feature).ifPresent(offer -> found.put(offer.feature(), offer));
                }
            }
            read = Optional.of(List.copyOf(found.values()));
        }
        return read.get();
    }

    private boolean areKept(List<Offer> offers) {
        return offers.stream().allMatch(o -> Files.exists(shelf.path(o.jar().sha256())));
    }

    private List<Path> documents() throws IOException {
        List<Path> found = new ArrayList<>();
        Path versions = system.resolve(FEATURES);
        if (Files.isDirectory(versions)) {
            try (DirectoryStream<Path> folders = Files.newDirectoryStream(versions)) {
                for (Path folder : folders) {
                    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*-features.xml")) {
                        files.forEach(found::add);
                    }
                }
            }
        }
        return found;
    }

    private Optional<Offer> offer(Element feature) throws IOException {
        NodeList bundles = feature.getElementsByTagName("bundle");
        if (bundles.getLength() != 1) {
            return Optional.empty();
        }
        Path jar = system.resolve(path(bundles.item(0).getTextContent().strip()));
        if (!Files.isRegularFile(jar)) {
            return Optional.empty();
        }
        Jar read = shelf.keep(jar);
        boolean adapter = read.clauses("Require-Capability").stream()
                .anyMatch(c -> c.path().equals(KIT));
        return adapter
                ? Optional.of(new Offer(read, feature.getAttribute("name"), feature.getAttribute("description")))
                : Optional.empty();
    }

    /** {@code mvn:group/artifact/version} as a path of a repository. */
    private static String path(String address) {
        String[] words = address.replaceFirst("^mvn:", "").split("/", -1);
        return words.length < 3
                ? "none"
                : words[0].replace('.', '/') + "/" + words[1] + "/" + words[2] + "/" + words[1] + "-" + words[2]
                        + ".jar";
    }
}
