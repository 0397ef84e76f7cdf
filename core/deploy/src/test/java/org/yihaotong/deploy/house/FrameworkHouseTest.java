package org.yihaotong.deploy.house;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import org.junit.After;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.launch.Framework;
import org.osgi.framework.launch.FrameworkFactory;
import org.yihaotong.api.adapter.TouchedBundle;
import org.yihaotong.deploy.jar.MadeJar;
import org.yihaotong.engine.port.adapter.Followed;
import org.yihaotong.engine.port.adapter.HouseException;
import org.yihaotong.engine.port.adapter.Housed;
import org.yihaotong.engine.port.adapter.Jar;
import org.yihaotong.engine.port.adapter.Need;
import org.yihaotong.engine.port.adapter.Offer;
import org.yihaotong.engine.port.adapter.Strayed;

/** The house on a real framework, with bundles made on the spot. */
public class FrameworkHouseTest {

    private static final String WATER = "org.yihaotong.linked.water";

    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();

    private Path base;
    private Framework framework;
    private FrameworkHouse house;

    @Before
    public void open() throws BundleException, IOException {
        base = folder.getRoot().toPath();
        start();
        Path kit = new MadeKit().write(base.resolve("kit-1.1.jar"));
        framework.getBundleContext().installBundle(kit.toUri().toString()).start();
    }

    private void start() throws BundleException {
        framework = ServiceLoader.load(FrameworkFactory.class)
                .findFirst()
                .orElseThrow()
                .newFramework(Map.of(
                        Constants.FRAMEWORK_STORAGE,
                        base.resolve("cache").toString(),
                        Constants.FRAMEWORK_BEGINNING_STARTLEVEL,
                        "100",
                        "karaf.base",
                        base.toString(),
                        "karaf.home",
                        base.toString(),
                        "karaf.data",
                        base.resolve("data").toString(),
                        "karaf.etc",
                        base.resolve("etc").toString()));
        framework.start();
        house = new FrameworkHouse(framework.getBundleContext(), Clock.systemUTC());
    }

    @After
    public void close() throws BundleException, InterruptedException {
        framework.stop();
        framework.waitForStop(0);
    }

    @Test
    public void anAdapterComesIsReplacedComesBackAndGoesWhileNobodyElseIsTouched() throws Exception {
        Jar first = keep("1.0.0");
        Jar second = keep("1.1.0");

        assertEquals(List.of("INSTALLED", "RESOLVED", "STARTED"), own(house.put(first)));
        assertEquals(Bundle.ACTIVE, bundle().getState());
        assertTrue(Files.exists(base.resolve("adapters/water.jar")));

        assertEquals(List.of("STOPPED", "UNRESOLVED", "UPDATED", "RESOLVED", "STARTED"), own(house.put(second)));
        assertEquals("1.1.0", bundle().getVersion().toString());
        Housed housed = house.housed().get(0);
        assertEquals(Optional.of("1.0.0"), housed.previous().map(Jar::version));

        house.put(housed.previous().orElseThrow());
        assertEquals("1.0.0", bundle().getVersion().toString());
        assertEquals(Optional.of("1.1.0"), house.housed().get(0).previous().map(Jar::version));

        assertEquals(List.of("STOPPED", "UNRESOLVED", "UNINSTALLED"), own(house.takeAway(WATER)));
        assertFalse(Files.exists(base.resolve("adapters/water.jar")));
        assertTrue(house.housed().isEmpty());
        assertTrue(house.look().isEmpty());
    }

    @Test
    public void whatDoesNotStartLeavesEverythingAsItWas() throws Exception {
        house.put(keep("1.0.0"));
        Jar broken = keep(jar("1.1.0").header("Import-Package", "nobody.has.this"));

        assertThrows(HouseException.class, () -> house.put(broken));

        assertEquals("1.0.0", bundle().getVersion().toString());
        assertEquals(Bundle.ACTIVE, bundle().getState());
        house.look();
        assertTrue("folder and framework agree", house.look().isEmpty());
    }

