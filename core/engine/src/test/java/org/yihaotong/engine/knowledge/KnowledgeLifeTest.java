package org.yihaotong.engine.knowledge;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.Test;
import org.yihaotong.api.knowledge.KnowledgeDeed;
import org.yihaotong.api.knowledge.KnowledgeItem;
import org.yihaotong.api.knowledge.KnowledgeOrigin;
import org.yihaotong.api.knowledge.KnowledgeState;
import org.yihaotong.api.knowledge.KnowledgeStep;
import org.yihaotong.api.knowledge.KnowledgeText;
import org.yihaotong.api.knowledge.KnowledgeVerb;
import org.yihaotong.api.ticket.RefusedException;
import org.yihaotong.engine.knowledge.KnowledgeLife.Mark;

/** What becomes of an item, step by step. */
public class KnowledgeLifeTest {

    private static final List<KnowledgeVerb> VERBS = List.of(KnowledgeVerb.values());
    private static final LocalDate REVIEW = LocalDate.of(2027, 11, 22);
    private static final Set<Hat> CLERK = EnumSet.of(Hat.CLERK);
    private static final Set<Hat> LEADER = EnumSet.of(Hat.LEADER);
    private static final Set<Hat> EDITOR = EnumSet.of(Hat.EDITOR);
    private static final Set<Hat> SUPERVISOR = EnumSet.of(Hat.SUPERVISOR);
    private static final Mark MARK = new Mark("heat1", Instant.parse("2026-11-22T01:00:00Z"));
    private static final Mark SOURCE = new Mark("source:heat.jar", MARK.at());

    private static KnowledgeStep plain(KnowledgeVerb verb) {
        return new KnowledgeStep.Plain(verb, "有理由的");
    }

    private static KnowledgeItem go(KnowledgeItem item, Set<Hat> hats, KnowledgeVerb verb) {
        KnowledgeStep step =
                switch (verb) {
                    case EDIT -> new KnowledgeStep.Edit(
                            Texts.text(item.newest().text().title(), "第" + item.revision() + "种说法"));
                    case PUBLISH, RENEW -> new KnowledgeStep.Dated(verb, REVIEW.plusDays(item.revision()));
                    default -> plain(verb);
                };
        return KnowledgeLife.go(item, step, hats, MARK).item();
    }

    private static KnowledgeItem drafted() {
        return KnowledgeLife.begin("ZS00000001", "heat", Texts.text("暖气不热怎么办", "先排气"), REVIEW, CLERK, MARK)
                .item();
    }

    private static KnowledgeItem published() {
        KnowledgeItem approved = go(go(drafted(), CLERK, KnowledgeVerb.SUBMIT), LEADER, KnowledgeVerb.APPROVE);
        return go(approved, EDITOR, KnowledgeVerb.PUBLISH);
    }

    private static KnowledgeItem arrived() {
        KnowledgeOrigin origin = new KnowledgeOrigin("heat.jar", "qa01", Texts.said("暖气不热怎么办", "先排气"), false);
        return KnowledgeLife.arrive("ZS00000002", "heat", origin, REVIEW, SOURCE)
                .item();
    }

    @Test
    public void aUnitDraftsItsLeaderApprovesTheCentrePublishes() {
        KnowledgeItem item = published();

        assertEquals(KnowledgeState.PUBLISHED, item.state());
        assertEquals("先排气", item.published().orElseThrow().text().answer());
        assertEquals(4, item.revision());
        assertTrue(item.isLive());
    }

    @Test
    public void readersSeeThePublishedTextWhileANewOneIsWritten() {
        KnowledgeItem revised = go(published(), CLERK, KnowledgeVerb.EDIT);

        assertEquals(KnowledgeState.DRAFT, revised.state());
        assertEquals(2, revised.newest().version());
        assertEquals("先排气", revised.asRead().newest().text().answer());
        assertEquals(1, revised.asRead().newest().version());
    }

