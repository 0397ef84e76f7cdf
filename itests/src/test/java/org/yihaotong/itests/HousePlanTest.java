package org.yihaotong.itests;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static java.util.stream.Collectors.toSet;
import static org.junit.Assert.assertEquals;

import com.tngtech.archunit.core.domain.JavaClasses;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.BeforeClass;
import org.junit.Test;

/** Arrows go down only, rooms on one floor do not know each other, and what is foreign lives in one room. */
public class HousePlanTest {

    private static final String HOUSE = "org.yihaotong..";
    private static final String API = "org.yihaotong.api..";
    private static final String ENGINE = "org.yihaotong.engine..";
    private static final String PORT = "org.yihaotong.engine.port..";
    private static final String KIT = "org.yihaotong.kit..";
    private static final String[] ADAPTERS = {
        "org.yihaotong.merged..",
        "org.yihaotong.seated..",
        "org.yihaotong.linked..",
        "org.yihaotong.transferred..",
        "org.yihaotong.guided..",
        "org.yihaotong.standard.."
    };
    private static final String CHANNELS = "org.yihaotong.channels..";
    private static final String TELEPHONY = "org.yihaotong.telephony..";
    private static final String ASSIST = "org.yihaotong.assist..";
    private static final int LONGEST = 300;

    private static JavaClasses house;

    @BeforeClass
    public static void open() {
        house = House.classes();
    }

    @Test
    public void theContractKnowsNobody() {
        classes()
                .that()
                .resideInAPackage(API)
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(API, "java..", "org.osgi.annotation..")
                .check(house);
    }

    @Test
    public void theEngineKnowsTheContractOnly() {
        only(ENGINE, ENGINE, API);
    }

    @Test
    public void theStoreKnowsTheContractAndTheEnginesPorts() {
        only("org.yihaotong.store..", "org.yihaotong.store..", API, PORT);
    }

    @Test
    public void thePaperKnowsTheContractAndTheEnginesPorts() {
        only("org.yihaotong.paper..", "org.yihaotong.paper..", API, PORT);
    }

    @Test
    public void searchKnowsTheContractAndTheEnginesPorts() {
        only("org.yihaotong.search..", "org.yihaotong.search..", API, PORT);
    }

    @Test
    public void deployKnowsTheContractAndTheEnginesPorts() {
        only("org.yihaotong.deploy..", "org.yihaotong.deploy..", API, PORT);
    }

    @Test
    public void restDeskAndShellKnowTheContractOnly() {
        only("org.yihaotong.rest..", "org.yihaotong.rest..", API);
        only("org.yihaotong.desk..", "org.yihaotong.desk..", API);
        only("org.yihaotong.shell..", "org.yihaotong.shell..", API);
    }

    @Test
    public void theKitKnowsTheContractOnly() {
        only(KIT, KIT, API);
    }

    @Test
    public void anAdapterKnowsTheContractTheKitAndNothingElse() {
        for (String adapter : ADAPTERS) {
            classes()
                    .that()
                    .resideInAPackage(adapter)
                    .should()
                    .onlyDependOnClassesThat()
                    .resideInAnyPackage(
                            adapter, API, KIT, "java..", "javax.sql..", "org.osgi.annotation..", "org.osgi.service..")
                    .allowEmptyShould(true)
                    .check(house);
        }
    }

