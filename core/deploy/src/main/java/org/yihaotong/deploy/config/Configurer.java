package org.yihaotong.deploy.config;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.osgi.annotation.bundle.Capability;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleEvent;
import org.osgi.framework.BundleListener;
import org.osgi.service.cm.Configuration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;

/**
 * The OSGi Configurator of the house: what a started bundle brings goes into Configuration Admin and leaves it with the
 * bundle. Each configuration bears the print of what was brought, so nothing else need be remembered, and one that
 * somebody else has changed is left alone.
 */
@Capability(namespace = Extension.EXTENDER, name = Configurer.NAME, version = "1.0")
@Component(
        service = {},
        immediate = true)
public final class Configurer {

    static final String NAME = "osgi.configurator";

    private static final int STARTED = Bundle.STARTING | Bundle.ACTIVE;

    /** What a bundle brought when it was read, as it was then. */
    private record Brought(Bundle bundle, long modified, Map<String, Descriptor> all) {}

    private final BundleContext context;
    private final Configurations configurations;
    private final BundleListener listener = this::changed;
    private final Map<Long, Brought> brought = new TreeMap<>();

    @Activate
    public Configurer(BundleContext context, @Reference Configurations configurations) {
        this.context = context;
        this.configurations = configurations;
        context.addBundleListener(listener);
        open();
    }

    @Deactivate
    public void stop() {
        context.removeBundleListener(listener);
    }

    /** What is there already, and what is left of bundles that went while nobody looked. */
    private synchronized void open() {
        Set<String> pids = new LinkedHashSet<>();
        for (Bundle bundle : context.getBundles()) {
            pids.addAll(read(bundle));
        }
        configurations.brought().map(Configuration::getPid).forEach(pids::add);
        pids.forEach(this::settle);
    }

    private void changed(BundleEvent event) {
        Bundle bundle = event.getBundle();
        if (event.getType() == BundleEvent.STARTED) {
            came(bundle);
        } else if (event.getType() == BundleEvent.UNINSTALLED) {
            went(bundle);
        }
    }

    private synchronized void came(Bundle bundle) {
        read(bundle).forEach(this::settle);
    }

    private synchronized void went(Bundle bundle) {
        Optional.ofNullable(brought.remove(bundle.getBundleId()))
                .ifPresent(gone -> gone.all().keySet().forEach(this::settle));
    }

    /** Answers the pids of what the bundle brings now and of what it brought before. */
    private Collection<String> read(Bundle bundle) {
        Brought before = brought.get(bundle.getBundleId());
        if (before != null && before.modified() == bundle.getLastModified()) {
            return before.all().keySet();
        }
        Map<String, Descriptor> all = Extension.asksFor(bundle, NAME) ? Descriptors.of(bundle) : Map.of();
        Set<String> pids = new LinkedHashSet<>(all.keySet());
        if (before != null) {
            pids.addAll(before.all().keySet());
        }
        if (!pids.isEmpty()) {
            brought.put(bundle.getBundleId(), new Brought(bundle, bundle.getLastModified(), all));
        }
        return pids;
    }

    private void settle(String pid) {
        Optional<Brought> by = brought.values().stream()
                .filter(b -> b.all().containsKey(pid))
                .max(Comparator.comparingInt(b -> b.all().get(pid).ranking()));
        Optional<Configuration> there = configurations.ofPid(pid);
        if (by.isEmpty()) {
            there.filter(Configurer::isUntouched).ifPresent(Configurations::delete);
        } else if ((by.get().bundle().getState() & STARTED) != 0) {
            Descriptor descriptor = by.get().all().get(pid);
            if (there.isEmpty() || mayWrite(there.get(), descriptor)) {
                write(descriptor);
            }
        }
    }

    /** What others have set stays, unless the bundle insists. */
    private static boolean mayWrite(Configuration there, Descriptor descriptor) {
        String print = Print.of(descriptor.properties());
        boolean news = !print.equals(there.getProperties().get(Configurations.BROUGHT));
        return news
                && (descriptor.forced()
                        || isUntouched(there)
                        || print.equals(Print.of(Configurations.properties(there))));
    }

    private static boolean isUntouched(Configuration there) {
        Map<String, Object> properties = Configurations.properties(there);
        return Print.of(properties).equals(properties.get(Configurations.BROUGHT));
    }

    private void write(Descriptor descriptor) {
        Map<String, Object> properties = new HashMap<>(descriptor.properties());
        properties.put(Configurations.BROUGHT, Print.of(descriptor.properties()));
        configurations.write(descriptor.pid(), properties);
    }
}
