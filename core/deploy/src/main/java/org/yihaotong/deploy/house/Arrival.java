package org.yihaotong.deploy.house;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.yihaotong.engine.port.adapter.Followed;
import org.yihaotong.engine.port.adapter.Strayed;

/** New adapters come together: one resolving serves them all, then each starts, and who does not is gone again. */
final class Arrival {

    private final Bundles bundles;
    private final Shelf shelf;
    private final Register register;
    private final Map<Strayed, Bundle> laid = new LinkedHashMap<>();
    private final Map<Strayed, String> trouble = new HashMap<>();

    Arrival(Bundles bundles, Shelf shelf, Register register) {
        this.bundles = bundles;
        this.shelf = shelf;
        this.register = register;
    }

    List<Followed> bring(BundleContext context, List<Strayed> came) {
        Witness witness = new Witness(came.stream().map(s -> s.jar().name()).toList());
        context.addBundleListener(witness);
        try {
            came.forEach(this::lay);
            bundles.resolve(laid.values());
            laid.forEach(this::start);
        } finally {
            context.removeBundleListener(witness);
        }
        Map<String, Register.Entry> entries = new HashMap<>();
        laid.keySet().stream()
                .filter(s -> !trouble.containsKey(s))
                .forEach(s ->
                        entries.put(s.jar().name(), new Register.Entry(s.jar().sha256(), s.file())));
        register.put(entries);
        return came.stream()
                .map(s -> new Followed(s, witness.touched(s.jar().name()), Optional.ofNullable(trouble.get(s))))
                .toList();
    }

    private void lay(Strayed strayed) {
        String name = strayed.jar().name();
        try {
            laid.put(strayed, bundles.lay(name, shelf.path(strayed.jar().sha256())));
        } catch (BundleException e) {
            giveUp(strayed, e);
        }
    }

    private void start(Strayed strayed, Bundle bundle) {
        try {
            bundle.start();
        } catch (BundleException e) {
            giveUp(strayed, e);
        }
    }

    private void giveUp(Strayed strayed, BundleException why) {
        trouble.put(strayed, String.valueOf(why.getMessage()));
        try {
            bundles.take(strayed.jar().name());
        } catch (BundleException e) {
            trouble.merge(strayed, String.valueOf(e.getMessage()), (one, other) -> one + "; " + other);
        }
    }
}
