package org.yihaotong.engine.numbering;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import org.yihaotong.api.hotline.BackendException;
import org.yihaotong.api.hotline.BackendException.Kind;
import org.yihaotong.api.hotline.Hotline;
import org.yihaotong.api.hotline.HotlineDirectory;
import org.yihaotong.api.hotline.Line;
import org.yihaotong.api.hotline.LineStatus;
import org.yihaotong.api.hotline.Method;
import org.yihaotong.api.input.InvalidInputException;
import org.yihaotong.api.input.NotFoundException;
import org.yihaotong.api.input.Page;
import org.yihaotong.api.numbering.NumberPlan;
import org.yihaotong.api.numbering.NumberRoute;
import org.yihaotong.api.numbering.NumberSwitch;
import org.yihaotong.api.numbering.PlanStanding;
import org.yihaotong.api.numbering.SwitchChange;
import org.yihaotong.api.numbering.SwitchDeed;
import org.yihaotong.api.numbering.SwitchFile;
import org.yihaotong.api.people.Actor;
import org.yihaotong.api.people.Role;
import org.yihaotong.api.ticket.RefusedException;
import org.yihaotong.engine.MemoryRules;
import org.yihaotong.engine.TestClock;
import org.yihaotong.engine.port.SwitchStore;
import org.yihaotong.engine.rule.Books;
import org.yihaotong.engine.telephony.CallRuleBook;

/** An administrator looks at the difference, applies it, and brings back what was before. */
public final class PlannedSwitchDeskTest {

    private static final Actor ADMIN = Actor.centre("admin", "管理员", Role.ADMINISTRATOR);
    private static final Actor INTEGRATOR = Actor.centre("dev", "对接开发", Role.INTEGRATOR);

    @Rule
    public final TemporaryFolder temporary = new TemporaryFolder();

    private final List<SwitchChange> kept = new ArrayList<>();
    private final List<Hotline> lines = new ArrayList<>();
    private final PaperSwitch paper = new PaperSwitch();
    private final TestClock clock = new TestClock();
    private final MemoryRules rules = new MemoryRules();
    private final PlannedSwitchDesk desk =
            new PlannedSwitchDesk(directory(), store(), new Books(rules, clock), new CallRuleBook(), clock);

    /** A switch of paper: how long it rings elsewhere, and a list of numbers. */
    private static final class PaperSwitch implements NumberSwitch {

        private Optional<BackendException> trouble = Optional.empty();
        private Optional<Path> folder = Optional.empty();
        private int reloads;

        @Override
        public List<SwitchFile> write(NumberPlan plan) {
            List<String> numbers =
                    plan.routes().stream().map(NumberRoute::number).toList();
            return List.of(
                    new SwitchFile("numbers", plan.returnSeconds() + " s\n" + String.join("\n", numbers) + "\n"));
        }

        @Override
        public Path folder() throws BackendException {
            return folder.orElseThrow(() -> new BackendException(Kind.CONFIGURATION, "设置“配置目录”没有填写"));
        }

        @Override
        public void reload() throws BackendException {
            reloads++;
            if (trouble.isPresent()) {
                throw trouble.get();
            }
        }
    }

