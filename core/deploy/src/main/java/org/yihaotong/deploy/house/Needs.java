package org.yihaotong.deploy.house;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Filter;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.VersionRange;
import org.osgi.framework.wiring.BundleCapability;
import org.osgi.framework.wiring.BundleRevision;
import org.yihaotong.engine.port.adapter.Clause;
import org.yihaotong.engine.port.adapter.Jar;
import org.yihaotong.engine.port.adapter.Need;

/** Compares what a jar asks for with what resolved bundles give, before it is installed. */
final class Needs {

    private static final String PACKAGE = "osgi.wiring.package";
    private static final Pattern CEILING = Pattern.compile("\\(!\\(version>=([^)]+)\\)\\)");
    private static final Pattern FLOOR = Pattern.compile("(?<!\\(!)\\(version>=([^)]+)\\)");
    private static final Pattern EQUAL = Pattern.compile("\\(version=([^)]+)\\)");

    private final BundleContext context;

    Needs(BundleContext context) {
        this.context = context;
    }

    List<Need> missing(Jar jar) {
        List<Need> missing = new ArrayList<>();
        jar.clauses("Import-Package").forEach(clause -> importing(clause).ifPresent(missing::add));
        jar.clauses("Require-Capability").forEach(clause -> requiring(clause).ifPresent(missing::add));
        return missing;
    }

    private Optional<Need> importing(Clause wanted) {
        String range = new VersionRange(wanted.attributes().getOrDefault("version", "0")).toFilterString("version");
        String filter = "(&(" + PACKAGE + "=" + wanted.path() + ")" + (range == null ? "" : range) + ")";
        return need(wanted, PACKAGE, wanted.path(), filter);
    }

    private Optional<Need> requiring(Clause wanted) {
        String filter = wanted.directives().getOrDefault("filter", "");
        String space = Pattern.quote(wanted.path());
        Matcher name = Pattern.compile("\\(" + space + "=([^)]+)\\)").matcher(filter);
        return wanted.directives().getOrDefault("effective", "resolve").equals("resolve")
                ? need(wanted, wanted.path(), name.find() ? name.group(1) : "", filter)
                : Optional.empty();
    }

    private Optional<Need> need(Clause wanted, String space, String name, String filter) {
        boolean optional = "optional".equals(wanted.directives().get("resolution"));
        if (optional || isOffered(space, name, filter)) {
            return Optional.empty();
        }
        return Optional.of(new Need(
                space,
                name,
                first(FLOOR, filter, first(EQUAL, filter, "")),
                first(CEILING, filter, ""),
                present(space, name)));
    }

    private static String first(Pattern pattern, String filter, String otherwise) {
        Matcher found = pattern.matcher(filter);
        return found.find() ? found.group(1) : otherwise;
    }

    private List<String> present(String space, String name) {
        return offered(space)
                .map(BundleCapability::getAttributes)
                .filter(a -> bears(a, space, name))
                .flatMap(a ->
                        a.get("version") instanceof Collection<?> many ? many.stream() : Stream.of(a.get("version")))
                .filter(version -> version != null)
                .map(String::valueOf)
                .distinct()
                .sorted()
                .toList();
    }

    private Stream<BundleCapability> offered(String space) {
        return Arrays.stream(context.getBundles())
                .filter(bundle -> bundle.getState() != Bundle.INSTALLED && bundle.getState() != Bundle.UNINSTALLED)
                .map(bundle -> bundle.adapt(BundleRevision.class))
                .flatMap(revision -> revision.getDeclaredCapabilities(space).stream());
    }

    /** Of packages only those of the name are held against the filter: there are thousands, and 52 jars may come at once. */
    private boolean isOffered(String space, String name, String filter) {
        String bearer = space.equals(PACKAGE) ? name : "";
        Stream<Map<String, Object>> named =
                offered(space).map(BundleCapability::getAttributes).filter(a -> bears(a, space, bearer));
        if (filter.isEmpty()) {
            return named.findAny().isPresent();
        }
        try {
            Filter wanted = FrameworkUtil.createFilter(filter);
            return named.anyMatch(wanted::matches);
        } catch (InvalidSyntaxException e) {
            return false;
        }
    }

    private static boolean bears(Map<String, Object> attributes, String space, String name) {
        return name.isEmpty() || name.equals(String.valueOf(attributes.get(space)));
    }
}
