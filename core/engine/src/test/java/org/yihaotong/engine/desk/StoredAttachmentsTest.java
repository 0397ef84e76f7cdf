package org.yihaotong.engine.desk;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;
import org.yihaotong.api.attachment.Attachment;
import org.yihaotong.api.attachment.AttachmentAccess;
import org.yihaotong.api.attachment.AttachmentKind;
import org.yihaotong.api.attachment.AttachmentRules;
import org.yihaotong.api.input.InvalidInputException;
import org.yihaotong.api.input.NotFoundException;
import org.yihaotong.api.people.Actor;
import org.yihaotong.api.people.Role;
import org.yihaotong.api.people.Unit;
import org.yihaotong.api.people.UnitKind;
import org.yihaotong.api.ticket.Appeal;
import org.yihaotong.api.ticket.AppealType;
import org.yihaotong.api.ticket.Caller;
import org.yihaotong.api.ticket.CentreCommand;
import org.yihaotong.api.ticket.EventKind;
import org.yihaotong.api.ticket.NonAcceptanceReason;
import org.yihaotong.api.ticket.RefusedException;
import org.yihaotong.api.ticket.TicketEvent;
import org.yihaotong.api.ticket.Urgency;
import org.yihaotong.engine.MemoryAttachments;
import org.yihaotong.engine.MemoryBlobs;
import org.yihaotong.engine.MemoryRules;
import org.yihaotong.engine.MemoryStore;
import org.yihaotong.engine.PresetRules;
import org.yihaotong.engine.TestClock;
import org.yihaotong.engine.WallClocks;
import org.yihaotong.engine.attachment.AttachmentBook;
import org.yihaotong.engine.attachment.AttachmentGate;
import org.yihaotong.engine.attachment.AttachmentSweep;
import org.yihaotong.engine.catalogue.CatalogueBook;
import org.yihaotong.engine.catalogue.CatalogueLearner;
import org.yihaotong.engine.directory.Scheduler;
import org.yihaotong.engine.lifecycle.Lifecycle;
import org.yihaotong.engine.rule.Books;

public class StoredAttachmentsTest {

    private static final Actor AGENT = Actor.centre("agent1", "话务员一", Role.AGENT);
    private static final Actor OTHER_AGENT = Actor.centre("agent2", "话务员二", Role.AGENT);
    private static final Actor SUPERVISOR = Actor.centre("supervisor1", "督办员一", Role.SUPERVISOR);
    private static final Actor CALLBACK = Actor.centre("callback1", "回访员一", Role.CALLBACK_CLERK);
    private static final Actor AUDITOR = Actor.centre("auditor1", "审计员一", Role.AUDITOR);
    private static final Actor ADMIN = Actor.centre("admin", "管理员", Role.ADMINISTRATOR);
    private static final Actor INTEGRATOR = Actor.centre("integrator1", "对接一", Role.INTEGRATOR);
    private static final Actor WATER = Actor.ofUnit("water1", "供水经办", "water", Role.UNIT_CLERK);
    private static final Actor ROADS = Actor.ofUnit("roads1", "道路经办", "roads", Role.UNIT_CLERK);
    private static final String PHOTO = "image/jpeg the broken pipe";

    private final MemoryStore memory = new MemoryStore();
    private final TestClock clock = new TestClock();
    private final Lifecycle lifecycle = new Lifecycle(new WallClocks(), new PresetRules());
    private final UnitTree units = new UnitTree(memory.people(), clock);
    private final TicketMover mover = new TicketMover(memory.tickets(), units, new News(), clock);
    private final CatalogueLearner learner =
            new CatalogueLearner(new MemoryRules(), new CatalogueBook(memory.people(), memory.hotlines()), clock);
    private final StoredTicketDesk desk = new StoredTicketDesk(
            memory.tickets(), memory.hotlines(), mover, units, new TicketNumbers(memory.tickets()), lifecycle, learner);
    private final MemoryBlobs blobs = new MemoryBlobs(clock);
    private final MemoryAttachments rows = new MemoryAttachments(memory.tickets());
    private final Scheduler scheduler = new Scheduler();
    private final AttachmentSweep sweep = new AttachmentSweep(blobs, rows, clock, scheduler);
    private final MemoryRules rules = new MemoryRules();
    private final StoredAttachments attachments = new StoredAttachments(
            rows,
            blobs,
            new AttachmentGate(blobs, new Books(rules, clock), new AttachmentBook()),
            sweep,
            new AttachmentNotes(memory.tickets(), rows, mover, units, lifecycle));

