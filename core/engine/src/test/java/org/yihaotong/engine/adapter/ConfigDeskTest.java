package org.yihaotong.engine.adapter;

import static org.awaitility.Awaitility.await;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.junit.After;
import org.junit.Test;
import org.yihaotong.api.adapter.AdapterInstance;
import org.yihaotong.api.adapter.ConfigChange;
import org.yihaotong.api.adapter.ConfigChangeKind;
import org.yihaotong.api.adapter.ConfigDraft;
import org.yihaotong.api.adapter.ConfigForm;
import org.yihaotong.api.adapter.ConnectionTrial;
import org.yihaotong.api.adapter.Setting;
import org.yihaotong.api.hotline.HotlineAdapter;
import org.yihaotong.api.hotline.Receipt;
import org.yihaotong.api.hotline.TestStep;
import org.yihaotong.api.hotline.WorkOrder;
import org.yihaotong.api.input.FieldError;
import org.yihaotong.api.input.InvalidInputException;
import org.yihaotong.api.input.NotFoundException;
import org.yihaotong.api.input.StaleVersionException;
import org.yihaotong.api.people.Actor;
import org.yihaotong.api.people.Role;
import org.yihaotong.api.ticket.RefusedException;
import org.yihaotong.engine.MemoryStore;
import org.yihaotong.engine.TestClock;
import org.yihaotong.engine.directory.Scheduler;

public final class ConfigDeskTest {

    private static final Actor ADMIN = Actor.centre("admin", "管理员", Role.ADMINISTRATOR);
    private static final Actor INTEGRATOR = Actor.centre("integrator1", "对接一", Role.INTEGRATOR);
    private static final String SECRET = "s3cret-of-the-unit";

    private final MemoryStore memory = new MemoryStore();
    private final MemoryConfigs store = new MemoryConfigs();
    private final PaperWorkshop workshop = new PaperWorkshop();
    private final Scheduler scheduler = new Scheduler();
    private final ConfigKeeper keeper = new ConfigKeeper(store, workshop, scheduler);
    private final Forms forms = new Forms(workshop, store);
    private final ConfigBook book = new ConfigBook(
            forms, new Known(memory.hotlines(), memory.people(), store), workshop, store, keeper, new TestClock());
    private final Trials trials = new Trials(workshop, scheduler, Duration.ofSeconds(1));
    private final StoredConfigs desk = new StoredConfigs(forms, book, trials, null, store);

    @After
    public void end() {
        keeper.stop();
        scheduler.stop();
    }

    private static ConfigDraft draft(long revision, Map<String, List<String>> values) {
        return new ConfigDraft(revision, values);
    }

    private static Map<String, List<String>> filled() {
        return Map.of("url", List.of("https://127.0.0.1:1/"), ".password", List.of(SECRET));
    }

