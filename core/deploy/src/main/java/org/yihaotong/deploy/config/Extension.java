package org.yihaotong.deploy.config;

import java.util.Map;
import org.osgi.framework.Bundle;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.Version;
import org.osgi.framework.wiring.BundleRequirement;
import org.osgi.framework.wiring.BundleRevision;

/** What bundles ask to have done for them. */
final class Extension {

    static final String EXTENDER = "osgi.extender";

    private Extension() {}

    /** Whether the bundle requires this extender, whether or not it is resolved. */
    static boolean asksFor(Bundle bundle, String extender) {
        BundleRevision revision = bundle.adapt(BundleRevision.class);
        return revision != null
                && revision.getDeclaredRequirements(EXTENDER).stream()
                        .anyMatch(requirement -> fits(requirement, extender));
    }

    private static boolean fits(BundleRequirement requirement, String extender) {
        String filter = requirement.getDirectives().getOrDefault("filter", "");
        try {
            return FrameworkUtil.createFilter(filter)
                    .matches(Map.of(EXTENDER, extender, "version", Version.parseVersion("1.0")));
        } catch (InvalidSyntaxException e) {
            return false;
        }
    }
}