    @Before
    public void units() {
        sweep.stop();
        for (String id : List.of("water", "roads")) {
            memory.people().add(new Unit(id, id, UnitKind.UTILITY, Optional.empty(), Optional.empty(), true, 1));
        }
    }

    @After
    public void nothingIsLeftOpen() {
        scheduler.stop();
        assertEquals(0, blobs.open());
    }

    private String accepted() {
        Appeal appeal = Appeal.of(AppealType.HELP, Urgency.NORMAL, "水管爆裂", "水管爆裂", new Caller("赵小某", "13900000001"));
        return desk.accept(AGENT, appeal, "key-0000000" + memory.tickets().reserveNumbers("keys", 1))
                .number();
    }

    private String dispatched() {
        String number = accepted();
        desk.perform(AGENT, number, 1, new CentreCommand.Dispatch("water", List.of(), "供水事项"));
        return number;
    }

    private Attachment add(Actor actor, String number, String name, String content) throws IOException {
        return attachments.add(actor, number, name, new ByteArrayInputStream(content.getBytes(UTF_8)));
    }

    private static String refusal(org.junit.function.ThrowingRunnable what) {
        return assertThrows(RefusedException.class, what).code();
    }

    private static String wrong(org.junit.function.ThrowingRunnable what) {
        return assertThrows(InvalidInputException.class, what).errors().get(0).code();
    }

    private TicketEvent last(String number) {
        List<TicketEvent> chain = desk.history(AGENT, number);
        return chain.get(chain.size() - 1);
    }

    @Test
    public void whatWasAddedIsInTheChainAndCanBeOpened() throws IOException {
        String number = dispatched();

        Attachment added = add(AGENT, number, "现场.JPG", PHOTO);

        assertEquals("现场.jpg", added.name());
        assertEquals("image/jpeg", added.mediaType());
        assertEquals(AttachmentKind.PHOTO, added.kind());
        assertEquals(EventKind.ATTACHMENT_ADDED, last(number).kind());
        assertEquals(
                Map.of(
                        "attachment", added.id(),
                        "name", "现场.jpg",
                        "size", Integer.toString(PHOTO.length()),
                        "sha256", added.sha256()),
                last(number).detail());
        for (Actor actor : List.of(AGENT, WATER, AUDITOR)) {
            assertEquals(List.of(added), attachments.list(actor, number).items());
            assertEquals(PHOTO, read(actor, added));
        }
        assertTrue(desk.verify(AUDITOR, number).brokenAt().isEmpty());
    }

    private String read(Actor actor, Attachment attachment) throws IOException {
        try (InputStream in =
                attachments.open(actor, attachment.ticket(), attachment.id()).from(0)) {
            return new String(in.readAllBytes(), UTF_8);
        }
    }

    @Test
    public void aUnitWithTheReferralAddsToItAndOthersDoNotEvenSeeIt() throws IOException {
        String number = dispatched();

        Attachment added = add(WATER, number, "完工.png", "image/png done");

        assertEquals(Optional.of("water"), added.unit());
        assertThrows(NotFoundException.class, () -> attachments.list(ROADS, number));
        assertThrows(NotFoundException.class, () -> attachments.open(ROADS, number, added.id()));
        assertThrows(NotFoundException.class, () -> add(ROADS, number, "a.png", "image/png x"));
    }

    @Test
    public void whoOnlyReadsAddsNothing() {
        String number = dispatched();

        assertEquals("role", refusal(() -> add(AUDITOR, number, "a.jpg", PHOTO)));
        assertFalse(attachments.list(AUDITOR, number).mayAdd());
        assertEquals(List.of(), blobs.kept());
    }

    @Test
    public void whoHasNothingToDoWithTicketsSeesNothing() {
        String number = dispatched();

        for (Actor actor : List.of(ADMIN, INTEGRATOR)) {
            assertEquals("role", refusal(() -> attachments.list(actor, number)));
            assertEquals("role", refusal(() -> add(actor, number, "a.jpg", PHOTO)));
            assertEquals("role", refusal(() -> attachments.allowed(actor)));
        }
    }

    @Test
    public void nothingIsAddedToAnArchive() throws IOException {
        String number = accepted();
        desk.perform(
                AGENT, number, 1, new CentreCommand.RefuseAcceptance(NonAcceptanceReason.OUTSIDE_CITY, "非本市事项，已告知"));
        desk.perform(CALLBACK, number, 2, new CentreCommand.Archive());

        assertEquals("attachment-archived", refusal(() -> add(AGENT, number, "a.jpg", PHOTO)));
    }

