package org.yihaotong.engine.adapter;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.Test;
import org.junit.function.ThrowingRunnable;
import org.yihaotong.api.adapter.AdapterOperation;
import org.yihaotong.api.adapter.AdapterState;
import org.yihaotong.api.adapter.InstalledAdapter;
import org.yihaotong.api.adapter.OperationKind;
import org.yihaotong.api.input.NotFoundException;
import org.yihaotong.api.input.Page;
import org.yihaotong.api.people.Actor;
import org.yihaotong.api.people.Role;
import org.yihaotong.api.ticket.RefusedException;
import org.yihaotong.engine.port.adapter.AdapterStore;
import org.yihaotong.engine.port.adapter.Jar;
import org.yihaotong.engine.port.adapter.Need;
import org.yihaotong.engine.port.adapter.Strayed;

public class AdapterDeskTest {

    private static final Actor INTEGRATOR = Actor.centre("integrator1", "对接员", Role.INTEGRATOR);
    private static final Clock NOON = Clock.fixed(Instant.parse("2026-11-25T04:00:00Z"), ZoneOffset.UTC);

    private final Jar first = PaperJar.of("a", "1.0.0").jar();
    private final Jar second = PaperJar.of("b", "1.1.0").jar();
    private final PaperHouse house = new PaperHouse().knowing(first, second);
    private final History history = new History();
    private final Chronicle chronicle = new Chronicle(history, NOON);
    private final Inspector inspector = new Inspector(house, new DevelopmentMode(false));
    private final Installer installer = new Installer(house, inspector, chronicle);
    private final Folder folder = new Folder(house, inspector, chronicle, installer);
    private final CheckedAdapterDesk desk = new CheckedAdapterDesk(house, inspector, installer, folder, history);

    @Test
    public void everyOperationIsDoneOnceAndWrittenDownWithWhatItTouched() {
        desk.install(INTEGRATOR, "a");
        desk.update(INTEGRATOR, "b");
        desk.rollBack(INTEGRATOR, PaperJar.WATER);
        AdapterOperation removed = desk.remove(INTEGRATOR, PaperJar.WATER);

        assertEquals(
                List.of(OperationKind.INSTALL, OperationKind.UPDATE, OperationKind.ROLL_BACK, OperationKind.REMOVE),
                history.rows.stream().map(AdapterOperation::kind).toList());
        assertEquals(
                List.of("-→1.0.0", "1.0.0→1.1.0", "1.1.0→1.0.0", "1.0.0→-"),
                history.rows.stream()
                        .map(o -> o.before().orElse("-") + "→" + o.after().orElse("-"))
                        .toList());
        assertEquals("integrator1", removed.login());
        assertEquals(PaperJar.WATER, removed.touched().get(0).name());
        assertEquals(4, house.moves);
    }

    @Test
    public void aJarThatMayNotRunNeverReachesTheHouse() {
        house.knowing(PaperJar.of("c").header("Export-Package", "water").jar());

        RefusedException refusal = assertThrows(RefusedException.class, () -> desk.install(INTEGRATOR, "c"));

        assertTrue(refusal.getMessage().contains("导出软件包 water"));
        assertEquals(0, house.moves);
        assertFalse(history.rows.get(0).done());
        assertEquals(refusal.getMessage(), history.rows.get(0).text());
    }

    @Test
    public void theStateSaysNoInWords() {
        assertThrows(NotFoundException.class, () -> desk.update(INTEGRATOR, "b"));
        desk.install(INTEGRATOR, "a");

        refused("adapter-there", () -> desk.install(INTEGRATOR, "b"));
        refused("adapter-same", () -> desk.update(INTEGRATOR, "a"));
        refused("adapter-no-previous", () -> desk.rollBack(INTEGRATOR, PaperJar.WATER));
        assertThrows(NotFoundException.class, () -> desk.install(INTEGRATOR, "nobody knows"));
        assertThrows(NotFoundException.class, () -> desk.remove(INTEGRATOR, "nobody"));
        house.breaks = true;
        refused("adapter-broken", () -> desk.update(INTEGRATOR, "b"));
    }

    @Test
    public void onlyAdministratorsAndIntegratorsMoveAdaptersAndAuditorsReadTheHistory() {
        Actor auditor = Actor.centre("auditor1", "审计员", Role.AUDITOR);
        Actor clerk = Actor.ofUnit("clerk", "经办", "water", Role.UNIT_CLERK);

        for (Actor other : Arrays.asList(auditor, clerk)) {
            refused("role", () -> desk.installed(other));
            refused("role", () -> desk.catalogue(other));
            refused("role", () -> desk.inspection(other, "a"));
            refused("role", () -> desk.install(other, "a"));
            refused("role", () -> desk.update(other, "a"));
            refused("role", () -> desk.rollBack(other, PaperJar.WATER));
            refused("role", () -> desk.remove(other, PaperJar.WATER));
        }
        refused("role", () -> desk.history(clerk, Optional.empty(), Optional.empty(), 10));
        assertTrue(desk.history(auditor, Optional.empty(), Optional.empty(), 10)
                .items()
                .isEmpty());
        assertEquals(0, house.moves);
    }

