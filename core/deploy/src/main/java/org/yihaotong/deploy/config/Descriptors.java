package org.yihaotong.deploy.config;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.net.URL;
import java.util.Collections;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.felix.cm.json.ConfigurationReader;
import org.apache.felix.cm.json.Configurations;
import org.osgi.framework.Bundle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The configurations that a bundle brings ({@code OSGI-INF/configurator/*.json}), in the format of the OSGi Configurator. */
final class Descriptors {

    private static final Logger LOG = LoggerFactory.getLogger(Descriptors.class);
    private static final String FOLDER = "OSGI-INF/configurator";

    private Descriptors() {}

    /** By pid; empty if the bundle brings none. What cannot be read is said and left out. */
    static Map<String, Descriptor> of(Bundle bundle) {
        Map<String, Descriptor> all = new LinkedHashMap<>();
        for (URL file : files(bundle)) {
            try {
                all.putAll(read(file));
            } catch (IOException e) {
                LOG.warn("{} of {} cannot be read: {}", file.getPath(), bundle.getSymbolicName(), e.getMessage());
            }
        }
        return all;
    }

    /** Looks without resolving the bundle, which may not be ready for it. */
    private static List<URL> files(Bundle bundle) {
        Enumeration<String> paths = bundle.getEntryPaths(FOLDER);
        return paths == null
                ? List.of()
                : Collections.list(paths).stream()
                        .filter(path -> path.endsWith(".json"))
                        .sorted()
                        .map(bundle::getEntry)
                        .toList();
    }

    /** What the bundle brings for this pid. */
    static Optional<Map<String, Object>> of(Bundle bundle, String pid) {
        return Optional.ofNullable(of(bundle).get(pid)).map(Descriptor::properties);
    }

    static Map<String, Descriptor> read(URL file) throws IOException {
        Map<String, Integer> rankings = new HashMap<>();
        Set<String> forced = new HashSet<>();
        Map<String, Descriptor> all = new LinkedHashMap<>();
        try (Reader in = new InputStreamReader(file.openStream(), UTF_8)) {
            ConfigurationReader reader = Configurations.buildReader()
                    .verifyAsBundleResource(true)
                    .withIdentifier(file.getPath())
                    .withConfiguratorPropertyHandler((pid, key, value) -> {
                        if (key.equals("ranking")) {
                            rankings.put(pid, Integer.valueOf(value.toString()));
                        } else if (key.equals("policy") && value.equals("force")) {
                            forced.add(pid);
                        }
                    })
                    .build(in);
            reader.readConfigurationResource()
                    .getConfigurations()
                    .forEach((pid, properties) -> all.put(
                            pid, new Descriptor(pid, properties, rankings.getOrDefault(pid, 0), forced.contains(pid))));
            reader.getIgnoredErrors().forEach(error -> LOG.warn("Of a descriptor something is left out: {}", error));
        }
        return all;
    }
}