    private static Setting setting(ConfigForm form, String name) {
        return form.settings().stream()
                .filter(s -> s.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    public void onlyAdministratorsAndIntegratorsSeeOrChangeAConfiguration() {
        for (Role role : Role.values()) {
            Actor actor = role.isUnitRole() ? Actor.ofUnit("x", "某人", "water", role) : Actor.centre("x", "某人", role);
            if (role != Role.ADMINISTRATOR && role != Role.INTEGRATOR) {
                assertThrows(role.name(), RefusedException.class, () -> desk.form(actor, "water"));
                assertThrows(role.name(), RefusedException.class, () -> desk.save(actor, "water", draft(0, filled())));
                assertThrows(
                        role.name(), RefusedException.class, () -> desk.tryOut(actor, "water", draft(0, filled())));
                assertThrows(
                        role.name(), RefusedException.class, () -> desk.history(actor, "water", Optional.empty(), 9));
                assertThrows(role.name(), RefusedException.class, () -> desk.diagnose(actor, "water"));
            }
        }
        assertEquals("water", desk.form(INTEGRATOR, "water").hotline());
    }

    @Test
    public void whatIsSavedIsPutInPlaceAndItsSecretIsSealedAtOnce() {
        ConfigForm saved = desk.save(ADMIN, "water", draft(0, filled()));

        assertEquals(List.of("https://127.0.0.1:1/"), setting(saved, "url").values());
        assertEquals(List.of(), setting(saved, ".password").values());
        assertTrue(setting(saved, ".password").present());
        assertEquals(saved.revision(), workshop.placed("water").revision());
        assertFalse(store.all().toString(), store.all().toString().contains(SECRET));
    }

    @Test
    public void aSecretThatIsNotTypedAgainStays() {
        desk.save(ADMIN, "water", draft(0, filled()));
        List<String> sealed = store.find("water").orElseThrow().values().get(".password");

        desk.save(ADMIN, "water", draft(1, Map.of("seconds", List.of("20"))));

        assertEquals(sealed, store.find("water").orElseThrow().values().get(".password"));
    }

    @Test
    public void theHistorySaysWhoChangedWhatAndOfASecretOnlyThatItChanged() {
        desk.save(ADMIN, "water", draft(0, filled()));
        desk.save(INTEGRATOR, "water", draft(1, Map.of("seconds", List.of("20"), ".password", List.of("another"))));

        List<ConfigChange> changes =
                desk.history(ADMIN, "water", Optional.empty(), 9).items();

        assertEquals("integrator1", changes.get(0).by());
        assertEquals("admin", changes.get(1).by());
        assertEquals(
                List.of("8", "20"),
                changes.get(0).settings().stream()
                        .filter(s -> s.name().equals("seconds"))
                        .flatMap(s -> Stream.concat(s.before().stream(), s.after().stream()))
                        .toList());
        assertTrue(changes.toString().contains(".password"));
        assertFalse(changes.toString().contains(SECRET) || changes.toString().contains("another"));
    }

    @Test
    public void aChannelHasOneConfigurationAndNoFurtherInstance() {
        RefusedException refused =
                assertThrows(RefusedException.class, () -> desk.add(ADMIN, "channel.mail", draft(0, filled())));

        assertEquals("one-channel", refused.code());
    }

    @Test
    public void savingWhatIsThereAlreadyChangesNothing() {
        desk.save(ADMIN, "water", draft(0, filled()));

        desk.save(ADMIN, "water", draft(1, Map.of("url", List.of("https://127.0.0.1:1/"))));

        assertEquals(1, desk.form(ADMIN, "water").revision());
        assertEquals(
                1, desk.history(ADMIN, "water", Optional.empty(), 9).items().size());
    }

    @Test
    public void whoFilledInAnOlderFormIsToldToReadItAgain() {
        desk.save(ADMIN, "water", draft(0, filled()));

        assertThrows(
                StaleVersionException.class,
                () -> desk.save(INTEGRATOR, "water", draft(0, Map.of("seconds", List.of("9")))));
    }

    @Test
    public void everyFieldAtFaultIsNamed() {
        InvalidInputException refused = assertThrows(
                InvalidInputException.class,
                () -> desk.save(
                        ADMIN,
                        "water",
                        draft(
                                0,
                                Map.of(
                                        "url", List.of("not an address"),
                                        "seconds", List.of("900"),
                                        "hotline.id", List.of("other"),
                                        "nonsense", List.of("x")))));

        List<String> fields = refused.errors().stream()
                .map(FieldError::field)
                .distinct()
                .sorted()
                .toList();
        assertEquals(List.of(".password", "hotline.id", "nonsense", "seconds", "url"), fields);
        assertTrue(store.all().isEmpty());
    }

    @Test
    public void whatAFileInEtcDecidesIsNotChangedHere() {
        workshop.file = "hotline.linked.water-water.cfg.json";

        assertThrows(RefusedException.class, () -> desk.save(ADMIN, "water", draft(0, filled())));
    }

    @Test
    public void aLineWithoutAnAdapterHasNoForm() {
        assertThrows(NotFoundException.class, () -> desk.form(ADMIN, "power"));
    }

    @Test
    public void resettingGoesBackToWhatTheBundleBrings() {
        desk.save(ADMIN, "water", draft(0, filled()));

        ConfigForm reset = desk.reset(ADMIN, "water", 1);

        assertFalse(setting(reset, "url").present());
        assertEquals(2, reset.revision());
    }

    @Test
    public void aFurtherInstanceIsALineOfItsOwn() {
        ConfigForm added = desk.add(ADMIN, "water", further("water2", "2587066"));

        assertTrue(added.own());
        assertEquals(List.of("2587066"), workshop.placed("water2").values().get("hotline.numbers"));
        assertEquals("hotline.linked.water~water2", workshop.placed("water2").pid());
        assertEquals(
                List.of(true, false),
                desk.instances(ADMIN, "water").stream()
                        .sorted(Comparator.comparing(AdapterInstance::hotline).reversed())
                        .map(AdapterInstance::own)
                        .toList());
    }

    private static ConfigDraft further(String id, String number) {
        return draft(
                0,
                Map.of(
                        "hotline.id", List.of(id),
                        "hotline.name", List.of("第二水务"),
                        "hotline.numbers", List.of(number),
                        "url", List.of("https://127.0.0.1:1/"),
                        ".password", List.of(SECRET)));
    }

    @Test
    public void aFurtherInstanceTakesNobodysPlace() {
        desk.add(ADMIN, "water", further("water2", "2587066"));

        assertThrows(InvalidInputException.class, () -> desk.add(ADMIN, "water", further("water2", "2587067")));
        assertThrows(InvalidInputException.class, () -> desk.add(ADMIN, "water", further("Water 3", "2587067")));
        assertThrows(InvalidInputException.class, () -> desk.add(ADMIN, "water", further("water3", "a number")));
    }

    @Test
    public void onlyWhatWasAddedHereIsRemovedHereAndMayComeBack() {
        desk.save(ADMIN, "water", draft(0, filled()));
        desk.add(ADMIN, "water", further("water2", "2587066"));

        assertThrows(RefusedException.class, () -> desk.remove(ADMIN, "water", 1));
        desk.remove(ADMIN, "water2", 1);

        assertEquals(Optional.empty(), workshop.blueprint("water2"));
        assertEquals(
                ConfigChangeKind.REMOVED,
                desk.history(ADMIN, "water2", Optional.empty(), 1)
                        .items()
                        .get(0)
                        .kind());
        assertTrue(desk.add(ADMIN, "water", further("water2", "2587066")).own());
    }

    private ConnectionTrial ended(ConnectionTrial begun) {
        await().until(() -> desk.trial(ADMIN, begun.id()).finished());
        return desk.trial(ADMIN, begun.id());
    }

    private static Map<String, List<String>> local(String url) {
        return Map.of("url", List.of(url), ".password", List.of(SECRET));
    }

    @Test
    public void aTrialGoesStepByStepSavesNothingAndLeavesNothingBehind() {
        workshop.adapter = PaperWorkshop.testing(new TestStep("登录", true, "已登录"), new TestStep("查询样例", true, "3 件"));

        ConnectionTrial trial = ended(desk.tryOut(ADMIN, "water", draft(0, local("jdbc:h2:mem:x"))));

        assertEquals(
                List.of("检查填写", "载入适配器", "登录", "查询样例"),
                trial.steps().stream().map(TestStep::name).toList());
        assertTrue(trial.isGood());
        assertTrue(store.all().isEmpty());
        await().until(() -> workshop.closed.equals(List.of("water")));
    }

    @Test
    public void theFirstFailedStepIsTheLast() {
        workshop.adapter = PaperWorkshop.testing(new TestStep("登录", true, ""));

        ConnectionTrial trial = ended(desk.tryOut(ADMIN, "water", draft(0, local("https://127.0.0.1:1/"))));

        List<TestStep> steps = trial.steps();
        assertEquals("建立连接", steps.get(steps.size() - 1).name());
        assertFalse(trial.isGood());
    }

    @Test
    public void aTrialIsRefusedWhileAFieldIsAtFault() {
        assertThrows(InvalidInputException.class, () -> desk.tryOut(ADMIN, "water", draft(0, local("no address"))));
    }

    @Test
    public void anAdapterThatCannotBeMadeSaysWhy() {
        workshop.refusal = Optional.of("证书读不出来");

        ConnectionTrial trial = ended(desk.tryOut(ADMIN, "water", draft(0, filled())));

        assertEquals("证书读不出来", trial.steps().get(1).detail());
        assertFalse(trial.isGood());
    }

    @Test
    public void aTrialThatNeverEndsIsGivenUpAndTakenApart() {
        CountDownLatch never = new CountDownLatch(1);
        workshop.adapter = new Hanging(never);

        ConnectionTrial trial = ended(desk.tryOut(ADMIN, "water", draft(0, local("jdbc:h2:mem:x"))));

        assertFalse(trial.isGood());
        await().until(() -> workshop.closed.contains("water"));
        never.countDown();
    }

    private record Hanging(CountDownLatch latch) implements HotlineAdapter {

        @Override
        public Receipt dispatch(WorkOrder order) {
            throw new AssertionError("no order");
        }

        @Override
        public List<TestStep> test() {
            while (latch.getCount() > 0) {
                try {
                    latch.await();
                } catch (InterruptedException stubborn) {
                    assertTrue(latch.getCount() >= 0);
                }
            }
            return List.of();
        }
    }

    @Test
    public void nobodyLooksAtAnothersTrial() {
        ConnectionTrial mine = desk.tryOut(ADMIN, "water", draft(0, filled()));

        assertThrows(NotFoundException.class, () -> desk.trial(INTEGRATOR, mine.id()));
    }
}
