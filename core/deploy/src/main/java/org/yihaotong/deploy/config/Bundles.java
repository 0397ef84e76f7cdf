package org.yihaotong.deploy.config;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.MetaTypeService;

/** The bundles of adapters: who brings which configuration, who describes which factory. */
@Component(service = Bundles.class)
public final class Bundles {

    private static final String HOUSE = "org.yihaotong.";

    private final BundleContext context;
    private final MetaTypeService metatype;

    @Activate
    public Bundles(BundleContext context, @Reference MetaTypeService metatype) {
        this.context = context;
        this.metatype = metatype;
    }

    private Stream<Bundle> all(Predicate<Bundle> wanted) {
        return Arrays.stream(context.getBundles()).filter(wanted);
    }

    /** The bundle of this name; of several the newest. */
    Optional<Bundle> named(String name) {
        return all(b -> name.equals(b.getSymbolicName())).max(Comparator.comparing(Bundle::getVersion));
    }

    /** The bundle that brings this configuration. */
    Optional<Bundle> bringing(String pid) {
        return all(b -> Descriptors.of(b, pid).isPresent()).findFirst();
    }

    /** What is said about this factory; the bringing bundle is asked first. */
    Optional<Described> described(Bundle first, String factory) {
        return Stream.concat(Stream.of(first), all(b -> b.findEntries("OSGI-INF/metatype", "*.xml", false) != null))
                .flatMap(b -> Described.by(metatype, b, factory).stream())
                .findFirst();
    }

    /** Versions and states of this bundle and of what it stands on. */
    Map<String, String> versions(Bundle adapter) {
        Map<String, String> versions = new TreeMap<>();
        Stream.concat(
                        Stream.of(adapter, context.getBundle(0)),
                        all(b -> b.getSymbolicName() != null
                                        && b.getSymbolicName().startsWith(HOUSE))
                                .filter(b -> b.getSymbolicName().matches("org\\.yihaotong\\.(api|engine|kit|deploy)")))
                .forEach(b -> versions.put(b.getSymbolicName(), b.getVersion() + " " + state(b)));
        return versions;
    }

    private static String state(Bundle bundle) {
        return switch (bundle.getState()) {
            case Bundle.ACTIVE -> "ACTIVE";
            case Bundle.STARTING -> "STARTING";
            case Bundle.STOPPING -> "STOPPING";
            case Bundle.RESOLVED -> "RESOLVED";
            case Bundle.INSTALLED -> "INSTALLED";
            default -> "UNINSTALLED";
        };
    }
}
