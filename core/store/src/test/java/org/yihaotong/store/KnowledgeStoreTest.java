package org.yihaotong.store;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.Before;
import org.junit.Test;
import org.yihaotong.api.attachment.AttachmentKind;
import org.yihaotong.api.input.Page;
import org.yihaotong.api.input.StaleVersionException;
import org.yihaotong.api.knowledge.KnowledgeAudience;
import org.yihaotong.api.knowledge.KnowledgeDeed;
import org.yihaotong.api.knowledge.KnowledgeEvent;
import org.yihaotong.api.knowledge.KnowledgeFile;
import org.yihaotong.api.knowledge.KnowledgeItem;
import org.yihaotong.api.knowledge.KnowledgeKind;
import org.yihaotong.api.knowledge.KnowledgeMiss;
import org.yihaotong.api.knowledge.KnowledgeOrigin;
import org.yihaotong.api.knowledge.KnowledgeQuery;
import org.yihaotong.api.knowledge.KnowledgeQueue;
import org.yihaotong.api.knowledge.KnowledgeState;
import org.yihaotong.api.knowledge.KnowledgeText;
import org.yihaotong.api.knowledge.KnowledgeVersion;
import org.yihaotong.engine.port.DuplicateException;
import org.yihaotong.engine.port.UsedKey;
import org.yihaotong.engine.port.knowledge.KeptFile;
import org.yihaotong.engine.port.knowledge.KnowledgeChange;
import org.yihaotong.engine.port.knowledge.PublicKnowledgeStore;
import org.yihaotong.engine.port.knowledge.SourceSeen;

public final class KnowledgeStoreTest extends StoreContract {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final Set<String> ALL = Set.of();

    private JpaKnowledgeStore knowledge;

    @Before
    public void openStore() {
        knowledge = new JpaKnowledgeStore(database);
    }

    private static KnowledgeText text(String title, Optional<LocalDate> until) {
        return new KnowledgeText(
                KnowledgeKind.QA,
                title,
                "请先看阀门。".repeat(400),
                List.of("供热"),
                "公用事业/供热",
                List.of("140802"),
                KnowledgeAudience.PUBLIC,
                Optional.of(TODAY.minusYears(1)),
                until,
                "供热条例");
    }

    private static KnowledgeItem item(int no, KnowledgeState state, boolean published, KnowledgeText text) {
        KnowledgeVersion version = new KnowledgeVersion(1, text, "heat1", Samples.minute(no));
        return new KnowledgeItem(
                "ZS%08d".formatted(no),
                no % 2 == 0 ? "heat" : "water",
                state,
                version,
                Optional.of(version).filter(v -> published),
                TODAY.plusDays(no),
                Samples.minute(no),
                Optional.empty(),
                0,
                1);
    }

    private static KnowledgeChange change(KnowledgeItem item, Long... pairs) {
        KnowledgeEvent event = new KnowledgeEvent(
                item.id(), KnowledgeDeed.EDITED, item.newest().version(), "heat1", item.changedAt(), "换说法");
        return new KnowledgeChange(item, event, Set.of(pairs), Optional.empty());
    }

    private KnowledgeItem add(int no, KnowledgeState state, boolean published, Optional<LocalDate> until) {
        KnowledgeItem item = item(no, state, published, text("暖气不热" + no, until));
        knowledge.commit(List.of(change(item, (long) no, 99L)));
        return item;
    }

    private static KnowledgeItem next(KnowledgeItem item, KnowledgeVersion newest) {
        return new KnowledgeItem(
                item.id(),
                item.unit(),
                KnowledgeState.DRAFT,
                newest,
                item.published(),
                item.reviewOn(),
                newest.at(),
                item.origin(),
                0,
                item.revision() + 1);
    }

    @Test
    public void anItemKeepsEveryTextAndEverythingThatHappened() {
        KnowledgeItem first = add(1, KnowledgeState.PUBLISHED, true, Optional.empty());
        KnowledgeVersion second =
                new KnowledgeVersion(2, text("暖气为什么不热", Optional.empty()), "heat2", Samples.minute(5));
        KnowledgeItem changed = next(first, second);
        knowledge.commit(List.of(change(changed, 1L, 2L)));

        assertEquals(Optional.of(changed), knowledge.find(first.id()));
        assertEquals(List.of(second, first.newest()), knowledge.versions(first.id()));
        assertEquals(
                List.of(2, 1),
                knowledge.events(first.id(), 9).stream()
                        .map(KnowledgeEvent::version)
                        .toList());
        assertEquals(
                "what is written beside it changes nothing for readers",
                1,
                list(KnowledgeQueue.LIVE, ALL).size());
        assertThrows(StaleVersionException.class, () -> knowledge.commit(List.of(change(changed, 1L))));
        assertEquals(Optional.empty(), knowledge.find("ZS00000009"));
    }

