package org.yihaotong.engine.desk;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.After;
import org.junit.Test;
import org.yihaotong.api.attachment.Attachment;
import org.yihaotong.api.attachment.AttachmentAccess;
import org.yihaotong.api.attachment.AttachmentContent;
import org.yihaotong.api.attachment.FileLink;
import org.yihaotong.api.citizen.NoticeRules;
import org.yihaotong.api.delivery.DeliveryKind;
import org.yihaotong.api.hotline.FileContent;
import org.yihaotong.api.people.Actor;
import org.yihaotong.api.people.Role;
import org.yihaotong.api.rule.Edition;
import org.yihaotong.engine.MemoryRules;
import org.yihaotong.engine.MemoryStore;
import org.yihaotong.engine.PresetRules;
import org.yihaotong.engine.TestClock;
import org.yihaotong.engine.WallClocks;
import org.yihaotong.engine.attachment.AttachmentBook;
import org.yihaotong.engine.attachment.AttachmentGate;
import org.yihaotong.engine.attachment.AttachmentSweep;
import org.yihaotong.engine.citizen.NoticeBook;
import org.yihaotong.engine.delivery.House;
import org.yihaotong.engine.delivery.StoredFileLinks;
import org.yihaotong.engine.directory.Scheduler;
import org.yihaotong.engine.lifecycle.Lifecycle;
import org.yihaotong.engine.reply.Seal;
import org.yihaotong.engine.rule.Books;

/** Links under which units fetch the files of their orders. */
public class FileLinkTest {

    private static final Actor SUPERVISOR = Actor.centre("supervisor1", "督办员一", Role.SUPERVISOR);
    private static final Duration A_DAY = Duration.ofDays(1);
    private static final String JPEG = "image/jpeg the pipe";

    private final MemoryStore store = new MemoryStore();
    private final TestClock clock = new TestClock();
    private final House house = new House(store, clock);
    private final Scheduler scheduler = new Scheduler();
    private final MemoryRules rules = new MemoryRules();
    private final Lifecycle lifecycle = new Lifecycle(new WallClocks(), new PresetRules());
    private final TestDesks desks = new TestDesks(store.tickets(), store, clock, lifecycle);
    private final StoredAttachments attachments = new StoredAttachments(
            store.attachments(),
            house.blobs(),
            new AttachmentGate(house.blobs(), new Books(new MemoryRules(), clock), new AttachmentBook()),
            new AttachmentSweep(house.blobs(), store.attachments(), clock, scheduler),
            new AttachmentNotes(
                    store.tickets(),
                    store.attachments(),
                    desks.mover(),
                    new UnitTree(store.people(), clock),
                    lifecycle));
    private final StoredFileLinks links = new StoredFileLinks(
            house.orderFiles(), house.blobs(), new Seal(store.links()), new Books(rules, clock), clock);
    private final String order = house.order("bike", 7);
    private final Attachment photo = attached(order, "现场 张某.JPG", JPEG);

    @After
    public void close() {
        house.close();
        scheduler.stop();
    }

    private Attachment attached(String orderNo, String name, String content) {
        try {
            return attachments.add(SUPERVISOR, ticket(orderNo), name, stream(content));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static InputStream stream(String content) {
        return new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8));
    }

    private static String ticket(String orderNo) {
        return orderNo.substring(0, orderNo.length() - 2);
    }

    private static FileContent file(Attachment a) {
        return new FileContent(a.id(), a.name(), a.mediaType(), a.size(), a.sha256(), () -> stream(JPEG));
    }

    private FileLink link() {
        return links.open("bike", order, file(photo), A_DAY).orElseThrow();
    }

    private static String name(FileLink link) {
        return link.path().substring("/f/".length());
    }

    private Optional<String> fetched(String name) throws IOException {
        Optional<AttachmentContent> content = links.open(name);
        return content.isEmpty()
                ? Optional.empty()
                : Optional.of(new String(content.get().from(0).readAllBytes(), StandardCharsets.UTF_8));
    }

    @Test
    public void aLinkLeadsToTheFileAndTheOpeningIsWrittenDownOnce() throws IOException {
        assertEquals(Optional.of(JPEG), fetched(name(link())));
        assertEquals(Optional.of(JPEG), fetched(name(link())));

        List<AttachmentAccess> opened = attachments
                .accesses(SUPERVISOR, ticket(order), Optional.empty(), 10)
                .items();
        assertEquals(1, opened.size());
        assertEquals("hotline:bike", opened.get(0).login());
    }

    @Test
    public void anAddressSaysNothingOfAPersonAndIsTheSameAllDay() {
        FileLink first = link();

        assertTrue(first.path(), first.path().matches("/f/[A-Za-z0-9_-]{60,125}\\.jpg"));
        assertEquals(first, link());
        assertTrue(!first.expiresAt().isBefore(clock.instant().plus(A_DAY)));
        assertFalse(first.toString().contains("/f/"));
    }

    @Test
    public void theAddressOfTheCentreIsThatOfTheRuleBook() {
        assertEquals("", link().address());

        NoticeRules preset = new NoticeBook().preset();
        rules.add(
                NoticeRules.BOOK,
                new Edition<>(
                        1,
                        Instant.EPOCH,
                        Instant.EPOCH,
                        "admin",
                        "",
                        new NoticeRules(
                                "https://12345.example.org/",
                                preset.extended(),
                                preset.suspended(),
                                preset.callbackLink(),
                                preset.groupAnswer(),
                                preset.answer())));
        clock.pass(Duration.ofSeconds(5));
        assertEquals("https://12345.example.org", link().address());
    }

    @Test
    public void nothingServesForEver() throws IOException {
        String name = name(link());

        clock.pass(A_DAY);
        assertEquals(Optional.of(JPEG), fetched(name));
        clock.pass(A_DAY);
        assertEquals(Optional.empty(), fetched(name));
        assertThrows(IllegalArgumentException.class, () -> links.open("bike", order, file(photo), Duration.ofDays(32)));
    }

    @Test
    public void aFileOfAnotherOrderIsOutOfReach() throws IOException {
        String other = house.order("bike", 8);
        Attachment theirs = attached(other, "别处.jpg", "image/jpeg elsewhere");

        assertEquals(Optional.empty(), links.open("bike", order, file(theirs), A_DAY));
        assertEquals(Optional.empty(), links.open("water", order, file(photo), A_DAY));
        String name = name(link());
        assertEquals(Optional.empty(), fetched(name.replace(photo.id(), theirs.id())));
        assertEquals(Optional.empty(), fetched(name.replace(order, other)));
        assertEquals(Optional.empty(), fetched(name.replaceFirst("_([0-9a-z]{6,7})_", "_zzzzzz_")));
        assertEquals(Optional.empty(), fetched(""));
        assertEquals(Optional.empty(), fetched("../secrets"));
    }

    @Test
    public void whatWasTakenBackServesNoMore() throws IOException {
        String name = name(link());
        attachments.withdraw(SUPERVISOR, ticket(order), photo.id(), "传错了文件");

        assertEquals(Optional.empty(), fetched(name));
        assertEquals(Optional.empty(), links.open("bike", order, file(photo), A_DAY));
    }

    @Test
    public void anOrderThatWasTakenFromTheUnitTakesItsFilesAlong() throws IOException {
        String name = name(link());
        house.follow(DeliveryKind.WITHDRAWAL, "bike", order, "");

        assertEquals(Optional.empty(), fetched(name));
    }

    @Test
    public void aSpoiledFileIsNotServed() throws IOException {
        house.blobs().spoil(photo.sha256());

        assertEquals(Optional.empty(), fetched(name(link())));
    }
}