    @Test
    public void whatDoesNotStartTheFirstTimeIsGoneAgain() throws Exception {
        Jar broken = keep(jar("1.0.0").header("Import-Package", "nobody.has.this"));

        assertThrows(HouseException.class, () -> house.put(broken));

        assertTrue(house.housed().isEmpty());
        assertFalse(Files.exists(base.resolve("adapters/water.jar")));
    }

    @Test
    public void aFileIsFollowedWhenTwoLooksSawItUnchanged() throws Exception {
        jar("1.0.0").write(inFolder("byhand.jar"));

        assertTrue(house.look().isEmpty());
        Strayed came = house.look().get(0);
        assertEquals("byhand.jar", came.file());
        own(follow(came));
        assertTrue(house.look().isEmpty());

        jar("1.1.0").file("more.txt", "more").write(inFolder("byhand.jar"));
        assertTrue(house.look().isEmpty());
        own(follow(house.look().get(0)));
        assertEquals("1.1.0", bundle().getVersion().toString());
        assertEquals(Optional.of("1.0.0"), house.housed().get(0).previous().map(Jar::version));

        Files.delete(inFolder("byhand.jar"));
        Strayed went = house.look().get(0);
        assertTrue(went.gone());
        own(follow(went));
        assertTrue(house.housed().isEmpty());
    }

    @Test
    public void aSecondFileOfOneAdapterIsSaidAndAnotherNameOfTheFirstIsNot() throws Exception {
        house.put(keep("1.0.0"));
        jar("1.1.0").write(inFolder("copy.jar"));

        house.look();
        assertEquals(List.of("twice water.jar"), house.look().get(0).jar().trouble());

        Files.delete(inFolder("copy.jar"));
        Files.move(inFolder("water.jar"), inFolder("renamed.jar"));
        house.look();
        house.look();
        assertEquals("renamed.jar", house.housed().get(0).file());
    }

    @Test
    public void afterARestartEverythingIsKnownAndRunsByItself() throws Exception {
        house.put(keep("1.0.0"));

        close();
        start();

        assertEquals(Bundle.ACTIVE, bundle().getState());
        house.look();
        assertTrue(house.look().isEmpty());
        assertTrue(house.housed().get(0).running());
    }

    @Test
    public void whatIsMissingIsNamedWithWhatIsHere() throws Exception {
        Jar newer = keep(jar("1.0.0")
                .header("Require-Capability", "yihaotong.kit;filter:=\"(&(version>=1.2)(!(version>=2.0)))\"")
                .header("Import-Package", "org.yihaotong.api.hotline;version=\"[1.5,2)\",java.util"));

        assertEquals(
                List.of(
                        new Need(
                                "osgi.wiring.package", "org.yihaotong.api.hotline", "1.5.0", "2.0.0", List.of("1.1.0")),
                        new Need("yihaotong.kit", "", "1.2", "2.0", List.of("1.1.0"))),
                house.missing(newer));
        assertTrue(house.missing(keep("1.0.0")).isEmpty());
    }

    @Test
    public void aBundleOfTheSameNameFromElsewhereIsInTheWay() throws Exception {
        Path jar = jar("1.0.0").write(base.resolve("elsewhere.jar"));
        framework.getBundleContext().installBundle(jar.toUri().toString());

        assertEquals(Optional.of(jar.toUri().toString()), house.inTheWay(WATER));
        assertEquals(Optional.empty(), house.inTheWay("org.yihaotong.linked.heat"));
    }