    @Test
    public void filesOfATextAreTheItemsAndTheirContentIsNeededAsLongAsTheyAreThere() {
        JpaKnowledgeFileStore files = new JpaKnowledgeFileStore(database);
        JpaAttachmentStore contents = new JpaAttachmentStore(database);
        KnowledgeFile file =
                new KnowledgeFile("f1", "放气 图.jpg", "image/jpeg", AttachmentKind.PHOTO, 9, "a1".repeat(32));
        KeptFile loose = new KeptFile(file, "heat1", Samples.minute(1), Optional.empty());
        files.add(loose, Samples.minute(0));
        assertEquals(Optional.of(loose), files.find("f1"));
        assertTrue(contents.isNeeded(file.sha256()));

        KnowledgeItem first = add(1, KnowledgeState.PUBLISHED, true, Optional.empty());
        KnowledgeVersion second =
                new KnowledgeVersion(2, first.newest().text(), "heat2", Samples.minute(5), List.of(file));
        knowledge.commit(List.of(change(next(first, second), 1L)));
        files.add(new KeptFile(other(), "heat1", Samples.minute(2), Optional.empty()), Samples.minute(9));
        files.add(new KeptFile(third(), "heat1", Samples.minute(10), Optional.empty()), Samples.minute(9));

        assertEquals(Optional.of("ZS00000001"), files.find("f1").orElseThrow().item());
        assertEquals(List.of(second, first.newest()), knowledge.versions(first.id()));
        assertEquals("what was never laid down is forgotten", Optional.empty(), files.find("f2"));
        assertFalse(contents.isNeeded(other().sha256()));
    }

    private static KnowledgeFile other() {
        return new KnowledgeFile("f2", "b.pdf", "application/pdf", AttachmentKind.DOCUMENT, 9, "b2".repeat(32));
    }

    private static KnowledgeFile third() {
        return new KnowledgeFile("f3", "c.pdf", "application/pdf", AttachmentKind.DOCUMENT, 9, "c3".repeat(32));
    }

    private List<String> list(KnowledgeQueue queue, Set<String> units) {
        List<String> seen = new ArrayList<>();
        Page.walk(cursor -> knowledge.list(
                        new KnowledgeQuery(queue, Optional.empty(), Optional.empty(), Optional.empty(), cursor, 2),
                        units,
                        TODAY))
                .forEachRemaining(item -> seen.add(item.id().substring(9)));
        return seen;
    }

    @Test
    public void everyListShowsEachOfItsItemsOnce() {
        for (int i = 1; i <= 5; i++) {
            add(
                    i,
                    KnowledgeState.PUBLISHED,
                    true,
                    Optional.of(TODAY.minusDays(3).plusDays(i)));
        }
        add(6, KnowledgeState.SUBMITTED, false, Optional.empty());
        add(7, KnowledgeState.DRAFT, true, Optional.empty());
        add(8, KnowledgeState.WITHDRAWN, true, Optional.of(TODAY.minusDays(9)));

        assertEquals(List.of("7", "5", "4", "3", "2", "1"), list(KnowledgeQueue.LIVE, ALL));
        assertEquals(List.of("4", "2"), list(KnowledgeQueue.LIVE, Set.of("heat")));
        assertEquals(List.of("1", "2", "3", "4", "5", "7"), list(KnowledgeQueue.DUE, ALL));
        assertEquals(List.of("1", "2"), list(KnowledgeQueue.EXPIRED, ALL));
        assertEquals(List.of("6"), list(KnowledgeQueue.TO_APPROVE, Set.of("heat", "water")));
        assertEquals(
                Map.of(KnowledgeQueue.LIVE, 6L, KnowledgeQueue.DRAFTS, 1L, KnowledgeQueue.WITHDRAWN, 1L),
                knowledge.counts(
                        EnumSet.of(
                                KnowledgeQueue.LIVE,
                                KnowledgeQueue.DRAFTS,
                                KnowledgeQueue.WITHDRAWN,
                                KnowledgeQueue.TO_EDIT),
                        ALL,
                        TODAY));
        KnowledgeQuery sorted = new KnowledgeQuery(
                KnowledgeQueue.LIVE,
                Optional.empty(),
                Optional.of(KnowledgeKind.QA),
                Optional.of("公用事业"),
                Optional.empty(),
                9);
        assertEquals(6, knowledge.list(sorted, ALL, TODAY).items().size());
    }

