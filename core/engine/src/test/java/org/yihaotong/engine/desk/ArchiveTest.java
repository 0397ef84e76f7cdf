package org.yihaotong.engine.desk;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.Before;
import org.junit.Test;
import org.yihaotong.api.archive.ArchiveQuery;
import org.yihaotong.api.archive.RetentionRules;
import org.yihaotong.api.attachment.AllowedContent;
import org.yihaotong.api.attachment.Attachment;
import org.yihaotong.api.attachment.AttachmentAccess;
import org.yihaotong.api.attachment.AttachmentContent;
import org.yihaotong.api.attachment.AttachmentDesk;
import org.yihaotong.api.attachment.AttachmentKind;
import org.yihaotong.api.attachment.Attachments;
import org.yihaotong.api.attachment.Withdrawn;
import org.yihaotong.api.input.InvalidInputException;
import org.yihaotong.api.input.NotFoundException;
import org.yihaotong.api.input.Page;
import org.yihaotong.api.people.Actor;
import org.yihaotong.api.people.Role;
import org.yihaotong.api.people.Unit;
import org.yihaotong.api.people.UnitKind;
import org.yihaotong.api.rule.Edition;
import org.yihaotong.api.ticket.Appeal;
import org.yihaotong.api.ticket.AppealType;
import org.yihaotong.api.ticket.Caller;
import org.yihaotong.api.ticket.CentreCommand;
import org.yihaotong.api.ticket.ChainReport;
import org.yihaotong.api.ticket.EventKind;
import org.yihaotong.api.ticket.RefusedException;
import org.yihaotong.api.ticket.Ticket;
import org.yihaotong.api.ticket.TicketEvent;
import org.yihaotong.api.ticket.Urgency;
import org.yihaotong.engine.MemoryRules;
import org.yihaotong.engine.MemoryStore;
import org.yihaotong.engine.PresetRules;
import org.yihaotong.engine.TestClock;
import org.yihaotong.engine.WallClocks;
import org.yihaotong.engine.archive.Eraser;
import org.yihaotong.engine.archive.Packer;
import org.yihaotong.engine.archive.Printing;
import org.yihaotong.engine.archive.Retention;
import org.yihaotong.engine.archive.RetentionBook;
import org.yihaotong.engine.catalogue.CatalogueBook;
import org.yihaotong.engine.catalogue.CatalogueLearner;
import org.yihaotong.engine.lifecycle.Chain;
import org.yihaotong.engine.lifecycle.Lifecycle;
import org.yihaotong.engine.port.StoredTicket;
import org.yihaotong.engine.port.paper.Paper;
import org.yihaotong.engine.port.paper.Press;
import org.yihaotong.engine.port.paper.Sheet;
import org.yihaotong.engine.port.paper.SheetRow;
import org.yihaotong.engine.rule.Books;

public class ArchiveTest {

    private static final Actor AGENT = Actor.centre("agent1", "话务员一", Role.AGENT);
    private static final Actor CALLBACK = Actor.centre("callback1", "回访员一", Role.CALLBACK_CLERK);
    private static final Actor WATER = Actor.ofUnit("water1", "供水经办", "water", Role.UNIT_CLERK);

    private final MemoryStore store = new MemoryStore();
    private final TestClock clock = new TestClock();
    private final UnitTree units = new UnitTree(store.people(), clock);
    private final StoredTicketDesk desk = new StoredTicketDesk(
            store.tickets(),
            store.hotlines(),
            new TicketMover(store.tickets(), units, new News(), clock),
            units,
            new TicketNumbers(store.tickets()),
            new Lifecycle(new WallClocks(), new PresetRules()),
            new CatalogueLearner(new MemoryRules(), new CatalogueBook(store.people(), store.hotlines()), clock));
    private final Packer packer = new Packer(
            desk,
            store.tickets(),
            new OnePhoto(),
            new Printing(new TextPress(), d -> d.toString().getBytes(StandardCharsets.UTF_8), store.people(), clock),
            clock);
    private final StoredArchive archive = new StoredArchive(store.archive(), units, packer, clock);

    private final MemoryRules rules = new MemoryRules();
    private final Retention retention = new Retention(
            store.archive(),
            new Eraser(store.tickets(), store.archive(), new News(), clock),
            new Books(rules, clock),
            new RetentionBook(),
            clock);

    @Before
    public void unit() {
        store.people().add(new Unit("water", "市供水公司", UnitKind.UTILITY, Optional.empty(), Optional.empty(), true, 1));
    }

    @Test
    public void anArchivedTicketStandsOnTheShelfWithoutItsPersons() {
        Ticket ticket = archived("key-00000001");

        var place = store.archive().at(ticket.number());

        assertEquals(AppealType.CONSULTATION, place.type());
        assertEquals("赵*家何时供水139****0001", place.title());
        assertTrue(place.words(), place.words().contains("七时恢复"));
        assertFalse(
                place.words(), place.words().contains("赵小某") || place.words().contains("13900000001"));
    }

