package org.yihaotong.deploy.knowledge;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.yihaotong.api.knowledge.KnowledgeAudience;
import org.yihaotong.api.knowledge.KnowledgeEntry;
import org.yihaotong.api.knowledge.KnowledgeKind;
import org.yihaotong.api.knowledge.KnowledgeText;

/**
 * A bundle's {@code OSGI-INF/knowledge/*.json}, as plugins/README.md describes it.
 *
 * @param unit the unit that answers for all of it
 */
record KnowledgeFile(String unit, List<KnowledgeEntry> entries) {

    private static final ObjectMapper JSON = new ObjectMapper();

    static KnowledgeFile read(URL file) throws IOException {
        JsonNode document;
        try (InputStream in = file.openStream()) {
            document = JSON.readTree(in);
        }
        List<KnowledgeEntry> entries = new ArrayList<>();
        document.path("items").forEach(item -> entries.add(entry(item)));
        return new KnowledgeFile(document.path("unit").asText(), List.copyOf(entries));
    }

    private static KnowledgeEntry entry(JsonNode item) {
        boolean term = item.path("kind").asText().equals("term");
        List<String> keywords = new ArrayList<>();
        item.path("keywords").forEach(word -> keywords.add(word.asText()));
        KnowledgeText text = new KnowledgeText(
                term ? KnowledgeKind.TERM : KnowledgeKind.QA,
                item.path(term ? "term" : "question").asText().strip(),
                item.path("answer").asText().strip(),
                keywords,
                "",
                List.of(),
                item.path("audience").asText().equals("public") ? KnowledgeAudience.PUBLIC : KnowledgeAudience.AGENT,
                Optional.empty(),
                Optional.empty(),
                item.path("source").asText().strip());
        return new KnowledgeEntry(item.path("id").asText(), text);
    }
}