    @Test
    public void whatSharesMostPairsIsFoundFirst() {
        add(1, KnowledgeState.PUBLISHED, true, Optional.empty());
        KnowledgeItem alike = add(2, KnowledgeState.PUBLISHED, true, Optional.empty());
        add(3, KnowledgeState.SUBMITTED, false, Optional.empty());
        KnowledgeItem gone = add(4, KnowledgeState.WITHDRAWN, true, Optional.empty());

        assertEquals(
                List.of(alike.id(), "ZS00000001"),
                knowledge.alike(Set.of(2L, 99L, 4L), true, 9).stream()
                        .map(KnowledgeItem::id)
                        .toList());
        assertEquals(3, knowledge.alike(Set.of(99L), false, 9).size());
        assertEquals(1, knowledge.alike(Set.of(99L), false, 1).size());
        assertTrue(knowledge.alike(Set.of(4L), false, 9).isEmpty());
        assertEquals(Optional.of(gone), knowledge.find(gone.id()));
    }

    @Test
    public void whatNearlyEverythingSaysTellsNothing() throws SQLException {
        try (Connection connection = database.dataSource().getConnection();
                PreparedStatement held = connection.prepareStatement("INSERT INTO knowledge_pair VALUES (99, ?)")) {
            for (int i = 0; i < 1001; i++) {
                held.setString(1, "ZZ" + i);
                held.addBatch();
            }
            held.executeBatch();
        }
        KnowledgeItem alike = item(1, KnowledgeState.PUBLISHED, true, text("停水怎么办", Optional.empty()));
        KnowledgeItem other = item(2, KnowledgeState.PUBLISHED, true, text("停电怎么办", Optional.empty()));
        knowledge.commit(List.of(change(alike, 99L, 1L, 2L, 3L), change(other, 99L)));

        assertEquals(List.of(alike), knowledge.alike(Set.of(99L, 1L, 2L, 3L), true, 9));
        assertEquals(
                "nothing else is said", 2, knowledge.alike(Set.of(99L), true, 9).size());
    }

    @Test
    public void aSourcesEntryComesOnceAndItsDifferenceIsListed() {
        KnowledgeItem plain = item(1, KnowledgeState.SUBMITTED, false, text("停水怎么办", Optional.empty()));
        KnowledgeItem brought = new KnowledgeItem(
                plain.id(),
                plain.unit(),
                plain.state(),
                plain.newest(),
                plain.published(),
                plain.reviewOn(),
                plain.changedAt(),
                Optional.of(new KnowledgeOrigin("water.jar", "qa01", text("停水了怎么办", Optional.empty()), true)),
                0,
                1);
        knowledge.commit(List.of(change(brought, 7L)));

        assertEquals(List.of(brought), knowledge.ofSource("water.jar"));
        assertEquals(List.of("1"), list(KnowledgeQueue.DIFFERENT, ALL));
        KnowledgeItem again =
                item(2, KnowledgeState.SUBMITTED, false, plain.newest().text());
        KnowledgeItem twice = new KnowledgeItem(
                again.id(),
                again.unit(),
                again.state(),
                again.newest(),
                again.published(),
                again.reviewOn(),
                again.changedAt(),
                brought.origin(),
                0,
                1);
        assertThrows(DuplicateException.class, () -> knowledge.commit(List.of(change(twice, 7L))));
        assertTrue("all or nothing", knowledge.find(twice.id()).isEmpty());
    }

    @Test
    public void usesAreCountedBesideTheSteps() {
        KnowledgeItem item = add(1, KnowledgeState.PUBLISHED, true, Optional.empty());
        knowledge.used(item.id());
        knowledge.used(item.id());
        knowledge.used("ZS00000009");
        knowledge.commit(List.of(change(next(item, item.newest()), 1L)));

        assertEquals(2, knowledge.find(item.id()).orElseThrow().uses());
    }