    @Test
    public void theCatalogueIsTheFeaturesOfTheDistribution() throws Exception {
        Path features = Files.createDirectories(base.resolve("system/org/yihaotong/features/1.0.0"));
        Files.writeString(
                features.resolve("features-1.0.0-features.xml"),
                """
                <features name="yihaotong" xmlns="http://karaf.apache.org/xmlns/features/v1.6.0">
                  <feature name="hotline-kit" version="1.0.0"><bundle>mvn:a/b/1</bundle><bundle>mvn:c/d/1</bundle></feature>
                  <feature name="hotline-water" version="1.0.0" description="水务 (对接联通)">
                    <feature version="1.0.0">hotline-kit</feature><bundle>mvn:org.yihaotong/water/1.0.0</bundle>
                  </feature>
                </features>
                """);
        Path jars = Files.createDirectories(base.resolve("system/org/yihaotong/water/1.0.0"));
        jar("1.0.0").write(jars.resolve("water-1.0.0.jar"));

        Offer offer = house.offers().get(0);

        assertEquals("hotline-water", offer.feature());
        assertEquals("水务 (对接联通)", offer.description());
        assertEquals(1, house.offers().size());
        assertEquals(Optional.of(offer.jar()), house.find(offer.jar().sha256()));
    }

    @Test
    public void aJarThatIsTooLongIsNotKept() throws IOException {
        Path jar = jar("1.0.0").write(base.resolve("some.jar"));

        try (InputStream in = Files.newInputStream(jar)) {
            assertEquals(Optional.empty(), house.keep(in, 100));
        }
    }

    @Test
    public void manyComeTogetherEachWithItsOwnBundleAndOneThatDoesNotStartStopsNoOther() throws Exception {
        for (String name : List.of("gas", "heat", "power")) {
            MadeJar.of(name, "1.0.0").write(inFolder(name + ".jar"));
        }
        MadeJar.of("bad", "1.0.0").header("Import-Package", "nobody.has.this").write(inFolder("bad.jar"));
        house.look();

        List<Followed> followed = house.follow(house.look());

        assertEquals(4, followed.size());
        for (Followed one : followed) {
            String name = one.strayed().jar().name();
            assertEquals(name.equals("bad"), one.trouble().isPresent());
            assertEquals(
                    List.of(name),
                    one.touched().stream().map(TouchedBundle::name).toList());
        }
        assertEquals(
                List.of("gas", "heat", "power"),
                house.housed().stream()
                        .filter(Housed::running)
                        .map(h -> h.jar().name())
                        .sorted()
                        .toList());
        assertEquals(
                List.of("bad.jar"), house.look().stream().map(Strayed::file).toList());
    }

    private List<TouchedBundle> follow(Strayed strayed) {
        Followed followed = house.follow(List.of(strayed)).get(0);
        assertEquals(Optional.empty(), followed.trouble());
        return followed.touched();
    }

    private Path inFolder(String file) throws IOException {
        return Files.createDirectories(base.resolve("adapters")).resolve(file);
    }

    private Bundle bundle() {
        return framework.getBundleContext().getBundle("adapter:" + WATER);
    }

    /** What happened to the adapter; nothing happened to anybody else. */
    private static List<String> own(List<TouchedBundle> touched) {
        assertEquals(List.of(WATER), touched.stream().map(TouchedBundle::name).toList());
        assertTrue(touched.get(0).own());
        return touched.get(0).events();
    }

    private static MadeJar jar(String version) {
        return MadeJar.of(WATER, version);
    }

    private Jar keep(String version) throws IOException {
        return keep(jar(version));
    }

    private Jar keep(MadeJar made) throws IOException {
        Path jar = made.write(base.resolve("upload.jar"));
        try (InputStream in = Files.newInputStream(jar)) {
            return house.keep(in, 1 << 20).orElseThrow();
        }
    }

    /** What stands for the centre's contract and kit, both 1.1. */
    private static final class MadeKit {

        Path write(Path to) {
            return new MadeJar()
                    .header("Bundle-ManifestVersion", "2")
                    .header("Bundle-SymbolicName", "org.yihaotong.kit")
                    .header("Bundle-Version", "1.1.0")
                    .header("Export-Package", "org.yihaotong.api.hotline;version=1.1")
                    .header("Provide-Capability", "yihaotong.kit;version:Version=1.1")
                    .file("org/yihaotong/api/hotline/a.txt", "")
                    .write(to);
        }
    }
}
