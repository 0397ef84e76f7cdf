package org.yihaotong.engine.adapter;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.yihaotong.engine.port.adapter.Clause;
import org.yihaotong.engine.port.adapter.Jar;

/** What an adapter's manifest may say: whoever installs or removes it must not touch any other bundle. */
final class ManifestCheck {

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_-]+(\\.[A-Za-z0-9_-]+)*");
    private static final int LONGEST = 100;

    /** What an adapter may use; the rest of the house, the framework and libraries are none of its business. */
    private static final Pattern ALLOWED =
            Pattern.compile("(org\\.yihaotong\\.(api|kit)|java|org\\.osgi\\.(service|annotation))(\\..*)?|javax\\.sql");

    private static final Map<String, String> FORBIDDEN = Map.of(
            "Bundle-Activator", "activator",
            "DynamicImport-Package", "dynamic-import",
            "Fragment-Host", "fragment",
            "Require-Bundle", "require-bundle",
            "Bundle-NativeCode", "native-code",
            "Export-Package", "export");

    private ManifestCheck() {}

    static void check(Jar jar, Findings findings) {
        if (!NAME.matcher(jar.name()).matches() || jar.name().length() > LONGEST) {
            findings.refuse("no-bundle");
        }
        if (!jar.header("Bundle-ManifestVersion").equals("2")) {
            findings.refuse("manifest-version");
        }
        if (jar.clauses("Bundle-SymbolicName").stream()
                .anyMatch(c -> "true".equals(c.directives().get("singleton")))) {
            findings.refuse("singleton");
        }
        FORBIDDEN.forEach((header, code) -> {
            if (!jar.header(header).isEmpty()) {
                findings.refuse(code, jar.header(header));
            }
        });
        if (jar.clauses("Bundle-ClassPath").stream().anyMatch(c -> !c.path().equals("."))) {
            findings.refuse("nested", jar.header("Bundle-ClassPath"));
        }
        foreign(jar).forEach(name -> findings.refuse("foreign-import", name));
        offered(jar).forEach(space -> findings.refuse("capability", space));
    }

    private static List<String> foreign(Jar jar) {
        return jar.clauses("Import-Package").stream()
                .map(Clause::path)
                .filter(name -> !ALLOWED.matcher(name).matches())
                .toList();
    }

    /** What others could be wired to; services come and go without wires. */
    private static List<String> offered(Jar jar) {
        return jar.clauses("Provide-Capability").stream()
                .map(Clause::path)
                .filter(space -> !space.equals("osgi.service"))
                .toList();
    }
}
