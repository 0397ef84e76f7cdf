package org.yihaotong.deploy.config;

import static org.junit.Assert.assertArrayEquals;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.io.InputStream;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Dictionary;
import java.util.Hashtable;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.After;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleEvent;
import org.osgi.framework.BundleException;
import org.osgi.framework.BundleListener;
import org.osgi.framework.Constants;
import org.osgi.framework.launch.Framework;
import org.osgi.framework.launch.FrameworkFactory;
import org.osgi.service.cm.Configuration;
import org.osgi.service.cm.ConfigurationAdmin;
import org.yihaotong.deploy.jar.MadeJar;

/** What bundles bring on a real framework with its Configuration Admin. */
@SuppressWarnings("JdkObsolete") // Configuration Admin is older than maps
public class ConfigurerTest {

    private static final String PID = "hotline.linked.water~water";
    private static final String ONE = "\"" + PID + "\": {\"hotline.id\": \"water\", \"hotline.phase:Integer\": 2}";

    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();

    private Framework framework;
    private BundleContext context;
    private Configurations configurations;
    private Configurer configurer;

    @Before
    public void open() throws BundleException {
        framework = ServiceLoader.load(FrameworkFactory.class)
                .findFirst()
                .orElseThrow()
                .newFramework(Map.of(
                        Constants.FRAMEWORK_STORAGE,
                        folder.getRoot().toPath().resolve("cache").toString(),
                        Constants.FRAMEWORK_SYSTEMPACKAGES_EXTRA,
                        "org.osgi.service.cm;version=1.6.1",
                        Constants.FRAMEWORK_SYSTEMCAPABILITIES_EXTRA,
                        "osgi.extender;osgi.extender=osgi.configurator;version:Version=1.0,"
                                + "yihaotong.kit;version:Version=1.1"));
        framework.start();
        context = framework.getBundleContext();
        URL admin = ConfigurationAdmin.class.getClassLoader().getResource("org/apache/felix/cm/file");
        String jar = admin.toString().replaceFirst("^jar:", "").replaceFirst("!.*", "");
        context.installBundle(jar).start();
        configurations = new Configurations(context.getService(context.getServiceReference(ConfigurationAdmin.class)));
        configurer = new Configurer(context, configurations);
    }

    @After
    public void close() throws BundleException, InterruptedException {
        configurer.stop();
        framework.stop();
        framework.waitForStop(0);
    }

    @Test
    public void whatAStartedBundleBringsIsThereWithItsTypesAndGoesWithTheBundle() throws Exception {
        Bundle water = install("water", "{" + ONE + ", \"hotline.plain\": {\"names\": [\"甲\", \"乙\"]}}");
        assertEquals("not before it starts", Optional.empty(), configurations.ofPid(PID));

        start(water);

        assertEquals(2, property("hotline.phase"));
        assertArrayEquals(new String[] {"甲", "乙"}, (String[]) configurations
                .ofPid("hotline.plain")
                .orElseThrow()
                .getProperties()
                .get("names"));
        happened(water::stop, BundleEvent.STOPPED);
        assertTrue("a rest is no leaving", configurations.ofPid(PID).isPresent());
        happened(water::uninstall, BundleEvent.UNINSTALLED);
        assertEquals(Optional.empty(), configurations.ofPid(PID));
        assertEquals(Optional.empty(), configurations.ofPid("hotline.plain"));
    }

    @Test
    public void theNextVersionBringsItsOwnAndTakesAwayWhatItNoLongerBrings() throws Exception {
        Bundle water = install("water", "{" + ONE + ", \"hotline.old~a\": {\"a\": \"b\"}}");
        start(water);

        update(water, "{\"" + PID + "\": {\"hotline.id\": \"water\", \"hotline.phase:Integer\": 3}}");

        assertEquals(3, property("hotline.phase"));
        assertEquals(Optional.empty(), configurations.ofPid("hotline.old~a"));
    }