    @Test
    public void contentHasToBeWhatItsNameSays() {
        String number = dispatched();

        assertEquals("type", wrong(() -> add(AGENT, number, "a.exe", "application/x-msdownload MZ")));
        assertEquals("type", wrong(() -> add(AGENT, number, "a.svg", "image/svg+xml x")));
        assertEquals("type", wrong(() -> add(AGENT, number, "a.html", "text/html x")));
        assertEquals("mismatch", wrong(() -> add(AGENT, number, "a.jpg", "application/x-msdownload MZ")));
        assertEquals("mismatch", wrong(() -> add(AGENT, number, "a.png", PHOTO)));
        assertEquals("mismatch", wrong(() -> add(AGENT, number, "a.txt", "text/html <script>")));
        assertEquals("bomb", wrong(() -> add(AGENT, number, "a.jpg", "image/jpeg bomb")));
        assertEquals("empty", wrong(() -> add(AGENT, number, "a.jpg", "")));
        assertEquals(List.of(), blobs.kept());
        assertEquals(2, desk.read(AGENT, number).version());
    }

    @Test
    public void theRuleBookSaysHowMuch() throws IOException {
        String number = dispatched();
        AttachmentRules narrow = new AttachmentRules(1, 1, 1, 1, 2);
        rules.add(
                AttachmentRules.BOOK,
                new org.yihaotong.api.rule.Edition<>(1, clock.instant(), clock.instant(), "admin", "", narrow));

        assertEquals("too-large", wrong(() -> add(AGENT, number, "a.jpg", PHOTO + "x".repeat(1 << 20))));
        add(AGENT, number, "a.jpg", PHOTO + 1);
        add(AGENT, number, "b.jpg", PHOTO + 2);
        assertEquals("attachment-count", refusal(() -> add(AGENT, number, "c.jpg", PHOTO + 3)));
        assertEquals(2, blobs.kept().size());
    }

    @Test
    public void sentTwiceIsThereOnce() throws IOException {
        String number = dispatched();

        Attachment first = add(AGENT, number, "a.jpg", PHOTO);
        Attachment second = add(AGENT, number, "b.jpg", PHOTO);

        assertEquals(first, second);
        assertEquals(1, attachments.list(AGENT, number).items().size());
        assertEquals(3, desk.read(AGENT, number).version());
    }

    @Test
    public void theNameOfTheCallerIsNoPartOfAFileName() throws IOException {
        String number = dispatched();

        Attachment added = add(AGENT, number, "赵小某13900000001录音.mp3", "audio/mpeg x");

        assertEquals("赵_139____0001录音.mp3", added.name());
    }

    @Test
    public void aMoveOfSomebodyElseMeanwhileDoesNotHinder() throws IOException {
        String number = dispatched();
        rows.beforeNextCommit(() -> desk.unmask(SUPERVISOR, number, "需电话核实地址"));

        add(AGENT, number, "a.jpg", PHOTO);

        assertEquals(4, desk.read(AGENT, number).version());
        assertEquals(1, rows.of(number).size());
    }

    @Test
    public void aCrashBetweenContentAndRowLeavesContentThatIsSweptAway() {
        String number = dispatched();
        rows.beforeNextCommit(() -> {
            throw new IllegalStateException("the database is gone");
        });

        assertThrows(IllegalStateException.class, () -> add(AGENT, number, "a.jpg", PHOTO));

        assertEquals(1, blobs.kept().size());
        assertEquals(List.of(), rows.of(number));
        assertEquals(2, desk.read(AGENT, number).version());
        sweep.sweep();
        assertEquals(
                "content of today may be waiting for its row", 1, blobs.kept().size());
        clock.pass(Duration.ofHours(25));
        sweep.sweep();
        assertEquals(List.of(), blobs.kept());
    }

    @Test
    public void theSweepLeavesAloneWhatARowNames() throws IOException {
        Attachment added = add(AGENT, dispatched(), "a.jpg", PHOTO);
        clock.pass(Duration.ofDays(400));

        sweep.sweep();

        assertEquals(List.of(added.sha256()), blobs.kept());
    }

