package org.yihaotong.deploy.knowledge;

import java.io.IOException;
import java.net.URL;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleEvent;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.util.tracker.BundleTracker;
import org.osgi.util.tracker.BundleTrackerCustomizer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.yihaotong.api.knowledge.KnowledgeEntry;
import org.yihaotong.api.knowledge.KnowledgeSource;

/** Makes a source of every bundle with knowledge in it, from the moment it is here until it is uninstalled. */
@Component(
        service = {},
        immediate = true)
public final class BundleKnowledge implements BundleTrackerCustomizer<BundleKnowledge.Brought> {

    private static final Logger LOG = LoggerFactory.getLogger(BundleKnowledge.class);
    private static final String FOLDER = "OSGI-INF/knowledge";
    private static final int HERE =
            Bundle.INSTALLED | Bundle.RESOLVED | Bundle.STARTING | Bundle.ACTIVE | Bundle.STOPPING;

    private final BundleContext context;
    private final BundleTracker<Brought> bundles;

    @Activate
    public BundleKnowledge(BundleContext context) {
        this.context = context;
        this.bundles = new BundleTracker<>(context, HERE, this);
        bundles.open();
    }

    @Deactivate
    public void close() {
        bundles.close();
    }

    /** What one bundle brings, as it is registered now. */
    static final class Brought {
        private List<ServiceRegistration<KnowledgeSource>> registered = List.of();
    }

    @Override
    public Brought addingBundle(Bundle bundle, BundleEvent event) {
        if (files(bundle).isEmpty()) {
            return null;
        }
        Brought brought = new Brought();
        brought.registered = register(bundle);
        return brought;
    }

    /** An update brings another file; that the bundle rests for a while changes nothing. */
    @Override
    public void modifiedBundle(Bundle bundle, BundleEvent event, Brought brought) {
        if (event != null && event.getType() == BundleEvent.UPDATED) {
            withdraw(brought);
            brought.registered = register(bundle);
        }
    }

    @Override
    public void removedBundle(Bundle bundle, BundleEvent event, Brought brought) {
        withdraw(brought);
    }

    private static void withdraw(Brought brought) {
        brought.registered.forEach(ServiceRegistration::unregister);
        brought.registered = List.of();
    }

    private List<ServiceRegistration<KnowledgeSource>> register(Bundle bundle) {
        List<ServiceRegistration<KnowledgeSource>> registered = new ArrayList<>();
        for (URL url : files(bundle)) {
            try {
                KnowledgeFile file = KnowledgeFile.read(url);
                String id = bundle.getSymbolicName() + ":" + file.unit();
                registered.add(context.registerService(
                        KnowledgeSource.class, new FileSource(id, file.unit(), file.entries()), null));
            } catch (IOException e) {
                LOG.warn("{} of {} cannot be read: {}", url.getPath(), bundle.getSymbolicName(), e.getMessage());
            }
        }
        return registered;
    }

    /** Looks without resolving the bundle, which may not be ready for it. */
    private static List<URL> files(Bundle bundle) {
        Enumeration<String> paths = bundle.getEntryPaths(FOLDER);
        return paths == null
                ? List.of()
                : Collections.list(paths).stream()
                        .filter(path -> path.endsWith(".json"))
                        .map(bundle::getEntry)
                        .toList();
    }

    private record FileSource(String id, String unit, List<KnowledgeEntry> entries) implements KnowledgeSource {}
}
