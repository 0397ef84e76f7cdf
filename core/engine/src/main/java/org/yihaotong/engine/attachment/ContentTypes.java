package org.yihaotong.engine.attachment;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import org.yihaotong.api.attachment.AllowedContent;
import org.yihaotong.api.attachment.AllowedContent.AllowedKind;
import org.yihaotong.api.attachment.AttachmentKind;
import org.yihaotong.api.attachment.AttachmentRules;

/** The list of what may be attached, from {@code content.properties}; whatever it does not name is refused. */
final class ContentTypes {

    private final Map<String, ContentType> byExtension = new TreeMap<>();

    ContentTypes() {
        Properties list = new Properties();
        try (Reader reader = new InputStreamReader(
                ContentTypes.class.getResourceAsStream("content.properties"), StandardCharsets.UTF_8)) {
            list.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        list.stringPropertyNames().forEach(extension -> add(extension, list.getProperty(extension)));
    }

    private void add(String extension, String line) {
        String[] part = line.split("\\|", 3);
        byExtension.put(
                extension,
                new ContentType(
                        extension,
                        AttachmentKind.valueOf(part[0].strip()),
                        part[1].strip(),
                        Arrays.asList(part[2].strip().split("\\s+"))));
    }

    Optional<ContentType> of(String extension) {
        return Optional.ofNullable(byExtension.get(extension));
    }

    /** The list with its limits. */
    AllowedContent allowed(AttachmentRules rules) {
        List<AllowedKind> kinds = Arrays.stream(AttachmentKind.values())
                .map(kind -> new AllowedKind(kind, extensions(kind), rules.largest(kind)))
                .toList();
        return new AllowedContent(kinds, rules.perTicket());
    }

    private List<String> extensions(AttachmentKind kind) {
        return byExtension.values().stream()
                .filter(type -> type.kind() == kind)
                .map(ContentType::extension)
                .toList();
    }

    /** All extensions, for a sentence. */
    String words() {
        return String.join("、", byExtension.keySet());
    }
}
