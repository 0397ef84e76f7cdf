package org.yihaotong.rest.resource;

import static org.junit.Assert.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.Test;

public class OpenApiTest {

    private static final ObjectMapper MAPPER = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
    private static final Path DOCUMENT = Path.of("src/main/resources/org/yihaotong/rest/openapi.json");

    private final OpenApiWords words = new OpenApiWords();

    /** After a wished change: {@code -Dopenapi.write=true} writes the document anew, for review like any other file. */
    @Test
    public void theDocumentSaysExactlyWhatTheResourcesAndRecordsSay() throws IOException {
        ObjectNode document = new OpenApiWriter(words).document();
        assertEquals("openapi.properties does not say", Set.of(), words.missing());
        if (Boolean.getBoolean("openapi.write")) {
            Files.writeString(DOCUMENT, MAPPER.writeValueAsString(document) + "\n");
        }

        JsonNode published = MAPPER.readTree(Files.readString(DOCUMENT));

        assertEquals(MAPPER.writeValueAsString(document), MAPPER.writeValueAsString(published));
    }

    @Test
    public void nothingIsSaidAboutWhatDoesNotExist() {
        new OpenApiWriter(words).document();

        assertEquals(Set.of(), words.unused());
    }
}
