package org.yihaotong.deploy.config;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.Dictionary;
import java.util.Hashtable;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.service.cm.Configuration;
import org.osgi.service.cm.ConfigurationAdmin;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The framework's configurations of lines: found, written if they differ, removed. */
@Component(service = Configurations.class)
public final class Configurations {

    /** Marks what the desk has set; beginning with a dot, no service shows it. */
    static final String KEPT = ".kept";

    /** Marks what a bundle has brought, by its print. */
    static final String BROUGHT = ".brought";

    /** Marks an adapter on trial; whoever looks for lines passes it by. */
    static final String TRIAL = "hotline.trial";

    /** Set by whoever reads {@code etc/}. */
    private static final String FILE = "felix.fileinstall.filename";

    private final ConfigurationAdmin admin;

    @Activate
    public Configurations(@Reference ConfigurationAdmin admin) {
        this.admin = admin;
    }

    /** The configuration that makes this line, or this channel. */
    Optional<Configuration> ofLine(String hotline) {
        if (Bundles.isChannel(hotline)) {
            return list("(&(|(service.pid=" + hotline + ")(service.factoryPid=" + hotline + "))(!(" + TRIAL + "=*)))")
                    .min(Comparator.comparing(Configuration::getPid));
        }
        return hotline.matches("[a-z0-9]{1,40}")
                ? list("(&(hotline.id=" + hotline + ")(!(" + TRIAL + "=*)))")
                        .min(Comparator.comparing(Configuration::getPid))
                : Optional.empty();
    }

    Optional<Configuration> ofPid(String pid) {
        return list("(service.pid=" + pid + ")").findFirst();
    }

    /** All of one factory, but for trials. */
    Stream<Configuration> ofFactory(String factory) {
        return list("(&(service.factoryPid=" + factory + ")(!(" + TRIAL + "=*)))");
    }

    /** All that the desk has set. */
    Stream<Configuration> kept() {
        return list("(" + KEPT + "=*)");
    }

    /** All that bundles have brought, as far as nobody else has set it. */
    Stream<Configuration> brought() {
        return list("(" + BROUGHT + "=*)");
    }

    /** What was left over by trials whose process vanished. */
    Stream<Configuration> trials() {
        return list("(" + TRIAL + "=*)");
    }

    private Stream<Configuration> list(String filter) {
        try {
            Configuration[] found = admin.listConfigurations(filter);
            return found == null ? Stream.empty() : Arrays.stream(found);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InvalidSyntaxException e) {
            throw new IllegalArgumentException("no filter: " + filter, e);
        }
    }

    /** Writes these properties under a pid, of a factory {@code factory~name}, if other ones stand there. */
    Configuration write(String pid, Map<String, Object> properties) {
        String[] names = pid.split("~", 2);
        try {
            Configuration one = names.length == 1
                    ? admin.getConfiguration(pid, "?")
                    : admin.getFactoryConfiguration(names[0], names[1], "?");
            one.updateIfDifferent(dictionary(properties));
            return one;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void delete(Configuration one) {
        try {
            one.delete();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (IllegalStateException alreadyGone) {
            return;
        }
    }

    /** As they stand in Configuration Admin. */
    @SuppressWarnings("JdkObsolete") // Configuration Admin is older than maps
    static Map<String, Object> properties(Configuration one) {
        Dictionary<String, Object> all = one.getProperties();
        return all == null
                ? Map.of()
                : Collections.list(all.keys()).stream().collect(Collectors.toMap(name -> name, all::get));
    }

    /** As the adapter gets them: placeholders filled in, secrets opened. */
    static Dictionary<String, Object> processed(Configuration one) {
        return Optional.ofNullable(one.getProcessedProperties(null)).orElseGet(Configurations::nothing);
    }

    static Dictionary<String, Object> nothing() {
        return dictionary(Map.of());
    }

    @SuppressWarnings("JdkObsolete") // Configuration Admin is older than maps
    private static Dictionary<String, Object> dictionary(Map<String, Object> properties) {
        return new Hashtable<>(properties);
    }

    /** The file in {@code etc/} that decides this configuration; empty if none does. */
    static String file(Configuration one) {
        List<String> name = Typed.texts(one.getProperties().get(FILE));
        return name.isEmpty() ? "" : name.get(0).replaceFirst(".*/", "");
    }
}
