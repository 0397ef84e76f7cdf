package org.yihaotong.deploy.knowledge;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import org.junit.After;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.launch.Framework;
import org.osgi.framework.launch.FrameworkFactory;
import org.yihaotong.api.knowledge.KnowledgeAudience;
import org.yihaotong.api.knowledge.KnowledgeEntry;
import org.yihaotong.api.knowledge.KnowledgeKind;
import org.yihaotong.api.knowledge.KnowledgeSource;
import org.yihaotong.deploy.jar.MadeJar;

/** Bundles with knowledge on a real framework. */
public class BundleKnowledgeTest {

    private static final String FILE = "OSGI-INF/knowledge/heat.json";

    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();

    private Framework framework;
    private BundleContext context;
    private BundleKnowledge knowledge;

    @Before
    public void open() throws BundleException {
        framework = ServiceLoader.load(FrameworkFactory.class)
                .findFirst()
                .orElseThrow()
                .newFramework(Map.of(
                        Constants.FRAMEWORK_STORAGE,
                        folder.getRoot().toPath().resolve("cache").toString()));
        framework.start();
        context = framework.getBundleContext();
        knowledge = new BundleKnowledge(context);
    }

    @After
    public void close() throws BundleException, InterruptedException {
        framework.stop();
        framework.waitForStop(0);
    }

    private static String file(String answer) {
        return "{\"unit\":\"heat\",\"status\":\"submitted\",\"items\":["
                + "{\"id\":\"qa01\",\"kind\":\"qa\",\"question\":\"暖气不热怎么办\",\"answer\":\"" + answer
                + "\",\"keywords\":[\"供热\"],\"audience\":\"public\"},"
                + "{\"id\":\"t01\",\"kind\":\"term\",\"term\":\"采暖季\",\"answer\":\"十一月到三月\",\"audience\":\"agent\"}]}";
    }

    private Path jar(MadeJar made) throws IOException {
        return made.header("Require-Capability", "no.such.thing")
                .write(folder.newFile().toPath());
    }

    private Bundle install(MadeJar made) throws IOException, BundleException {
        return context.installBundle(jar(made).toUri().toString());
    }

    private List<KnowledgeSource> sources() throws InvalidSyntaxException {
        Collection<ServiceReference<KnowledgeSource>> found = context.getServiceReferences(KnowledgeSource.class, null);
        return found.stream().map(context::getService).toList();
    }

    @Test
    public void aBundlesFileIsASourceUntilTheBundleIsUninstalled() throws Exception {
        Bundle bundle = install(MadeJar.of("org.yihaotong.linked.heat", "1.0.0").file(FILE, file("先排气")));

        KnowledgeSource source = sources().get(0);
        assertEquals("org.yihaotong.linked.heat:heat", source.id());
        assertEquals("heat", source.unit());
        List<KnowledgeEntry> entries = source.entries();
        assertEquals("qa01", entries.get(0).id());
        assertEquals(List.of("供热"), entries.get(0).text().keywords());
        assertEquals(KnowledgeAudience.PUBLIC, entries.get(0).text().audience());
        assertEquals(KnowledgeKind.TERM, entries.get(1).text().kind());
        assertEquals("采暖季", entries.get(1).text().title());
        assertEquals(KnowledgeAudience.AGENT, entries.get(1).text().audience());

        bundle.uninstall();
        assertTrue(sources().isEmpty());
    }

    @Test
    public void anUpdateSpeaksAnewUnderTheSameName() throws Exception {
        Bundle bundle = install(MadeJar.of("org.yihaotong.linked.heat", "1.0.0").file(FILE, file("先排气")));
        Path next = jar(MadeJar.of("org.yihaotong.linked.heat", "1.1.0").file(FILE, file("先开阀门")));
        try (InputStream in = Files.newInputStream(next)) {
            bundle.update(in);
        }

        assertEquals(1, sources().size());
        assertEquals("org.yihaotong.linked.heat:heat", sources().get(0).id());
        assertEquals("先开阀门", sources().get(0).entries().get(0).text().answer());
    }

    @Test
    public void aBundleWithoutKnowledgeAndAFileThatIsNoneAreNoSources() throws Exception {
        install(MadeJar.of("plain", "1.0.0"));
        install(MadeJar.of("broken", "1.0.0").file(FILE, "{"));

        assertTrue(sources().isEmpty());
        knowledge.close();
    }
}
