package org.yihaotong.engine.adapter;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.yihaotong.api.adapter.Signing;
import org.yihaotong.engine.port.adapter.Jar;
import org.yihaotong.engine.port.adapter.JarContent;
import org.yihaotong.engine.port.adapter.JarContent.Configured;
import org.yihaotong.engine.port.adapter.JarContent.JarClass;
import org.yihaotong.engine.port.adapter.JarContent.Known;
import org.yihaotong.engine.port.adapter.JarContent.Setting;

/** A jar as it was read, made for a test: a speaking line of the best kind, until the test spoils it. */
final class PaperJar {

    static final String WATER = "org.yihaotong.linked.water";

    private final String sha256;
    private final Map<String, String> manifest = new HashMap<>();
    private final Map<String, Object> facts = new HashMap<>();
    private final List<Setting> settings = new ArrayList<>();
    private final List<String> trouble = new ArrayList<>();
    private Set<String> methods =
            Set.of("dispatch", "collect", "collectCalls", "urge", "withdraw", "decide", "pushed", "test");
    private Set<String> dangers = Set.of();
    private Set<String> services = Set.of("org.yihaotong.api.hotline.HotlineAdapter");
    private String pid = "hotline.linked.water~water";
    private int questions = 10;
    private Signing signing = Signing.TRUSTED;

    private PaperJar(String sha256, String version) {
        this.sha256 = sha256;
        manifest.put("Bundle-ManifestVersion", "2");
        manifest.put("Bundle-SymbolicName", WATER);
        manifest.put("Bundle-Version", version);
        manifest.put("Bundle-Name", "water");
        manifest.put("Bundle-Vendor", "Yihaotong");
        manifest.put("Hotline-Contract-Test", "1.0");
        manifest.put("Import-Package", "org.yihaotong.api.hotline;version=\"[1.0,2)\",javax.sql,java.util");
        manifest.put("Require-Capability", "yihaotong.kit;filter:=\"(&(version>=1.0)(!(version>=2.0)))\"");
        facts.putAll(Map.of(
                "hotline.id", "water",
                "hotline.name", "供水公司",
                "hotline.numbers", List.of("12300"),
                "hotline.method", "linked",
                "hotline.phase", "2",
                "hotline.organization", "utility",
                "hotline.matters", List.of("供水"),
                "hotline.fields", List.of("meter|水表号|[0-9]+|表盘上的数字"),
                "hotline.clocks", List.of("handle|5d"),
                "url", ""));
        facts.put(".password", "");
        settings.add(new Setting("url", "String", "地址"));
        settings.add(new Setting(".password", "Password", "密码"));
    }

    static PaperJar of(String sha256) {
        return new PaperJar(sha256, "1.0.0");
    }

    static PaperJar of(String sha256, String version) {
        return new PaperJar(sha256, version);
    }

    PaperJar header(String name, String value) {
        manifest.put(name, value);
        return this;
    }

    PaperJar without(String name) {
        manifest.remove(name);
        facts.remove(name);
        settings.removeIf(s -> s.id().equals(name));
        return this;
    }

    PaperJar fact(String name, Object value) {
        facts.put(name, value);
        return this;
    }

    PaperJar setting(String id, String type, String label) {
        settings.add(new Setting(id, type, label));
        return this;
    }

    PaperJar trouble(String what) {
        trouble.add(what);
        return this;
    }

    PaperJar overriding(String... named) {
        methods = Set.of(named);
        return this;
    }

    PaperJar dangerous(String danger) {
        dangers = Set.of(danger);
        return this;
    }

    PaperJar service(String face) {
        services = Set.of(face);
        return this;
    }

    PaperJar pid(String other) {
        pid = other;
        return this;
    }

    PaperJar questions(int many) {
        questions = many;
        return this;
    }

    PaperJar signing(Signing how) {
        signing = how;
        return this;
    }

    Jar jar() {
        List<Known> knowledge = new ArrayList<>();
        IntStream.range(0, questions)
                .forEach(i -> knowledge.add(new Known("q" + i, "qa", "问题" + i, "答案", "submitted")));
        IntStream.range(0, 3).forEach(i -> knowledge.add(new Known("t" + i, "term", "术语" + i, "解释", "submitted")));
        return new Jar(
                sha256,
                1000,
                manifest,
                new JarContent(
                        List.of(new Configured(pid, facts)),
                        settings,
                        knowledge,
                        List.of(new JarClass("water.Water", true, methods, dangers)),
                        services),
                signing,
                signing == Signing.TRUSTED ? Optional.of("CN=ours") : Optional.empty(),
                true,
                trouble);
    }
}
