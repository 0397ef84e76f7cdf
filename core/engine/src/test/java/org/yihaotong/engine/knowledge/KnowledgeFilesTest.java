package org.yihaotong.engine.knowledge;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;
import org.yihaotong.api.input.InvalidInputException;
import org.yihaotong.api.input.NotFoundException;
import org.yihaotong.api.input.StaleVersionException;
import org.yihaotong.api.knowledge.KnowledgeAudience;
import org.yihaotong.api.knowledge.KnowledgeDraft;
import org.yihaotong.api.knowledge.KnowledgeFile;
import org.yihaotong.api.knowledge.KnowledgeFileContent;
import org.yihaotong.api.knowledge.KnowledgeItem;
import org.yihaotong.api.knowledge.KnowledgeState;
import org.yihaotong.api.knowledge.KnowledgeStep;
import org.yihaotong.api.knowledge.KnowledgeText;
import org.yihaotong.api.knowledge.KnowledgeVerb;
import org.yihaotong.api.people.Actor;
import org.yihaotong.api.people.Role;
import org.yihaotong.api.people.Unit;
import org.yihaotong.api.people.UnitKind;
import org.yihaotong.api.ticket.RefusedException;
import org.yihaotong.engine.MemoryBlobs;
import org.yihaotong.engine.MemoryRules;
import org.yihaotong.engine.MemoryStore;
import org.yihaotong.engine.TestClock;
import org.yihaotong.engine.attachment.AttachmentBook;
import org.yihaotong.engine.attachment.AttachmentGate;
import org.yihaotong.engine.desk.UnitTree;
import org.yihaotong.engine.rule.Books;

/** Files go with the text that they belong to, to those who may read it. */
public class KnowledgeFilesTest {

    private static final Actor CLERK = Actor.ofUnit("heat1", "供热经办", "heat", Role.UNIT_CLERK);
    private static final Actor COLLEAGUE = Actor.ofUnit("heat3", "供热经办二", "heat", Role.UNIT_CLERK);
    private static final Actor LEADER = Actor.ofUnit("heat2", "供热负责人", "heat", Role.UNIT_LEADER);
    private static final Actor EDITOR = Actor.centre("editor1", "知识库管理员", Role.KNOWLEDGE_EDITOR);
    private static final Actor AGENT = Actor.centre("agent1", "话务员", Role.AGENT);
    private static final String PICTURE = "image/jpeg how to let the air out";

    private final MemoryStore store = new MemoryStore();
    private final TestClock clock = new TestClock();
    private final MemoryBlobs blobs = new MemoryBlobs(clock);
    private final Books books = new Books(new MemoryRules(), clock);
    private final UnitTree units = new UnitTree(store.people(), clock);
    private final KnowledgeScribe scribe =
            new KnowledgeScribe(store.knowledge(), store.tickets(), books, new KnowledgeBook(), new KnowledgeBell());
    private final StoredKnowledge desk = new StoredKnowledge(store.knowledge(), scribe, units, clock);
    private final StoredKnowledgeFiles files = new StoredKnowledgeFiles(
            store.knowledge(),
            new FileShelf(store.knowledgeFiles(), blobs, new AttachmentGate(blobs, books, new AttachmentBook()), clock),
            scribe,
            units,
            clock);

    @Before
    public void unit() {
        store.people().add(new Unit("heat", "市热力公司", UnitKind.UTILITY, Optional.empty(), Optional.empty(), true, 1));
    }

    @After
    public void nothingIsLeftOpen() {
        assertEquals(0, blobs.open());
    }

    private static InputStream bytes(String content) {
        return new ByteArrayInputStream(content.getBytes(UTF_8));
    }