    @Test
    public void whoAddedItTakesItBackAndTheRowStays() throws IOException {
        String number = dispatched();
        Attachment added = add(AGENT, number, "a.jpg", PHOTO);
        clock.pass(Duration.ofHours(1));

        Attachment withdrawn = attachments.withdraw(AGENT, number, added.id(), "传错了照片");

        assertEquals("传错了照片", withdrawn.withdrawn().orElseThrow().reason());
        assertEquals(List.of(withdrawn), attachments.list(WATER, number).items());
        assertEquals(EventKind.ATTACHMENT_WITHDRAWN, last(number).kind());
        assertEquals("传错了照片", last(number).detail().get("reason"));
        assertEquals(List.of(), blobs.kept());
        assertEquals("attachment-withdrawn", refusal(() -> read(AGENT, added)));
        assertEquals("attachment-withdrawn", refusal(() -> attachments.withdraw(AGENT, number, added.id(), "再撤回一次")));
    }

    @Test
    public void othersDoNotTakeItBackButASupervisorDoes() throws IOException {
        String number = dispatched();
        Attachment added = add(AGENT, number, "a.jpg", PHOTO);

        assertEquals("attachment-other", refusal(() -> attachments.withdraw(OTHER_AGENT, number, added.id(), "不要了吧")));
        assertEquals("attachment-other", refusal(() -> attachments.withdraw(WATER, number, added.id(), "不要了吧")));
        assertEquals(List.of(), attachments.list(WATER, number).withdrawable());
        assertEquals(List.of(added.id()), attachments.list(SUPERVISOR, number).withdrawable());
        assertThrows(InvalidInputException.class, () -> attachments.withdraw(SUPERVISOR, number, added.id(), "错"));
        attachments.withdraw(SUPERVISOR, number, added.id(), "照片中有身份证");
    }

    @Test
    public void contentThatWasJustAddedGoesALittleLater() throws IOException {
        String number = dispatched();
        Attachment added = add(AGENT, number, "a.jpg", PHOTO);

        attachments.withdraw(AGENT, number, added.id(), "传错了照片");

        assertEquals(1, blobs.kept().size());
        clock.pass(Duration.ofMinutes(11));
        sweep.sweep();
        assertEquals(List.of(), blobs.kept());
        assertEquals(List.of(), rows.toRemove(10));
    }

    @Test
    public void contentThatAnotherTicketHasTooStays() throws IOException {
        String number = dispatched();
        Attachment added = add(AGENT, number, "a.jpg", PHOTO);
        Attachment same = add(AGENT, dispatched(), "b.jpg", PHOTO);
        clock.pass(Duration.ofHours(1));

        attachments.withdraw(AGENT, number, added.id(), "传错了工单");

        assertEquals(PHOTO, read(AGENT, same));
        assertEquals(List.of(), rows.toRemove(10));
    }

    @Test
    public void anEndedTicketKeepsWhatItHas() throws IOException {
        String number = accepted();
        Attachment added = add(AGENT, number, "a.jpg", PHOTO);
        desk.perform(
                AGENT, number, 2, new CentreCommand.RefuseAcceptance(NonAcceptanceReason.OUTSIDE_CITY, "非本市事项，已告知"));

        assertEquals("attachment-ended", refusal(() -> attachments.withdraw(AGENT, number, added.id(), "传错了照片")));
    }

    @Test
    public void spoiltContentIsNotGivenOut() throws IOException {
        Attachment added = add(AGENT, dispatched(), "a.jpg", PHOTO);
        blobs.spoil(added.sha256());

        assertEquals("attachment-broken", refusal(() -> read(AGENT, added)));
    }

    @Test
    public void everyOpeningIsWrittenDownButAPlayersPiecesAreOne() throws IOException {
        String number = dispatched();
        Attachment added = add(AGENT, number, "a.mp3", "audio/mpeg x");
        long version = desk.read(AGENT, number).version();

        read(WATER, added);
        clock.pass(Duration.ofMinutes(9));
        read(WATER, added);
        read(AGENT, added);
        clock.pass(Duration.ofMinutes(9));
        read(WATER, added);

        List<AttachmentAccess> accesses =
                attachments.accesses(AUDITOR, number, Optional.empty(), 50).items();
        assertEquals(
                List.of("water1", "agent1", "water1"),
                accesses.stream().map(AttachmentAccess::login).toList());
        assertEquals(
                "no open form is stale because of it",
                version,
                desk.read(AGENT, number).version());
        assertEquals("role", refusal(() -> attachments.accesses(AGENT, number, Optional.empty(), 50)));
        assertEquals("role", refusal(() -> attachments.accesses(WATER, number, Optional.empty(), 50)));
    }
}
