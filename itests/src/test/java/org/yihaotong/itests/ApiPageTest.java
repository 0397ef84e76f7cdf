package org.yihaotong.itests;

import static org.junit.Assert.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.Test;

/**
 * The integrators' page of names is what the sources say: every public type of the contract of lines and of the kit with
 * its first sentence. {@code mvn test -pl itests -Dtest=ApiPageTest -Dapipage.write=true} writes it anew.
 */
public class ApiPageTest {

    private static final Path PAGE = Path.of("..", "plugins", "API.md");
    private static final Pattern TYPE = Pattern.compile(
            "/\\*\\*(?<doc>(?:(?!\\*/).)*)\\*/\\s*(?:@\\w+(?:\\((?:[^()]|\\([^()]*\\))*\\))?\\s*)*public"
                    + " (?:(?:sealed|non-sealed|final|abstract) )*(?<kind>class|interface|record|enum|@interface)"
                    + " (?<name>\\w+)",
            Pattern.DOTALL);
    private static final Pattern SENTENCE = Pattern.compile("(?s)^(.*?[.。!])(?:\\s|$)");

    @Test
    public void thePageNamesEveryTypeWithItsFirstSentence() throws IOException {
        String page = page();
        if (Boolean.getBoolean("apipage.write")) {
            Files.writeString(PAGE, page);
        }

        assertEquals(page, Files.readString(PAGE));
    }

    private static String page() throws IOException {
        StringBuilder page = new StringBuilder(
                """
                # What an adapter may use

                Written from the sources by a test; change the sentence there. `org.yihaotong.api.hotline` is the contract between
                the centre and a unit's adapter, `org.yihaotong.kit` and `org.yihaotong.kit.link` are what the kit offers. An
                adapter imports these, `java.*` and the annotations of OSGi, and nothing else.
                """);
        section(page, "org.yihaotong.api.hotline", Path.of("..", "core", "api", "src", "main", "java"));
        section(page, "org.yihaotong.kit", Path.of("..", "plugins", "kit", "src", "main", "java"));
        section(page, "org.yihaotong.kit.link", Path.of("..", "plugins", "kit", "src", "main", "java"));
        return page.toString();
    }

    private static void section(StringBuilder page, String name, Path sources) throws IOException {
        page.append("\n## ").append(name).append("\n\n| name | what it is |\n|---|---|\n");
        for (Path file : files(sources.resolve(name.replace('.', '/')))) {
            line(Files.readString(file)).ifPresent(line -> page.append(line).append('\n'));
        }
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return new ArrayList<>(files.filter(f -> f.toString().endsWith(".java"))
                    .filter(f -> !f.endsWith("package-info.java"))
                    .sorted()
                    .toList());
        }
    }

    private static Optional<String> line(String source) {
        Matcher type = TYPE.matcher(source);
        return type.find()
                ? Optional.of("| `" + type.group("name") + "` | " + sentence(type.group("doc")) + " |")
                : Optional.empty();
    }

    private static String sentence(String doc) {
        String text = doc.replaceAll("(?m)^\\s*\\* ?", "")
                .replaceAll("(?s)\\n\\s*(@|<p>).*", "")
                .replaceAll("\\{@\\w+ ([^}#]*#)?([^}]*)}", "`$2`")
                .replaceAll("\\s+", " ")
                .strip();
        Matcher first = SENTENCE.matcher(text);
        return (first.find() ? first.group(1) : text).replace("|", "\\|");
    }
}
