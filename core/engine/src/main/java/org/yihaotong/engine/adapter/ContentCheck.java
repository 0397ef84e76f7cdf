package org.yihaotong.engine.adapter;

import java.util.Map;
import java.util.regex.Pattern;
import org.yihaotong.api.hotline.Hotline;
import org.yihaotong.engine.directory.BadFactsException;
import org.yihaotong.engine.directory.Facts;
import org.yihaotong.engine.port.adapter.Jar;
import org.yihaotong.engine.port.adapter.JarContent.Configured;
import org.yihaotong.engine.port.adapter.JarContent.JarClass;
import org.yihaotong.engine.words.Words;

/** What an adapter may hold: configurations of lines, true facts, Chinese texts, and classes that keep to their trade. */
final class ContentCheck {

    private static final Pattern CHINESE = Pattern.compile(".*\\p{IsHan}.*", Pattern.DOTALL);

    private static final Map<String, String> UNREADABLE = Map.of(
            "json",
            "bad-json",
            "xml",
            "bad-xml",
            "class",
            "bad-class",
            "size",
            "too-much",
            "zip",
            "bad-zip",
            "twice",
            "twice");

    private final Jar jar;
    private final Findings findings;

    private ContentCheck(Jar jar, Findings findings) {
        this.jar = jar;
        this.findings = findings;
    }

    static void check(Jar jar, Findings findings) {
        new ContentCheck(jar, findings).check();
    }

    static boolean isChinese(String text) {
        return CHINESE.matcher(text).matches();
    }

    private void check() {
        jar.trouble().forEach(this::unreadable);
        if (jar.content().configurations().isEmpty()) {
            findings.warn("no-line");
        }
        jar.content().configurations().forEach(this::configured);
        jar.content().services().stream()
                .filter(service -> !isExtension(service))
                .forEach(service -> findings.refuse("service", service));
        jar.content().classes().forEach(this::dangers);
        jar.content().settings().stream()
                .filter(s -> !isChinese(s.label()))
                .forEach(s -> findings.warn("label", s.id()));
    }

    /** What an adapter is there for: a line, and what its unit knows. */
    private static boolean isExtension(String service) {
        return service.startsWith("org.yihaotong.api.hotline.")
                || service.equals("org.yihaotong.api.knowledge.KnowledgeSource");
    }

    private void unreadable(String trouble) {
        String[] words = trouble.split(" ", 2);
        findings.refuse(UNREADABLE.get(words[0]), words.length > 1 ? words[1] : "");
    }

    private void configured(Configured configured) {
        if (!configured.pid().startsWith("hotline.")) {
            findings.refuse("foreign-pid", configured.pid());
            return;
        }
        try {
            texts(Facts.read(configured.values()));
        } catch (BadFactsException e) {
            findings.refuse("facts", e.property(), Words.say("fact.rule." + e.property()));
        }
    }

    private void texts(Hotline line) {
        if (!isChinese(line.name())) {
            findings.refuse("not-chinese", "hotline.name");
        }
        line.fields().stream()
                .filter(f -> !isChinese(f.label()))
                .forEach(f -> findings.warn("not-chinese", "hotline.fields " + f.name()));
    }

    private void dangers(JarClass one) {
        one.dangers().stream()
                .sorted()
                .forEach(danger -> findings.refuse("danger", one.name(), Words.say("danger." + danger)));
    }
}