    @Test
    public void theCentresOwnEditWaitsForPublishingOnly() {
        KnowledgeItem edited = go(published(), EDITOR, KnowledgeVerb.EDIT);

        assertEquals(KnowledgeState.APPROVED, edited.state());
        assertEquals(
                2,
                go(edited, EDITOR, KnowledgeVerb.PUBLISH)
                        .published()
                        .orElseThrow()
                        .version());
    }

    @Test
    public void aClerkApprovesNothingAndALeaderPublishesNothing() {
        KnowledgeItem submitted = go(drafted(), CLERK, KnowledgeVerb.SUBMIT);
        KnowledgeItem approved = go(submitted, LEADER, KnowledgeVerb.APPROVE);

        assertEquals("role", refused(submitted, CLERK, KnowledgeVerb.APPROVE));
        assertEquals("role", refused(approved, LEADER, KnowledgeVerb.PUBLISH));
        assertEquals("role", refused(approved, SUPERVISOR, KnowledgeVerb.PUBLISH));
        assertEquals("knowledge-state", refused(submitted, EDITOR, KnowledgeVerb.PUBLISH));
        assertEquals("role", refused(approved, Set.of(), KnowledgeVerb.EDIT));
    }

    private static String refused(KnowledgeItem item, Set<Hat> hats, KnowledgeVerb verb) {
        return assertThrows(RefusedException.class, () -> go(item, hats, verb)).code();
    }

    @Test
    public void theSameTextAgainIsNoEdit() {
        KnowledgeStep same = new KnowledgeStep.Edit(drafted().newest().text());

        assertEquals(
                "knowledge-unchanged",
                assertThrows(RefusedException.class, () -> KnowledgeLife.go(drafted(), same, CLERK, MARK))
                        .code());
    }

    @Test
    public void whatIsWithdrawnIsReadByNobodyAndComesBackThroughTheLeader() {
        KnowledgeItem withdrawn = go(published(), SUPERVISOR, KnowledgeVerb.WITHDRAW);

        assertFalse(withdrawn.isLive());
        assertEquals(
                KnowledgeState.DRAFT, go(withdrawn, CLERK, KnowledgeVerb.REOPEN).state());
        assertEquals(
                KnowledgeState.APPROVED,
                go(withdrawn, EDITOR, KnowledgeVerb.REOPEN).state());
    }

    @Test
    public void anEntryArrivesAsSubmittedByItsUnit() {
        assertEquals(KnowledgeState.SUBMITTED, arrived().state());
        assertEquals("source:heat.jar", arrived().newest().by());
        assertEquals(
                "the same entry again is nothing new",
                Optional.empty(),
                KnowledgeLife.hear(arrived(), Texts.said("暖气不热怎么办", "先排气"), SOURCE));
    }

    @Test
    public void aChangedEntryIsANewVersionWhereNobodyChangedTheOldOne() {
        KnowledgeItem sorted = arrived();
        sorted = go(sorted, LEADER, KnowledgeVerb.APPROVE);
        KnowledgeText inCategory = Texts.text("暖气不热怎么办", "先排气");
        sorted = KnowledgeLife.go(sorted, new KnowledgeStep.Edit(inCategory), EDITOR, MARK)
                .item();
        sorted = go(sorted, EDITOR, KnowledgeVerb.PUBLISH);

        KnowledgeItem changed = KnowledgeLife.hear(sorted, Texts.said("暖气不热怎么办", "先开阀门"), SOURCE)
                .orElseThrow()
                .item();

        assertEquals(KnowledgeState.SUBMITTED, changed.state());
        assertEquals(Texts.text("暖气不热怎么办", "先开阀门"), changed.newest().text());
        assertEquals("先排气", changed.published().orElseThrow().text().answer());
        assertFalse(changed.origin().orElseThrow().differs());
    }