    private KnowledgeFile taken(Actor actor, String content) {
        try {
            return files.take(actor, "C:\\放气 图.jpg", bytes(content));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private KnowledgeItem drafted(KnowledgeAudience audience) {
        KnowledgeText t = Texts.text("暖气不热怎么办", "先给暖气片排气。");
        KnowledgeText text = new KnowledgeText(
                t.kind(),
                t.title(),
                t.answer(),
                t.keywords(),
                t.category(),
                t.areas(),
                audience,
                t.validFrom(),
                t.validUntil(),
                t.source());
        return desk.draft(CLERK, new KnowledgeDraft("heat", text, Optional.empty()), "key-" + audience + "-1");
    }

    private KnowledgeItem laid(Actor actor, KnowledgeItem item, KnowledgeFile... wanted) {
        return files.lay(
                actor,
                item.id(),
                item.revision(),
                List.of(wanted).stream().map(KnowledgeFile::id).toList());
    }

    private KnowledgeItem published(KnowledgeItem item) {
        KnowledgeItem submitted = plain(CLERK, item, KnowledgeVerb.SUBMIT);
        KnowledgeItem approved = plain(LEADER, submitted, KnowledgeVerb.APPROVE);
        return desk.perform(
                EDITOR,
                item.id(),
                approved.revision(),
                new KnowledgeStep.Dated(
                        KnowledgeVerb.PUBLISH, LocalDate.now(clock).plusMonths(6)));
    }

    private KnowledgeItem plain(Actor actor, KnowledgeItem item, KnowledgeVerb verb) {
        return desk.perform(actor, item.id(), item.revision(), new KnowledgeStep.Plain(verb, ""));
    }

    private String read(KnowledgeFileContent content) throws IOException {
        try (InputStream in = content.from(0)) {
            return new String(in.readAllBytes(), UTF_8);
        }
    }

    @Test
    public void everyVersionKeepsTheFilesThatItHad() throws IOException {
        KnowledgeFile first = taken(CLERK, PICTURE);
        KnowledgeFile second = taken(CLERK, PICTURE + " again");
        KnowledgeItem one = laid(CLERK, drafted(KnowledgeAudience.PUBLIC), first);
        KnowledgeItem two = laid(CLERK, one, second);

        assertEquals("放气 图.jpg", first.name());
        assertEquals(
                List.of(List.of(second), List.of(first), List.of()),
                desk.versions(CLERK, two.id()).stream().map(v -> v.files()).toList());
        assertEquals(PICTURE, read(files.open(CLERK, two.id(), first.id())));
        assertThrows(RefusedException.class, () -> laid(CLERK, two, second));
    }

    @Test
    public void readersHaveTheFilesOfThePublishedTextUntilTheNextOneIsPublished() throws IOException {
        KnowledgeFile old = taken(CLERK, PICTURE);
        KnowledgeItem live = published(laid(CLERK, drafted(KnowledgeAudience.AGENT), old));
        KnowledgeFile fresh = taken(EDITOR, PICTURE + " anew");
        KnowledgeItem edited = laid(EDITOR, live, old, fresh);

        assertEquals(KnowledgeState.APPROVED, edited.state());
        assertEquals(List.of(old), desk.read(AGENT, live.id()).newest().files());
        assertEquals(PICTURE, read(files.open(AGENT, live.id(), old.id())));
        assertThrows(NotFoundException.class, () -> files.open(AGENT, live.id(), fresh.id()));
        assertEquals(PICTURE + " anew", read(files.open(EDITOR, live.id(), fresh.id())));
    }

    @Test
    public void citizensHaveFilesOfPublicItemsOnlyAndOnlyWhileThoseArePublished() throws IOException {
        KnowledgeFile forAll = taken(CLERK, PICTURE);
        KnowledgeItem open = published(laid(CLERK, drafted(KnowledgeAudience.PUBLIC), forAll));
        KnowledgeFile internal = taken(CLERK, PICTURE + " inside");
        KnowledgeItem closed = published(laid(CLERK, drafted(KnowledgeAudience.AGENT), internal));

        assertEquals(PICTURE, read(files.openForCitizens(open.id(), forAll.id()).orElseThrow()));
        assertTrue(files.openForCitizens(closed.id(), internal.id()).isEmpty());
        assertTrue(files.openForCitizens(open.id(), internal.id()).isEmpty());
        assertTrue(files.openForCitizens("ZS99999999", forAll.id()).isEmpty());

        desk.perform(EDITOR, open.id(), open.revision(), new KnowledgeStep.Plain(KnowledgeVerb.WITHDRAW, "内容已经失效"));
        assertTrue(files.openForCitizens(open.id(), forAll.id()).isEmpty());
    }

    @Test
    public void nobodyLaysDownWhatSomebodyElseBroughtOrAnotherItemHas() {
        KnowledgeFile brought = taken(CLERK, PICTURE);
        KnowledgeItem item = drafted(KnowledgeAudience.PUBLIC);

        InvalidInputException wrong = assertThrows(InvalidInputException.class, () -> laid(COLLEAGUE, item, brought));
        assertEquals("files[0]", wrong.errors().get(0).field());
        laid(CLERK, item, brought);
        assertThrows(InvalidInputException.class, () -> laid(CLERK, drafted(KnowledgeAudience.AGENT), brought));
        assertThrows(StaleVersionException.class, () -> laid(CLERK, item, brought));
    }

    @Test
    public void whatWasBroughtAndNeverLaidDownIsForgottenAfterADay() {
        KnowledgeFile loose = taken(CLERK, PICTURE);
        clock.pass(Duration.ofHours(25));
        taken(CLERK, PICTURE + " later");

        assertThrows(InvalidInputException.class, () -> laid(CLERK, drafted(KnowledgeAudience.PUBLIC), loose));
    }

    @Test
    public void agentsBringNothingAndTheGateLooksAtEverything() {
        assertThrows(RefusedException.class, () -> taken(AGENT, PICTURE));
        assertThrows(InvalidInputException.class, () -> files.take(CLERK, "a.exe", bytes(PICTURE)));
        assertThrows(InvalidInputException.class, () -> files.take(CLERK, "a.jpg", bytes("no picture")));
        assertEquals(List.of(), blobs.kept());
    }
}
