package org.yihaotong.engine.adapter;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.util.List;
import org.junit.Test;
import org.yihaotong.api.adapter.Finding;
import org.yihaotong.api.adapter.Grade;
import org.yihaotong.api.adapter.GradeRule;
import org.yihaotong.api.adapter.Inspection;
import org.yihaotong.api.adapter.Signing;
import org.yihaotong.engine.port.adapter.Need;

public class InspectorTest {

    private final PaperHouse house = new PaperHouse();

    @Test
    public void nothingSpeaksAgainstAGoodJar() {
        Inspection inspection = inspect(PaperJar.of("a"));

        assertEquals(List.of(), inspection.findings());
        assertTrue(inspection.installable());
        assertEquals(Grade.PLATINUM, inspection.grade());
        assertEquals("供水公司", inspection.jar().title());
        assertEquals(List.of("water"), inspection.jar().hotlines());
    }

    @Test
    public void whateverWouldTieOtherBundlesToItIsForbidden() {
        refused("export", PaperJar.of("a").header("Export-Package", "water"));
        refused("fragment", PaperJar.of("a").header("Fragment-Host", "org.yihaotong.engine"));
        refused("require-bundle", PaperJar.of("a").header("Require-Bundle", "org.yihaotong.engine"));
        refused("dynamic-import", PaperJar.of("a").header("DynamicImport-Package", "*"));
        refused("activator", PaperJar.of("a").header("Bundle-Activator", "water.Start"));
        refused("native-code", PaperJar.of("a").header("Bundle-NativeCode", "lib/x.so"));
        refused("nested", PaperJar.of("a").header("Bundle-ClassPath", ".,lib/x.jar"));
        refused("capability", PaperJar.of("a").header("Provide-Capability", "yihaotong.kit;version:Version=9"));
        refused("singleton", PaperJar.of("a").header("Bundle-SymbolicName", "water;singleton:=true"));
        refused("no-bundle", PaperJar.of("a").without("Bundle-SymbolicName"));
        refused("no-bundle", PaperJar.of("a").header("Bundle-SymbolicName", "../water"));
        assertTrue(
                inspect(PaperJar.of("a").header("Provide-Capability", "osgi.service;objectClass:List<String>=\"a,b\""))
                        .installable());
    }

    @Test
    public void everyForeignImportIsNamed() {
        String allowed = "org.yihaotong.kit.link;version=\"[1.0,2)\",org.osgi.service.component";
        String foreign = "org.yihaotong.engine.port,org.slf4j;resolution:=optional,org.osgi.framework";

        Inspection inspection = inspect(PaperJar.of("a").header("Import-Package", allowed + "," + foreign));

        assertEquals(
                List.of("foreign-import", "foreign-import", "foreign-import"),
                inspection.findings().stream().map(Finding::code).toList());
        assertTrue(inspection.findings().get(0).text().contains("org.yihaotong.engine.port"));
        assertTrue(inspection.findings().get(1).text().contains("org.slf4j"));
        assertTrue(inspection.findings().get(2).text().contains("org.osgi.framework"));
    }

    @Test
    public void anAdapterMayTellWhatItsUnitKnows() {
        assertEquals(
                List.of(),
                inspect(PaperJar.of("a").service("org.yihaotong.api.knowledge.KnowledgeSource"))
                        .findings());
    }

    @Test
    public void factsConfigurationsAndServicesStayWithinTheTrade() {
        refused("facts", PaperJar.of("a").fact("hotline.numbers", List.of("12")));
        refused("facts", PaperJar.of("a").without("hotline.id"));
        refused("foreign-pid", PaperJar.of("a").pid("org.yihaotong.adapters"));
        refused("service", PaperJar.of("a").service("org.yihaotong.engine.port.PeopleStore"));
        refused("danger", PaperJar.of("a").dangerous("exec"));
        refused("bad-json", PaperJar.of("a").trouble("json OSGI-INF/configurator/hotline.json"));
        refused("not-chinese", PaperJar.of("a").fact("hotline.name", "Water"));
    }

    @Test
    public void aRefusalSaysTheRuleInWords() {
        assertEquals(
                "热线事实 hotline.numbers 不合要求：至少一个号码，每个 3 至 20 位数字，可含 -。",
                inspect(PaperJar.of("a").fact("hotline.numbers", List.of("12")))
                        .findings()
                        .get(0)
                        .text());
    }