    @Test
    public void whatTheCentreEditedStaysAndTheDifferenceIsShown() {
        KnowledgeItem edited = go(
                go(go(arrived(), LEADER, KnowledgeVerb.APPROVE), EDITOR, KnowledgeVerb.EDIT),
                EDITOR,
                KnowledgeVerb.PUBLISH);
        KnowledgeText ours = edited.newest().text();

        KnowledgeItem different = KnowledgeLife.hear(edited, Texts.said("暖气不热怎么办", "先开阀门"), SOURCE)
                .orElseThrow()
                .item();

        assertEquals(ours, different.newest().text());
        assertEquals(KnowledgeState.PUBLISHED, different.state());
        assertTrue(different.origin().orElseThrow().differs());
        KnowledgeItem kept = go(different, EDITOR, KnowledgeVerb.KEEP);
        assertFalse(kept.origin().orElseThrow().differs());
        assertEquals(ours, kept.newest().text());
        KnowledgeItem taken = go(different, EDITOR, KnowledgeVerb.TAKE_OVER);
        assertEquals("先开阀门", taken.newest().text().answer());
        assertEquals(ours.category(), taken.newest().text().category());
        assertEquals(KnowledgeState.APPROVED, taken.state());
    }

    @Test
    public void anItemLeavesWithItsSourceAndComesBackAsItWas() {
        KnowledgeItem live = go(go(arrived(), LEADER, KnowledgeVerb.APPROVE), EDITOR, KnowledgeVerb.PUBLISH);
        KnowledgeItem gone = KnowledgeLife.leave(live, SOURCE).orElseThrow().item();

        assertEquals(KnowledgeState.ARCHIVED, gone.state());
        assertFalse(gone.isLive());
        assertEquals(Optional.empty(), KnowledgeLife.leave(gone, SOURCE));
        Turn back = KnowledgeLife.hear(gone, live.origin().orElseThrow().said(), SOURCE)
                .orElseThrow();
        assertEquals(KnowledgeDeed.SOURCE_BACK, back.event().deed());
        assertEquals(KnowledgeState.PUBLISHED, back.item().state());
        assertEquals(live.published(), back.item().published());
    }

    @Test
    public void whateverIsDoneNothingIsPublishedThatTheCentreDidNotPublish() {
        List<Set<Hat>> people = List.of(CLERK, LEADER, EDITOR, SUPERVISOR, Set.of());
        for (int seed = 0; seed < 300; seed++) {
            Random dice = new Random(seed);
            KnowledgeItem item = dice.nextBoolean() ? drafted() : arrived();
            List<KnowledgeText> published = new ArrayList<>();
            for (int move = 0; move < 40; move++) {
                KnowledgeItem before = item;
                item = dice.nextInt(5) == 0
                        ? bySource(item, dice)
                        : byPerson(item, people.get(dice.nextInt(5)), dice, published);
                if (!item.equals(before)) {
                    assertEquals(before.revision() + 1, item.revision());
                    assertTrue(item.newest().version() - before.newest().version() <= 1);
                    assertEquals(
                            "a new text is a new version",
                            item.newest().version() != before.newest().version(),
                            !item.newest().text().equals(before.newest().text()));
                }
                assertTrue(
                        item.published().map(p -> published.contains(p.text())).orElse(true));
                assertTrue(item.state() != KnowledgeState.PUBLISHED || item.isLive());
                assertTrue(item.state() != KnowledgeState.WITHDRAWN
                        || item.published().isEmpty());
            }
        }
    }

    private static KnowledgeItem bySource(KnowledgeItem item, Random dice) {
        if (item.origin().isEmpty()) {
            return item;
        }
        Optional<Turn> turn = dice.nextInt(3) == 0
                ? KnowledgeLife.leave(item, SOURCE)
                : KnowledgeLife.hear(item, Texts.said("暖气不热怎么办", "来源第" + dice.nextInt(3) + "版"), SOURCE);
        return turn.map(Turn::item).orElse(item);
    }

    private static KnowledgeItem byPerson(
            KnowledgeItem item, Set<Hat> hats, Random dice, List<KnowledgeText> published) {
        KnowledgeVerb verb = VERBS.get(dice.nextInt(VERBS.size()));
        if (!Permit.verbs(item, hats).contains(verb)) {
            assertThrows(RefusedException.class, () -> go(item, hats, verb));
            return item;
        }
        KnowledgeItem after = go(item, hats, verb);
        if (verb == KnowledgeVerb.PUBLISH) {
            assertTrue(hats.contains(Hat.EDITOR));
            published.add(after.newest().text());
        }
        return after;
    }
}