    @Test
    public void whatSomebodyElseHasSetStaysUnlessTheBundleInsists() throws Exception {
        Bundle water = install("water", "{" + ONE + "}");
        start(water);
        Configuration there = configurations.ofPid(PID).orElseThrow();
        there.update(new Hashtable<>(Map.of("hotline.id", "mine")));

        update(water, "{\"" + PID + "\": {\"hotline.id\": \"water\", \"hotline.phase:Integer\": 3}}");
        assertEquals("mine", property("hotline.id"));
        update(water, "{\"" + PID + "\": {\":configurator:policy\": \"force\", \"hotline.id\": \"forced\"}}");
        assertEquals("forced", property("hotline.id"));

        Dictionary<String, Object> changed =
                configurations.ofPid(PID).orElseThrow().getProperties();
        changed.put("hotline.id", "changed in place");
        configurations.ofPid(PID).orElseThrow().update(changed);
        happened(water::uninstall, BundleEvent.UNINSTALLED);
        assertEquals("changed in place", property("hotline.id"));
    }

    @Test
    public void ofTwoThatBringTheSameTheHigherRankedCountsAndTheOtherStepsIn() throws Exception {
        Bundle water = install("water", "{" + ONE + "}");
        start(water);
        Bundle other = install(
                "other", "{\"" + PID + "\": {\":configurator:ranking\": 7, \"hotline.id\": \"from the other\"}}");

        start(other);
        assertEquals("from the other", property("hotline.id"));
        happened(other::uninstall, BundleEvent.UNINSTALLED);

        assertEquals("water", property("hotline.id"));
    }

    @Test
    public void afterARestartNothingIsWrittenAgainAndWhatNobodyBringsAnyMoreGoes() throws Exception {
        Bundle water = install("water", "{" + ONE + "}");
        Bundle gone = install("gone", "{\"hotline.gone~gone\": {\"hotline.id\": \"gone\"}}");
        start(water);
        start(gone);
        long changes = configurations.ofPid(PID).orElseThrow().getChangeCount();

        configurer.stop();
        gone.uninstall();
        configurer = new Configurer(context, configurations);

        assertEquals(changes, configurations.ofPid(PID).orElseThrow().getChangeCount());
        assertEquals(Optional.empty(), configurations.ofPid("hotline.gone~gone"));
    }

    @Test
    public void aFileThatWasTakenAwayGivesTheLineBackWhenTheBundleRestarts() throws Exception {
        Bundle water = install("water", "{" + ONE + "}");
        start(water);
        configurations.ofPid(PID).orElseThrow().delete();

        happened(water::stop, BundleEvent.STOPPED);
        start(water);

        assertEquals("water", property("hotline.id"));
    }

    @Test
    public void aBundleThatDoesNotAskForItAndABrokenFileBringNothing() throws Exception {
        Bundle silent = context.installBundle(
                "silent",
                stream(MadeJar.of("silent", "1.0.0").file("OSGI-INF/configurator/hotline.json", "{" + ONE + "}")));
        Bundle broken = install("broken", "{\"");

        start(silent);
        start(broken);

        assertEquals(Optional.empty(), configurations.ofPid(PID));
    }

    private Object property(String name) {
        return configurations.ofPid(PID).orElseThrow().getProperties().get(name);
    }

    private Bundle install(String name, String descriptor) throws Exception {
        return context.installBundle(name, stream(jar(name, descriptor)));
    }

    private void update(Bundle bundle, String descriptor) throws Exception {
        happened(() -> bundle.update(stream(jar(bundle.getSymbolicName(), descriptor))), BundleEvent.STARTED);
    }

    private void start(Bundle bundle) throws Exception {
        happened(bundle::start, BundleEvent.STARTED);
    }

    private static MadeJar jar(String name, String descriptor) {
        return MadeJar.of(name, "1.0.0")
                .header("Require-Capability", "osgi.extender;filter:=\"(osgi.extender=osgi.configurator)\"")
                .file("OSGI-INF/configurator/hotline.json", descriptor);
    }

    private InputStream stream(MadeJar made) throws Exception {
        Path jar = made.write(folder.newFile().toPath());
        return Files.newInputStream(jar);
    }

    /** Something that moves a bundle. */
    @FunctionalInterface
    private interface Move {
        void run() throws Exception;
    }

    /** Listeners hear of it one after the other: when the last one has, the configurer was there. */
    private void happened(Move move, int type) throws Exception {
        CountDownLatch told = new CountDownLatch(1);
        BundleListener last = event -> {
            if (event.getType() == type) {
                told.countDown();
            }
        };
        context.addBundleListener(last);
        move.run();
        assertTrue(told.await(30, TimeUnit.SECONDS));
        context.removeBundleListener(last);
    }
}
