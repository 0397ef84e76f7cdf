package org.yihaotong.deploy.config;

import static org.junit.Assert.assertArrayEquals;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Hashtable;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import org.osgi.service.metatype.AttributeDefinition;

public class MergeTest {

    private static final String PID = "hotline.linked.water~water";

    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();

    private Map<String, Object> brought() throws IOException {
        Path file = folder.getRoot().toPath().resolve("hotline.json");
        Files.writeString(
                file,
                """
                {
                  ":configurator:resource-version": 1,
                  "hotline.linked.water~water": {
                    "hotline.id": "water",
                    "hotline.phase:Integer": 2,
                    "hotline.parallel:Boolean": true,
                    "hotline.matters": ["供水"],
                    "url": "$[env:WATER_URL;default=]",
                    ".password": "$[env:WATER_PASSWORD;default=test]"
                  }
                }
                """);
        return Descriptors.read(file.toUri().toURL()).get(PID).properties();
    }

    @Test
    public void aDescriptorIsReadWithItsTypes() throws IOException {
        Map<String, Object> brought = brought();

        assertEquals(2, brought.get("hotline.phase"));
        assertEquals(true, brought.get("hotline.parallel"));
        assertArrayEquals(new String[] {"供水"}, (String[]) brought.get("hotline.matters"));
    }

    @Test
    public void whatIsNotSetAtTheDeskStaysAsTheBundleBringsIt() throws IOException {
        Map<String, Object> merged =
                new Merge(Optional.empty()).onto(brought(), Map.of("hotline.areas", List.of("140802", "140821")));

        assertEquals("$[env:WATER_URL;default=]", merged.get("url"));
        assertArrayEquals(new String[] {"140802", "140821"}, (String[]) merged.get("hotline.areas"));
    }

    @Test
    public void aSealedSecretTakesThePlaceOfTheDeliveredOne() throws IOException {
        Vault vault = new Vault(KeyFile.at(folder.getRoot().toPath().resolve("key")));
        String sealed = vault.seal(PID, ".password", "s3cret");

        Map<String, Object> merged = new Merge(Optional.empty()).onto(brought(), Map.of(".password", List.of(sealed)));

        assertFalse(merged.containsKey(".password"));
        assertEquals(sealed, merged.get(".sealed.password"));
    }

    @Test
    @SuppressWarnings("JdkObsolete") // Configuration Admin is older than maps
    public void onlyTheAdapterGetsTheSecretInClear() {
        Vault vault = new Vault(KeyFile.at(folder.getRoot().toPath().resolve("key")));
        Hashtable<String, Object> properties = new Hashtable<>(Map.of(
                "service.pid", PID, ".sealed.password", vault.seal(PID, ".password", "$[env:PATH]"), "user", "u"));

        new Unsealing(vault).modifyConfiguration(null, properties);

        assertEquals(Map.of("service.pid", PID, ".password", "$[env:PATH]", "user", "u"), properties);
    }

    @Test
    @SuppressWarnings("JdkObsolete") // Configuration Admin is older than maps
    public void aSecretOfAnotherKeyIsNoSecretAtAll() {
        Vault other = new Vault(KeyFile.at(folder.getRoot().toPath().resolve("other")));
        Hashtable<String, Object> properties =
                new Hashtable<>(Map.of("service.pid", PID, ".sealed.password", other.seal(PID, ".password", "x")));

        new Unsealing(new Vault(KeyFile.at(folder.getRoot().toPath().resolve("key"))))
                .modifyConfiguration(null, properties);

        assertEquals(Map.of("service.pid", PID), properties);
    }

    @Test
    public void valuesGetTheTypeThatTheBundleDescribes() {
        AttributeDefinition number = new ContextsTest.Attribute("seconds", AttributeDefinition.INTEGER, 0, List.of());
        AttributeDefinition text = new ContextsTest.Attribute("user", AttributeDefinition.STRING, 0, List.of());
        AttributeDefinition many = new ContextsTest.Attribute("tables", AttributeDefinition.STRING, 9, List.of());

        assertEquals(Optional.of(8), Typed.of(number, List.of("8")));
        assertEquals("the bundle's default", Optional.empty(), Typed.of(number, List.of()));
        assertEquals("emptied on purpose", Optional.of(""), Typed.of(text, List.of()));
        assertArrayEquals(
                new String[] {"a"}, (String[]) Typed.of(many, List.of("a")).orElseThrow());
    }
}