    @Test
    public void aPackageHoldsTheTicketItsChainAndAManifestThatFits() throws Exception {
        Ticket ticket = archived("key-00000001");
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        archive.pack(CALLBACK, List.of(ticket.number())).writing().to(out);

        Map<String, byte[]> files = unzipped(out.toByteArray());
        assertEquals(
                List.of(
                        ticket.number() + "/ticket.json",
                        ticket.number() + "/events.json",
                        ticket.number() + "/ticket.pdf",
                        ticket.number() + "/attachments/a1-现场.jpg",
                        "manifest.json"),
                List.copyOf(files.keySet()));
        String manifest = new String(files.get("manifest.json"), StandardCharsets.UTF_8);
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            assertTrue(
                    file.getKey(),
                    file.getKey().equals("manifest.json")
                            || manifest.contains("name=" + file.getKey() + ", bytes=" + file.getValue().length
                                    + ", sha256=" + sha256(file.getValue())));
        }
        String pdf = new String(files.get(ticket.number() + "/ticket.pdf"), StandardCharsets.UTF_8);
        assertTrue(pdf, pdf.contains("139****0001") && pdf.contains("哈希链完整"));
        assertFalse(files.values().stream()
                .anyMatch(file -> new String(file, StandardCharsets.UTF_8).contains("13900000001")));
    }

    @Test
    public void anOpenTicketIsNotPacked() {
        Ticket open = accept("key-00000001");

        RefusedException refused =
                assertThrows(RefusedException.class, () -> archive.pack(CALLBACK, List.of(open.number())));

        assertEquals("pack-open", refused.code());
    }

    @Test
    public void nobodyPacksWhatTheyDoNotSee() {
        Ticket ticket = archived("key-00000001");
        Actor admin = Actor.centre("admin", "管理员", Role.ADMINISTRATOR);

        assertThrows(NotFoundException.class, () -> archive.pack(WATER, List.of(ticket.number())));
        assertThrows(RefusedException.class, () -> archive.pack(admin, List.of(ticket.number())));
        assertThrows(InvalidInputException.class, () -> archive.pack(CALLBACK, List.of()));
    }

    @Test
    public void wordsAreLookedForWithinAYear() {
        LocalDate day = LocalDate.of(2026, 1, 1);

        assertThrows(InvalidInputException.class, () -> archive.find(CALLBACK, query("停水", Optional.empty())));
        assertThrows(
                InvalidInputException.class, () -> archive.find(CALLBACK, query("停水", Optional.of(day.minusYears(1)))));
        archive.find(CALLBACK, query("停水", Optional.of(day)));
        archive.find(CALLBACK, query("YC2026", Optional.empty()));

        assertEquals(2, store.archive().asked.size());
    }

    @Test
    public void theChainOfAnArchivedTicketIsWhole() {
        Ticket ticket = archived("key-00000001");

        assertTrue(Chain.verify(
                        store.tickets().find(ticket.number()).orElseThrow(),
                        store.tickets().events(ticket.number()))
                .isWhole());
    }

    @Test
    public void personsAreErasedWhenTheirTimeIsOverAndTheChainStaysWhole() {
        String number = archived("key-00000001").number();
        desk.unmask(AGENT, number, "回拨 13900000001 赵小某");
        retention.sweep();
        clock.pass(Duration.ofDays(3 * 365));
        retention.sweep();
        assertEquals(4, store.tickets().events(number).size());

        clock.pass(Duration.ofDays(2));
        retention.sweep();
        retention.sweep();

        List<TicketEvent> chain = store.tickets().events(number);
        StoredTicket stored = store.tickets().find(number).orElseThrow();
        assertEquals(EventKind.PERSONS_ERASED, chain.get(4).kind());
        assertEquals("centre", chain.get(4).by());
        assertEquals(5, chain.size());
        assertEquals(Caller.UNKNOWN, stored.ticket().appeal().caller());
        String all = stored.ticket().appeal().content() + chain + desk.history(AGENT, number);
        assertFalse(all, all.contains("赵小某") || all.contains("13900000001"));
        assertTrue(Chain.verify(stored, chain).isWhole());
    }

    @Test
    public void aVeiledEventThatIsChangedAfterwardsBreaksTheChain() {
        String number = archived("key-00000001").number();
        desk.unmask(AGENT, number, "回拨 13900000001 赵小某");
        retention.sweep();
        clock.pass(Duration.ofDays(3 * 366));
        retention.sweep();
        List<TicketEvent> chain = new ArrayList<>(store.tickets().events(number));
        TicketEvent e = chain.get(3);
        chain.set(
                3,
                new TicketEvent(
                        e.ticket(),
                        e.seq(),
                        e.at(),
                        e.by(),
                        e.kind(),
                        e.unit(),
                        e.before(),
                        e.after(),
                        Map.of("reason", "没有理由"),
                        e.previousHash(),
                        e.hash()));

        ChainReport report = Chain.verify(store.tickets().find(number).orElseThrow(), chain);

        assertEquals(Optional.of(4L), report.brokenAt());
    }

    @Test
    public void aNewEditionOfTheRulesCountsForWhatIsArchivedAlready() {
        String number = archived("key-00000001").number();
        retention.sweep();
        assertTrue(store.archive().at(number).due().isPresent());

        rules.add(
                RetentionRules.BOOK,
                new Edition<>(1, clock.instant(), clock.instant(), "admin", "", new RetentionRules(List.of(), 3)));
        clock.pass(Duration.ofMinutes(1));
        retention.sweep();

        assertEquals(Optional.empty(), store.archive().at(number).due());
        assertEquals(1, store.archive().at(number).edition());
    }

    private Ticket accept(String key) {
        Appeal appeal = Appeal.of(
                AppealType.CONSULTATION,
                Urgency.NORMAL,
                "赵小某家何时供水13900000001",
                "赵小某（13900000001）问何时供水。",
                new Caller("赵小某", "13900000001"));
        return desk.accept(AGENT, appeal, key);
    }

    private Ticket archived(String key) {
        Ticket ticket = accept(key);
        desk.perform(
                AGENT, ticket.number(), 1, new CentreCommand.HandleDirectly("七时恢复。", Optional.empty(), "已核实，当场答复"));
        return desk.perform(CALLBACK, ticket.number(), 2, new CentreCommand.Archive());
    }

    private static ArchiveQuery query(String text, Optional<LocalDate> from) {
        return new ArchiveQuery(
                Optional.of(text),
                Optional.empty(),
                Set.of(),
                Optional.empty(),
                from,
                Optional.of(LocalDate.of(2026, 12, 31)),
                Optional.empty(),
                0);
    }

    private static Map<String, byte[]> unzipped(byte[] file) throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (ZipEntry e = zip.getNextEntry(); e != null; e = zip.getNextEntry()) {
                files.put(e.getName(), zip.readAllBytes());
            }
        }
        return files;
    }

    private static String sha256(byte[] bytes) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    }

    /** Prints a paper as the text of its record. */
    private static final class TextPress implements Press {

        @Override
        public void pdf(Paper paper, OutputStream out) throws IOException {
            out.write(paper.toString().getBytes(StandardCharsets.UTF_8));
        }

        @Override
        public void workbook(List<Sheet> sheets, OutputStream out) {
            throw new AssertionError();
        }

        @Override
        public List<SheetRow> read(InputStream workbook, Optional<String> sheet) {
            throw new AssertionError();
        }

        @Override
        public void document(Paper paper, OutputStream out) {
            throw new AssertionError();
        }
    }

    /** Has one photo beside every ticket, and one that was taken back. */
    private static final class OnePhoto implements AttachmentDesk {

        private static Attachment photo(String ticket, String id, Optional<Withdrawn> withdrawn) {
            return new Attachment(
                    id,
                    ticket,
                    "现场.jpg",
                    "image/jpeg",
                    AttachmentKind.PHOTO,
                    2,
                    "0".repeat(64),
                    "agent1",
                    TestClock.MONDAY,
                    Optional.empty(),
                    withdrawn);
        }

        @Override
        public Attachments list(Actor actor, String ticket) {
            Withdrawn taken = new Withdrawn("agent1", TestClock.MONDAY, "传错了文件");
            return new Attachments(
                    List.of(photo(ticket, "a1", Optional.empty()), photo(ticket, "a2", Optional.of(taken))),
                    false,
                    List.of());
        }

        @Override
        public AttachmentContent open(Actor actor, String ticket, String id) {
            return new AttachmentContent() {
                @Override
                public Attachment attachment() {
                    return photo(ticket, id, Optional.empty());
                }

                @Override
                public InputStream from(long offset) {
                    return new ByteArrayInputStream(new byte[] {1, 2});
                }
            };
        }

        @Override
        public AllowedContent allowed(Actor actor) {
            throw new AssertionError();
        }

        @Override
        public Attachment add(Actor actor, String ticket, String name, InputStream content) {
            throw new AssertionError();
        }

        @Override
        public Attachment withdraw(Actor actor, String ticket, String id, String reason) {
            throw new AssertionError();
        }

        @Override
        public Page<AttachmentAccess> accesses(Actor actor, String ticket, Optional<String> cursor, int limit) {
            throw new AssertionError();
        }
    }
}
