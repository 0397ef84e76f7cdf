package org.yihaotong.deploy.config;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.MetaTypeService;
import org.yihaotong.api.channel.ChannelBoard;
import org.yihaotong.engine.port.adapter.ChannelPlan;

/** The bundles of adapters and channels: who brings which configuration, who describes which. */
@Component(service = Bundles.class)
public final class Bundles {

    private static final String HOUSE = "org.yihaotong.";
    private static final Pattern CHANNEL =
            Pattern.compile(Pattern.quote(ChannelBoard.CONFIGURATION) + "[a-z0-9]{1,30}");

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

    /** What is said about this configuration or factory; the bringing bundle is asked first. */
    Optional<Described> described(Bundle first, String factory) {
        return Stream.concat(Stream.of(first), describing())
                .flatMap(b -> Described.by(metatype, b, factory).stream())
                .findFirst();
    }

    private Stream<Bundle> describing() {
        return all(b -> b.findEntries("OSGI-INF/metatype", "*.xml", false) != null);
    }

    /** Whether this names a channel's configuration. */
    static boolean isChannel(String name) {
        return CHANNEL.matcher(name).matches();
    }

    /** The bundle that describes this configuration. */
    Optional<Bundle> describing(String pid) {
        return describing()
                .filter(b -> Described.by(metatype, b, pid).isPresent())
                .findFirst();
    }

    /** All channels that some bundle describes. */
    List<ChannelPlan> channels() {
        return describing()
                .flatMap(b ->
                        Described.pids(metatype, b).filter(Bundles::isChannel).map(pid -> channel(b, pid)))
                .toList();
    }

    private ChannelPlan channel(Bundle bundle, String pid) {
        String id = pid.substring(ChannelBoard.CONFIGURATION.length());
        String title = Described.by(metatype, bundle, pid).map(Described::title).orElse(id);
        return new ChannelPlan(id, title, bundle.getState() == Bundle.ACTIVE);
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