    private HotlineDirectory directory() {
        return (HotlineDirectory) Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {HotlineDirectory.class},
                (self, method, words) ->
                        lines.stream().map(PlannedSwitchDeskTest::line).toList());
    }

    private static Line line(Hotline hotline) {
        return new Line(
                hotline,
                LineStatus.ONLINE,
                "",
                0,
                0,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private SwitchStore store() {
        return new SwitchStore() {
            @Override
            public void add(SwitchChange change) {
                kept.add(0, change);
            }

            @Override
            public Page<SwitchChange> changes(Optional<String> switchId, Optional<String> cursor, int limit) {
                return new Page<>(List.copyOf(kept), Optional.empty());
            }
        };
    }

    private void claim(String id, String number) {
        lines.add(new Hotline(
                id, id, List.of(number), List.of(), Method.LINKED, 2, "", List.of(), List.of(), List.of(), "", ""));
    }

    @Before
    public void connect() {
        paper.folder = Optional.of(temporary.getRoot().toPath());
        desk.addSwitch(paper, Map.of(NumberSwitch.ID, "paper", NumberSwitch.NAME, "纸交换机"));
        claim("water", "2120770");
    }

    private SwitchChange apply(String reason) {
        return desk.apply(ADMIN, "paper", desk.preview(ADMIN, "paper").checksum(), reason);
    }

    private PlanStanding standing() {
        return desk.switches(INTEGRATOR).get(0);
    }

    @Test
    public void aTrialShowsTheDifferenceAndChangesNothing() {
        assertEquals(
                "--- /dev/null\n+++ b/numbers\n@@ -0,0 +1,3 @@\n+20 s\n+12345\n+2120770\n",
                desk.preview(INTEGRATOR, "paper").difference());

        assertEquals("", standing().present());
        assertEquals(0, paper.reloads);
    }

    @Test
    public void whatIsAppliedIsReadByTheSwitchAndWhoDidItIsKept() {
        SwitchChange change = apply("首次上线");

        assertTrue(standing().isCurrent());
        assertEquals("", desk.preview(ADMIN, "paper").difference());
        assertEquals(1, paper.reloads);
        assertEquals(
                List.of(change),
                desk.history(ADMIN, Optional.empty(), Optional.empty(), 10).items());
        assertEquals("admin APPLIED 首次上线", change.login() + " " + change.deed() + " " + change.reason());
    }

    @Test
    public void whoeverChangesTheBookSeesADifferenceThatIsStillToBeApplied() {
        String before = apply("首次上线").after();
        rules.comeBackAfter(45, clock.instant());
        clock.pass(Duration.ofMinutes(1));

        assertEquals(45, desk.plan(ADMIN).returnSeconds());
        assertFalse(standing().isCurrent());
        String difference = desk.preview(ADMIN, "paper").difference();
        assertTrue(difference, difference.contains("\n-20 s\n+45 s\n"));
        assertEquals(before, apply("远端座席多等一会").before());
        assertTrue(standing().isCurrent());
    }

    @Test
    public void theEditionBeforeComesBackOnceAndForth() {
        String first = apply("首次上线").after();
        claim("power", "6363236");
        String second = apply("新增供电").after();

        SwitchChange back = desk.rollBack(ADMIN, "paper", "新号码不通");

        assertEquals(SwitchDeed.ROLLED_BACK, back.deed());
        assertEquals(List.of(second, first), List.of(back.before(), back.after()));
        assertEquals(first, standing().present());
        assertFalse(standing().isCurrent());
        assertEquals(second, desk.rollBack(ADMIN, "paper", "已修好").after());
    }

    @Test
    public void aPlanThatChangedSinceTheTrialIsNotAppliedUnseen() {
        String seen = desk.preview(ADMIN, "paper").checksum();
        claim("power", "6363236");

        assertEquals(
                "switch-stale",
                refusal(() -> desk.apply(ADMIN, "paper", seen, "试一试")).code());
        assertEquals("", standing().present());
    }

    @Test
    public void twoLinesWithOneNumberStopTheTrialAndChangeNothing() {
        apply("首次上线");
        claim("thief", "212-0770");

        RefusedException refused = refusal(() -> desk.preview(ADMIN, "paper"));

        assertEquals("number-clash", refused.code());
        assertTrue(
                refused.getMessage(),
                refused.getMessage().contains("thief") && refused.getMessage().contains("water"));
    }

    @Test
    public void aSwitchThatDoesNotReadItsFilesIsSaidToBeSo() {
        paper.trouble = Optional.of(new BackendException(Kind.COMMUNICATION, "连不上纸交换机"));

        SwitchChange change = apply("首次上线");

        assertTrue(change.trouble(), change.trouble().contains("还没有读取：连不上纸交换机"));
        paper.trouble = Optional.empty();
        assertEquals("the same again only has it read", "", apply("再通知一次").trouble());
        assertEquals(2, paper.reloads);
    }

    @Test
    public void aSwitchWithoutAFolderIsOnlyTried() {
        paper.folder = Optional.empty();

        assertTrue(desk.preview(ADMIN, "paper").difference().contains("+2120770"));
        assertTrue(standing().trouble(), standing().trouble().contains("配置目录"));
        assertEquals(desk.preview(ADMIN, "paper").checksum(), standing().planned());
        assertEquals("switch-settings", refusal(() -> apply("首次上线")).code());
    }

    @Test
    public void aFolderThatCannotBeWrittenIsSaidToBeSo() {
        paper.folder = Optional.of(Path.of("/proc/none"));

        assertEquals("switch-files", refusal(() -> apply("首次上线")).code());
        assertEquals(List.of(), kept);
    }

    @Test
    public void thereIsNothingToBringBackAtFirst() {
        apply("首次上线");

        assertEquals(
                "switch-nothing-before",
                refusal(() -> desk.rollBack(ADMIN, "paper", "回退看看")).code());
    }

    @Test
    public void onlyAdministratorsChangeAndOnlyWhoTendsLinesLooks() {
        String checksum = desk.preview(INTEGRATOR, "paper").checksum();
        Actor agent = Actor.centre("agent1", "话务员一", Role.AGENT);
        Actor unit = Actor.ofUnit("clerk", "经办", "water", Role.UNIT_CLERK, Role.ADMINISTRATOR);

        assertEquals(
                "role",
                refusal(() -> desk.apply(INTEGRATOR, "paper", checksum, "试一试")).code());
        assertEquals(
                "role", refusal(() -> desk.rollBack(INTEGRATOR, "paper", "试一试")).code());
        assertEquals("role", refusal(() -> desk.plan(agent)).code());
        assertEquals("role", refusal(() -> desk.preview(unit, "paper")).code());
        assertEquals(
                "role",
                refusal(() -> desk.history(agent, Optional.empty(), Optional.empty(), 10))
                        .code());
    }

    @Test
    public void aReasonAndASwitchAreNeeded() {
        assertThrows(InvalidInputException.class, () -> apply(" "));
        assertThrows(NotFoundException.class, () -> desk.preview(ADMIN, "none"));
        desk.removeSwitch(paper);
        assertThrows(NotFoundException.class, () -> desk.preview(ADMIN, "paper"));
    }

    private static RefusedException refusal(org.junit.function.ThrowingRunnable work) {
        return assertThrows(RefusedException.class, work);
    }
}