    @Test
    public void theCatalogueSaysWhatIsInstalled() {
        assertEquals(Optional.empty(), desk.catalogue(INTEGRATOR).get(0).installed());

        desk.install(INTEGRATOR, "a");

        assertEquals(Optional.of("1.0.0"), desk.catalogue(INTEGRATOR).get(0).installed());
    }

    @Test
    public void aFileThatSomebodyCopiedInIsCheckedAndFollowed() {
        house.strayed.add(new Strayed("water.jar", first, false));

        folder.look();

        assertEquals(first, house.installed.get(PaperJar.WATER));
        assertEquals("folder", history.rows.get(0).login());
        house.strayed.add(new Strayed("water.jar", first, true));
        folder.look();
        assertTrue(house.installed.isEmpty());
        assertEquals(OperationKind.REMOVE, history.rows.get(1).kind());
    }

    @Test
    public void filesThatComeTogetherAreBroughtTogetherAndABadOneStopsNoOther() {
        for (int i = 0; i < 20; i++) {
            house.strayed.add(new Strayed(String.format("%02d.jar", i), other(i), false));
        }
        house.strayed.set(3, new Strayed("03.jar", other(3, PaperJar.of("03").dangerous("exit")), false));
        house.broken.add("04.jar");

        folder.look();

        assertEquals(18, house.installed.size());
        assertEquals(List.of(15, 4), house.together);
        assertEquals(20, history.rows.size());
        assertEquals(
                List.of("line3", "line4"),
                history.rows.stream()
                        .filter(o -> !o.done())
                        .map(AdapterOperation::adapter)
                        .sorted()
                        .toList());
    }

    @Test
    public void ofTwoFilesThatClaimTheSameTheFirstComesAndTheOtherHearsWhy() {
        house.strayed.add(new Strayed("a.jar", first, false));
        house.strayed.add(new Strayed(
                "b.jar", PaperJar.of("c").header("Bundle-SymbolicName", "other").jar(), false));

        folder.look();
        folder.look();

        assertEquals(Set.of(PaperJar.WATER), house.installed.keySet());
        assertTrue(history.rows.get(1).text().contains("water"));
    }

    private static Jar other(int i) {
        return other(i, PaperJar.of(String.format("%02d", i)));
    }

    private static Jar other(int i, PaperJar jar) {
        return jar.header("Bundle-SymbolicName", "line" + i)
                .fact("hotline.id", "line" + i)
                .fact("hotline.numbers", List.of("1230" + i))
                .jar();
    }

    @Test
    public void aFileThatMayNotRunIsSaidOnceAndShownWithItsReason() {
        house.strayed.add(
                new Strayed("bad.jar", PaperJar.of("c").dangerous("exit").jar(), false));

        folder.look();
        folder.look();

        assertEquals(1, history.rows.size());
        InstalledAdapter shown = desk.installed(INTEGRATOR).get(0);
        assertEquals(AdapterState.REFUSED, shown.state());
        assertTrue(shown.detail().contains("会终止整个中心"));
        assertEquals(0, house.moves);
    }

    @Test
    public void aFileThatCameBeforeTheKitWaitsAndRunsByItselfWhenTheKitIsThere() {
        house.missing.add(new Need("yihaotong.kit", "", "1.0", "2.0", List.of()));
        house.strayed.add(new Strayed("water.jar", first, false));

        folder.look();
        assertEquals(AdapterState.WAITING, desk.installed(INTEGRATOR).get(0).state());
        house.missing.clear();
        for (int i = 0; i < 8; i++) {
            folder.look();
        }

        assertEquals(AdapterState.RUNNING, desk.installed(INTEGRATOR).get(0).state());
        assertEquals(
                List.of(false, true),
                history.rows.stream().map(AdapterOperation::done).toList());
    }

    private static void refused(String code, ThrowingRunnable deed) {
        assertEquals(code, assertThrows(RefusedException.class, deed).code());
    }

    /** The history in memory, oldest first. */
    private static final class History implements AdapterStore {

        private final List<AdapterOperation> rows = new ArrayList<>();

        @Override
        public void add(List<AdapterOperation> operations) {
            rows.addAll(operations);
        }

        @Override
        public Page<AdapterOperation> operations(Optional<String> adapter, Optional<String> cursor, int limit) {
            return new Page<>(rows, Optional.empty());
        }
    }
}
