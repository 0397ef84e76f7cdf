package org.yihaotong.itests;

import static org.ops4j.pax.exam.CoreOptions.options;
import static org.ops4j.pax.exam.CoreOptions.vmOptions;
import static org.ops4j.pax.exam.OptionUtils.combine;
import static org.ops4j.pax.exam.karaf.options.KarafDistributionOption.configureConsole;
import static org.ops4j.pax.exam.karaf.options.KarafDistributionOption.editConfigurationFilePut;
import static org.ops4j.pax.exam.karaf.options.KarafDistributionOption.karafDistributionConfiguration;
import static org.ops4j.pax.exam.karaf.options.KarafDistributionOption.logLevel;

import java.io.File;
import org.ops4j.pax.exam.Option;
import org.ops4j.pax.exam.karaf.options.LogLevelOption.LogLevel;

/** How a story gets inside the centre: the operators' archive, a free port, and the switches its start script gives. */
final class Inside {

    private static final String ENDORSED = "lib/endorsed/org.apache.karaf.specs.";
    private static final String KARAF = "4.4.10";

    private Inside() {}

    /** The whole configuration of a story that runs inside, and what the story adds to it. */
    static Option[] theCentre(Option... more) {
        return combine(
                options(
                        karafDistributionConfiguration()
                                .frameworkUrl(new File(System.getProperty("yihaotong.distribution"))
                                        .toURI()
                                        .toString())
                                .karafVersion(KARAF)
                                .name("Yihaotong")
                                .unpackDirectory(new File(System.getProperty("yihaotong.target"), "exam"))
                                .useDeployFolder(false),
                        configureConsole().ignoreLocalConsole().ignoreRemoteShell(),
                        logLevel(LogLevel.WARN),
                        put(
                                "etc/org.ops4j.pax.web.cfg",
                                "org.osgi.service.http.port",
                                String.valueOf(Centre.freePort())),
                        put(
                                "etc/org.ops4j.pax.url.mvn.cfg",
                                "org.ops4j.pax.url.mvn.localRepository",
                                System.getProperty("yihaotong.repository")),
                        put(
                                "etc/org.ops4j.pax.url.mvn.cfg",
                                "org.ops4j.pax.url.mvn.defaultRepositories",
                                "${karaf.home.uri}system@id=system,"
                                        + new File(System.getProperty("yihaotong.repository")).toURI() + "@id=local"),
                        java17()),
                more);
    }

    private static Option put(String file, String key, String value) {
        return editConfigurationFilePut(file, key, value);
    }

    private static Option java17() {
        return vmOptions(
                "-Xmx512m",
                "--add-reads=java.xml=java.logging",
                "--add-exports=java.base/org.apache.karaf.specs.locator=java.xml,ALL-UNNAMED",
                "--patch-module",
                "java.base=" + ENDORSED + "locator-" + KARAF + ".jar",
                "--patch-module",
                "java.xml=" + ENDORSED + "java.xml-" + KARAF + ".jar",
                "--add-opens",
                "java.base/java.security=ALL-UNNAMED",
                "--add-opens",
                "java.base/java.net=ALL-UNNAMED",
                "--add-opens",
                "java.base/java.lang=ALL-UNNAMED",
                "--add-opens",
                "java.base/java.util=ALL-UNNAMED",
                "--add-opens",
                "java.naming/javax.naming.spi=ALL-UNNAMED",
                "--add-opens",
                "java.rmi/sun.rmi.transport.tcp=ALL-UNNAMED",
                "-classpath",
                "lib/jdk9plus/*" + File.pathSeparator + "lib/boot/*");
    }
}