    @Test
    public void whatIsMissingIsSaidWithWhatIsHere() {
        house.missing.add(new Need("yihaotong.kit", "", "1.2", "", List.of("1.1")));
        house.missing.add(new Need("osgi.wiring.package", "org.yihaotong.kit.ftp", "1.0.0", "2.0.0", List.of()));

        Inspection inspection = inspect(PaperJar.of("a"));

        assertFalse(inspection.installable());
        assertEquals(
                List.of("需要适配器套件 ≥ 1.2；本中心为 1.1。", "需要软件包 org.yihaotong.kit.ftp ≥ 1.0.0 < 2.0.0；本中心没有。"),
                inspection.findings().stream().map(Finding::text).toList());
    }

    @Test
    public void aLineOrANumberOfAnotherAdapterIsNotClaimed() {
        house.installed.put(
                "other", PaperJar.of("b").header("Bundle-SymbolicName", "other").jar());

        assertEquals(
                List.of("claimed-id", "claimed-number"),
                inspect(PaperJar.of("a")).findings().stream().map(Finding::code).toList());
        house.installed.clear();
        house.installed.put(PaperJar.WATER, PaperJar.of("b").jar());
        assertTrue(inspect(PaperJar.of("a", "1.1.0")).installable());
    }

    @Test
    public void unsignedJarsAreForDevelopmentOnly() {
        assertFalse(inspect(PaperJar.of("a").signing(Signing.UNSIGNED)).installable());
        assertFalse(inspect(PaperJar.of("a").signing(Signing.UNKNOWN_SIGNER)).installable());
        assertFalse(developing(PaperJar.of("a").signing(Signing.BROKEN)).installable());

        Inspection inspection = developing(PaperJar.of("a").signing(Signing.UNSIGNED));

        assertTrue(inspection.installable());
        assertTrue(inspection.development());
        assertEquals("unsigned", inspection.findings().get(0).code());
        assertEquals(Grade.GOLD, inspection.grade());
    }

    @Test
    public void theGradeIsTheHighestWhoseRulesAreAllMet() {
        assertEquals(Grade.NONE, grade(PaperJar.of("a").header("Export-Package", "water")));
        assertEquals(Grade.NONE, grade(PaperJar.of("a").without("hotline.phase")));
        assertEquals(
                Grade.NONE,
                grade(PaperJar.of("a").header("Require-Capability", "yihaotong.kit;filter:=\"(version>=1.0)\"")));
        assertEquals(Grade.BRONZE, grade(PaperJar.of("a").setting("port", "Integer", "Port")));
        assertEquals(Grade.BRONZE, grade(PaperJar.of("a").setting("apiSecret", "String", "密钥")));
        assertEquals(Grade.BRONZE, grade(PaperJar.of("a").fact("url", "http://10.0.0.1")));
        assertEquals(Grade.BRONZE, grade(PaperJar.of("a").overriding("collect", "urge", "withdraw")));
        assertEquals(Grade.SILVER, grade(PaperJar.of("a").questions(9)));
        assertEquals(Grade.SILVER, grade(PaperJar.of("a").without("Hotline-Contract-Test")));
        assertEquals(
                Grade.SILVER,
                grade(PaperJar.of("a")
                        .fact("hotline.callFeed", "P1D")
                        .overriding("collect", "test", "urge", "withdraw")));
        assertEquals(Grade.GOLD, grade(PaperJar.of("a").overriding("collect", "test")));
        assertEquals(Grade.GOLD, grade(PaperJar.of("a").without("hotline.clocks")));
    }

    @Test
    public void everyRuleHasWordsAndWhatIsNotMetIsNamed() {
        Inspection inspection = inspect(PaperJar.of("a").questions(2));

        assertEquals(
                List.of("knowledge"),
                inspection.rules().stream()
                        .filter(r -> !r.met())
                        .map(GradeRule::code)
                        .toList());
        assertTrue(inspection.rules().stream().noneMatch(r -> r.text().isEmpty()));
        assertEquals(20, inspection.rules().size());
    }

    private void refused(String code, PaperJar jar) {
        Inspection inspection = inspect(jar);
        assertFalse(code, inspection.installable());
        assertEquals(
                List.of(code), inspection.findings().stream().map(Finding::code).toList());
    }

    private Grade grade(PaperJar jar) {
        return inspect(jar).grade();
    }

    private Inspection inspect(PaperJar jar) {
        return new Inspector(house, new DevelopmentMode(false)).inspect(jar.jar());
    }

    private Inspection developing(PaperJar jar) {
        return new Inspector(house, new DevelopmentMode(true)).inspect(jar.jar());
    }
}