    @Test
    public void whatIsMissedIsCountedWeekByWeek() {
        knowledge.missed("2026-W47", "暖气 不热", Samples.minute(1));
        knowledge.missed("2026-W48", "公积金", Samples.minute(2));
        knowledge.missed("2026-W48", "暖气 不热", Samples.minute(3));
        knowledge.missed("2026-W48", "暖气 不热", Samples.minute(4));

        assertEquals(
                List.of(
                        new KnowledgeMiss("暖气 不热", 2, Samples.minute(4)),
                        new KnowledgeMiss("公积金", 1, Samples.minute(2))),
                knowledge.misses("2026-W48", 9));
        assertEquals(1, knowledge.misses("2026-W48", 1).size());
        assertEquals(1, knowledge.misses("2026-W47", 9).size());
    }

    @Test
    public void aSourceIsAsItWasSeenLast() {
        knowledge.note(new SourceSeen("water.jar", "print1", Samples.minute(1), true));
        SourceSeen gone = new SourceSeen("water.jar", "print2", Samples.minute(2), false);
        knowledge.note(gone);

        assertEquals(List.of(gone), knowledge.sources());
    }

    @Test
    public void aKeyMakesOneItem() {
        KnowledgeItem first = item(1, KnowledgeState.DRAFT, false, text("停水怎么办", Optional.empty()));
        KnowledgeItem second = item(2, KnowledgeState.DRAFT, false, text("停水怎么办", Optional.empty()));
        knowledge.commit(List.of(keyed(first)));

        assertThrows(DuplicateException.class, () -> knowledge.commit(List.of(keyed(second))));
        assertEquals(
                first.id(), tickets.usedKey("heat1", "key-0001").orElseThrow().ticket());
        assertEquals(Optional.empty(), knowledge.find(second.id()));
    }

    private static KnowledgeChange keyed(KnowledgeItem item) {
        KnowledgeChange change = change(item, 1L);
        return new KnowledgeChange(
                item,
                change.event(),
                change.pairs(),
                Optional.of(new UsedKey("heat1", "key-0001", Samples.HASH, item.id())));
    }

    private List<String> publicIds(List<KnowledgeItem> items) {
        return items.stream().map(item -> item.id().substring(9)).toList();
    }

    @Test
    public void whatThePublicReadsIsListedAndItsChangesAreFollowed() {
        JpaPublicKnowledgeStore open = new JpaPublicKnowledgeStore(database);
        KnowledgeItem one = add(1, KnowledgeState.PUBLISHED, true, Optional.empty());
        add(2, KnowledgeState.DRAFT, false, Optional.empty());
        KnowledgeItem three = add(3, KnowledgeState.PUBLISHED, true, Optional.of(TODAY));
        KnowledgeItem gone = new KnowledgeItem(
                one.id(),
                one.unit(),
                KnowledgeState.WITHDRAWN,
                one.newest(),
                one.published(),
                one.reviewOn(),
                Samples.minute(9),
                one.origin(),
                0,
                2);

        assertEquals(List.of("3", "1"), publicIds(shown(open, TODAY)));
        assertEquals(List.of("1"), publicIds(shown(open, TODAY.plusDays(1))));
        knowledge.commit(List.of(change(gone, 1L)));
        assertEquals(List.of("3"), publicIds(shown(open, TODAY)));

        assertEquals(List.of("1"), changed(open, 5, TODAY, ""));
        assertEquals(
                "the day has passed on which it held last", List.of("1", "3"), changed(open, 5, TODAY.plusDays(1), ""));
        assertEquals(List.of("3"), changed(open, 5, TODAY.plusDays(1), one.id()));
        assertEquals(List.of(three), all(open, TODAY));
    }

    private static List<KnowledgeItem> shown(JpaPublicKnowledgeStore open, LocalDate day) {
        List<KnowledgeItem> seen = new ArrayList<>();
        Page.walk(cursor -> open.shown(Optional.of("公用事业"), Optional.of(KnowledgeKind.QA), day, cursor, 1))
                .forEachRemaining(seen::add);
        return seen;
    }

    private static List<KnowledgeItem> all(JpaPublicKnowledgeStore open, LocalDate day) {
        return open.changed(new PublicKnowledgeStore.Window(Optional.empty(), day, Samples.minute(60), day), "", 10);
    }

    private List<String> changed(JpaPublicKnowledgeStore open, int sinceMinute, LocalDate today, String after) {
        return publicIds(open.changed(
                new PublicKnowledgeStore.Window(
                        Optional.of(Samples.minute(sinceMinute)), TODAY, Samples.minute(60), today),
                after,
                10));
    }
}
