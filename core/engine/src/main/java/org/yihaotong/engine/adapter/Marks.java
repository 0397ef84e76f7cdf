package org.yihaotong.engine.adapter;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yihaotong.api.adapter.Signing;
import org.yihaotong.api.hotline.Hotline;
import org.yihaotong.api.hotline.Method;
import org.yihaotong.engine.port.adapter.Jar;
import org.yihaotong.engine.port.adapter.JarContent;
import org.yihaotong.engine.port.adapter.JarContent.JarClass;
import org.yihaotong.engine.port.adapter.JarContent.Known;
import org.yihaotong.engine.port.adapter.JarContent.Setting;

/** What a jar does well. What does not concern a line, such as a connection test of one without a system, is well. */
final class Marks {

    private static final Pattern SECRET = Pattern.compile("(?i).*(password|secret|token|passphrase|privatekey|pin)$");
    private static final Pattern ADDRESS = Pattern.compile("(?i).*(url|uri|host|endpoint|address)$");
    private static final Pattern CEILING = Pattern.compile(".*(\\(!\\(version>=|\\(version<=).*");
    private static final Set<Method> ANNOUNCED = Set.of(Method.MERGED, Method.GUIDED);
    private static final Set<Method> FEW = Set.of(Method.TRANSFERRED, Method.GUIDED);
    private static final int QUESTIONS = 10;
    private static final int TERMS = 3;
    private static final int FEW_QUESTIONS = 3;

    private final Jar jar;
    private final JarContent content;
    private final boolean sound;
    private final List<Hotline> lines;

    Marks(Jar jar, boolean sound) {
        this.jar = jar;
        this.content = jar.content();
        this.sound = sound;
        this.lines = Lines.of(jar);
    }

    boolean isSound() {
        return sound;
    }

    boolean isNamed() {
        return !jar.header("Bundle-Name").isEmpty()
                && !jar.header("Bundle-Vendor").isEmpty()
                && !jar.version().equals("0.0.0");
    }

    boolean factsComplete() {
        return lines.size() == content.configurations().size()
                && every(line -> !line.matters().isEmpty())
                && every(line -> !ANNOUNCED.contains(line.method())
                        || !line.announcement().isEmpty())
                && content.configurations().stream()
                        .allMatch(
                                c -> c.values().keySet().containsAll(Set.of("hotline.phase", "hotline.organization")));
    }

    boolean speaksChinese() {
        return every(line -> Stream.concat(
                        line.matters().stream(), line.fields().stream().map(f -> f.label()))
                .allMatch(ContentCheck::isChinese));
    }

    /** From when on, and before which kit that breaks promises. */
    boolean namesKitRange() {
        return jar.clauses("Require-Capability").stream()
                .filter(c -> c.path().equals("yihaotong.kit"))
                .map(c -> c.directives().getOrDefault("filter", ""))
                .anyMatch(f -> f.contains("version>=") && CEILING.matcher(f).matches());
    }

    boolean settingsLabelled() {
        Set<String> labelled = content.settings().stream()
                .filter(s -> ContentCheck.isChinese(s.label()))
                .map(Setting::id)
                .collect(Collectors.toSet());
        return content.settings().size() == labelled.size() && labelled.containsAll(configured());
    }

    private Set<String> configured() {
        return content.configurations().stream()
                .flatMap(c -> c.values().keySet().stream())
                .filter(name -> !name.startsWith("hotline."))
                .collect(Collectors.toSet());
    }

    boolean secretsHidden() {
        return content.settings().stream()
                        .filter(s -> SECRET.matcher(s.id()).matches())
                        .allMatch(s -> s.id().startsWith(".") && s.type().equals("Password"))
                && configured().stream()
                        .filter(name -> SECRET.matcher(name).matches())
                        .allMatch(name -> name.startsWith("."));
    }

    /** No address of anybody's back office stands in the jar: a site fills it in. */
    boolean addressesOutside() {
        return content.configurations().stream()
                .flatMap(c -> c.values().entrySet().stream())
                .filter(e -> !e.getKey().startsWith("hotline.")
                        && ADDRESS.matcher(e.getKey()).matches())
                .allMatch(e -> isNobodys(String.valueOf(e.getValue())));
    }

    /** Nothing, or a name below {@code .test}, which the net keeps for nobody. */
    private static boolean isNobodys(String address) {
        return address.isEmpty() || address.endsWith(".test");
    }

    boolean fieldsHelped() {
        return every(line -> line.fields().stream().allMatch(f -> !f.help().isEmpty()));
    }

    boolean knows() {
        return every(line -> {
            boolean few = FEW.contains(line.method());
            return count("qa") >= (few ? FEW_QUESTIONS : QUESTIONS) && (few || count("term") >= TERMS);
        });
    }

    private long count(String kind) {
        return content.knowledge().stream()
                .filter(k -> k.kind().equals(kind) && k.status().equals("submitted") && isWhole(k))
                .map(Known::id)
                .distinct()
                .count();
    }

    private static boolean isWhole(Known known) {
        return ContentCheck.isChinese(known.answer()) && !known.title().isBlank();
    }

    /** Fetched, pushed, or read from a file that a clerk hands over. */
    boolean bringsCalls() {
        return every(line -> line.terms().callFeed().isEmpty()) || overrides("collectCalls", "pushed", "read");
    }

    boolean severalInstances() {
        return !speaks()
                || content.configurations().stream().allMatch(c -> c.pid().contains("~"));
    }

    boolean contractTested() {
        return !speaks() || !jar.header("Hotline-Contract-Test").isEmpty();
    }

    boolean isSigned() {
        return jar.signing() == Signing.TRUSTED;
    }

    boolean isRepeatable() {
        return jar.sameTimes() && jar.header("Bnd-LastModified").isEmpty();
    }

    boolean statesClocks() {
        return every(
                line -> line.method() != Method.LINKED || !line.terms().clocks().isEmpty());
    }

    /** Whether its adapter does one of these itself; a line that is made of facts has nothing to do. */
    boolean overrides(String... methods) {
        return content.classes().stream().filter(JarClass::adapter).allMatch(one -> Arrays.stream(methods)
                .anyMatch(one.methods()::contains));
    }

    private boolean speaks() {
        return content.classes().stream().anyMatch(JarClass::adapter);
    }

    private boolean every(Predicate<Hotline> holds) {
        return lines.stream().allMatch(holds);
    }
}
