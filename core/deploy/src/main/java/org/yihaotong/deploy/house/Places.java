package org.yihaotong.deploy.house;

import java.nio.file.Path;
import org.osgi.framework.BundleContext;

/**
 * Where everything lies.
 *
 * @param folder the watched folder, {@code adapters/}
 * @param previous jars for a roll-back, one for each adapter
 * @param kept jars under their hash, as they were checked
 * @param trusted certificates
 * @param system the repository of the distribution
 */
record Places(Path folder, Path previous, Path kept, Path trusted, Path system) {

    static Places of(BundleContext context) {
        Path base = place(context, "karaf.base", ".");
        Path folder = base.resolve("adapters");
        return new Places(
                folder,
                folder.resolve("previous"),
                place(context, "karaf.data", "data").resolve("adapters"),
                place(context, "karaf.etc", "etc").resolve("trusted"),
                place(context, "karaf.home", ".").resolve("system"));
    }

    private static Path place(BundleContext context, String property, String otherwise) {
        String path = context.getProperty(property);
        return Path.of(path == null ? otherwise : path);
    }
}
