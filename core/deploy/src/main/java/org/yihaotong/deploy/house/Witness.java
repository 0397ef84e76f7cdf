package org.yihaotong.deploy.house;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleEvent;
import org.osgi.framework.SynchronousBundleListener;
import org.yihaotong.api.adapter.TouchedBundle;

/** Notes what happens to any bundle while an adapter is moved. */
final class Witness implements SynchronousBundleListener {

    private static final Map<Integer, String> EVENTS = Map.of(
            BundleEvent.INSTALLED, "INSTALLED",
            BundleEvent.RESOLVED, "RESOLVED",
            BundleEvent.STARTED, "STARTED",
            BundleEvent.STOPPED, "STOPPED",
            BundleEvent.UPDATED, "UPDATED",
            BundleEvent.UNRESOLVED, "UNRESOLVED",
            BundleEvent.UNINSTALLED, "UNINSTALLED");

    private final Set<String> own;
    private final Map<String, List<String>> seen = new LinkedHashMap<>();
    private final Map<String, String> versions = new LinkedHashMap<>();

    Witness(Collection<String> own) {
        this.own = Set.copyOf(own);
    }

    @Override
    public synchronized void bundleChanged(BundleEvent event) {
        String what = EVENTS.get(event.getType());
        if (what != null) {
            Bundle bundle = event.getBundle();
            String name = String.valueOf(bundle.getSymbolicName());
            versions.put(name, bundle.getVersion().toString());
            seen.computeIfAbsent(name, n -> new ArrayList<>()).add(what);
        }
    }

    /** What was touched for this adapter: its own bundle, and whatever else was touched meanwhile that none of them owns. */
    synchronized List<TouchedBundle> touched(String name) {
        return seen.entrySet().stream()
                .filter(e -> e.getKey().equals(name) || !own.contains(e.getKey()))
                .map(e -> new TouchedBundle(
                        e.getKey(), versions.get(e.getKey()), e.getKey().equals(name), e.getValue()))
                .toList();
    }
}