    /** And the one library that it brings. */
    @Test
    public void whatAssistsKnowsTheContractAndItsOwnLibraryOnly() {
        classes()
                .that()
                .resideInAPackage(ASSIST)
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        ASSIST, API, KIT, "java..", "ai.onnxruntime..", "org.osgi.annotation..", "org.osgi.service..")
                .check(house);
    }

    @Test
    public void aChannelKnowsTheContractAndTheKitOnly() {
        classes()
                .that()
                .resideInAPackage(CHANNELS)
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(CHANNELS, API, KIT, "java..", "org.osgi.annotation..", "org.osgi.service..")
                .check(house);
    }

    @Test
    public void aProviderOfTelephonyKnowsTheContractAndTheKitOnly() {
        classes()
                .that()
                .resideInAPackage(TELEPHONY)
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(TELEPHONY, API, KIT, "java..", "org.osgi.annotation..", "org.osgi.service..")
                .check(house);
    }

    @Test
    public void nobodyKnowsTheTestKit() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.yihaotong.testkit..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.yihaotong.testkit..")
                .check(house);
    }

    @Test
    public void whatIsForeignLivesInOneRoom() {
        livesIn("org.yihaotong.store..", "org.apache.tika..");
        livesIn("org.yihaotong.store..", "javax.persistence..", "org.eclipse.persistence..", "org.flywaydb..");
        livesIn("org.yihaotong.shell..", "org.apache.karaf.shell..", "org.apache.karaf.jaas..");
        livesIn(
                "org.yihaotong.deploy..",
                "org.apache.karaf.features..",
                "org.apache.felix.cm..",
                "org.osgi.service.cm..");
        livesIn("org.yihaotong.rest..", "javax.ws.rs..");
        livesIn("org.yihaotong.search..", "org.apache.lucene..", "net.sourceforge.pinyin4j..");
        livesIn("org.yihaotong.assist.semantic..", "ai.onnxruntime..");
        livesIn("org.yihaotong.paper..", "org.apache.poi..", "org.dhatim..", "com.lowagie..");
    }

    @Test
    public void oneClassKnowsTheServerOfCxf() {
        Set<String> knowing = house.stream()
                .filter(one -> one.getDirectDependenciesFromSelf().stream()
                        .anyMatch(to -> to.getTargetClass().getPackageName().startsWith("org.apache.cxf.jaxrs")))
                .filter(one -> !one.getPackageName().startsWith("org.yihaotong.kit"))
                .map(one -> one.getName().replaceAll("\\$.*", ""))
                .collect(toSet());

        assertEquals("classes that know CXF's server: " + knowing, 1, knowing.size());
    }

    /** But for the pulse that keeps open streams alive, which is rest's own. */
    @Test
    public void onlyTheEngineHasThreads() {
        noClasses()
                .that()
                .resideOutsideOfPackages(ENGINE, "org.yihaotong.rest.live..", "org.yihaotong.testkit..")
                .should()
                .dependOnClassesThat()
                .belongToAnyOf(Executors.class, ExecutorService.class)
                .check(house);
    }

    @Test
    public void onlyTheShellPrints() {
        noClasses()
                .that()
                .resideOutsideOfPackages("org.yihaotong.shell..", "org.yihaotong.testkit..")
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .check(house);
    }

    @Test
    public void namesAreThingsOfTheDomain() {
        noClasses()
                .that()
                .resideInAPackage(HOUSE)
                .should()
                .haveNameMatching(".*(Impl|Manager|Helper|Utils?|Base|Data|Info)$")
                .check(house);
    }

    @Test
    public void aClassFitsTheScreen() {
        List<String> tooLong = House.sources().stream()
                .filter(source -> lines(source) > LONGEST)
                .map(source -> source.getFileName().toString())
                .toList();

        assertEquals("sources longer than " + LONGEST + " lines", List.of(), tooLong);
    }

    /** What starts the centre builds without tests; there is no archive of tests then. */
    @Test
    public void noRoomNeedsAnothersTestsToBeBuilt() {
        List<Path> needy = House.poms().stream()
                .filter(pom ->
                        text(pom).replaceAll("(?s)<profiles>.*</profiles>", "").contains("<type>test-jar</type>"))
                .toList();

        assertEquals("rooms that need another's tests outside of a profile", List.of(), needy);
    }

    @Test
    public void everyPackageTellsItsStory() {
        List<Path> mute = House.sources().stream()
                .map(Path::getParent)
                .distinct()
                .filter(room -> !Files.exists(room.resolve("package-info.java")))
                .toList();

        assertEquals("packages without package-info", List.of(), mute);
    }

    /** Of the house's own packages, {@code room} uses these only. */
    private static void only(String room, String... known) {
        classes()
                .that()
                .resideInAPackage(room)
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(known).or(resideOutsideOfPackage(HOUSE)))
                .check(house);
    }

    private static void livesIn(String room, String... foreign) {
        noClasses()
                .that()
                .resideOutsideOfPackages(room, "org.yihaotong.testkit..", KIT)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(foreign)
                .check(house);
    }

    private static long lines(Path source) {
        return text(source).lines().count();
    }

    private static String text(Path source) {
        try {
            return Files.readString(source);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
