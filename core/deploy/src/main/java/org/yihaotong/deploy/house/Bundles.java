package org.yihaotong.deploy.house;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.startlevel.BundleStartLevel;
import org.osgi.framework.wiring.FrameworkWiring;

/** Adapters as bundles of the framework; their location is {@code adapter:} and their name, in every version. */
final class Bundles {

    private static final String LOCATION = "adapter:";
    private static final int LAST = 90;

    private final BundleContext context;

    Bundles(BundleContext context) {
        this.context = context;
    }

    Optional<Bundle> adapter(String name) {
        return Optional.ofNullable(context.getBundle(LOCATION + name));
    }

    static boolean runs(Bundle bundle) {
        return (bundle.getState() & (Bundle.ACTIVE | Bundle.STARTING)) != 0;
    }

    /** Where a bundle of this name comes from that is no adapter of the folder. */
    Optional<String> stranger(String name) {
        return Arrays.stream(context.getBundles())
                .filter(b -> name.equals(b.getSymbolicName()))
                .map(Bundle::getLocation)
                .filter(location -> !location.equals(LOCATION + name))
                .findFirst();
    }

    /** The bundle is there, of this jar, and started. */
    void bring(String name, Path jar) throws BundleException {
        Bundle bundle = lay(name, jar);
        resolve(List.of(bundle));
        bundle.start();
    }

    /** The bundle is there, of this jar, and rests. */
    Bundle lay(String name, Path jar) throws BundleException {
        Bundle bundle = context.getBundle(LOCATION + name);
        try (InputStream in = Files.newInputStream(jar)) {
            if (bundle == null) {
                bundle = context.installBundle(LOCATION + name, in);
                bundle.adapt(BundleStartLevel.class).setStartLevel(LAST);
            } else {
                bundle.stop();
                bundle.update(in);
            }
            return bundle;
        } catch (IOException e) {
            throw new BundleException("the jar cannot be read", e);
        }
    }

    /** Resolves these as far as they can be, at one go. */
    void resolve(Collection<Bundle> some) {
        framework().resolveBundles(some);
    }

    void take(String name) throws BundleException {
        Bundle bundle = context.getBundle(LOCATION + name);
        if (bundle != null) {
            bundle.uninstall();
        }
    }

    private FrameworkWiring framework() {
        return context.getBundle(Constants.SYSTEM_BUNDLE_LOCATION).adapt(FrameworkWiring.class);
    }
}
