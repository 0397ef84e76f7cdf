package org.yihaotong.engine.channel;

import static org.junit.Assert.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.Test;
import org.yihaotong.api.channel.Matter;
import org.yihaotong.api.hotline.ExtraField;
import org.yihaotong.api.hotline.Hotline;
import org.yihaotong.api.hotline.Method;
import org.yihaotong.api.people.Actor;
import org.yihaotong.api.people.Role;
import org.yihaotong.api.people.Unit;
import org.yihaotong.api.people.UnitKind;
import org.yihaotong.api.ticket.CatalogueEntry;
import org.yihaotong.engine.MemoryRules;
import org.yihaotong.engine.MemoryStore;
import org.yihaotong.engine.TestClock;
import org.yihaotong.engine.catalogue.CatalogueBook;
import org.yihaotong.engine.catalogue.DispatchBook;
import org.yihaotong.engine.catalogue.StoredCatalogueDesk;
import org.yihaotong.engine.rule.Books;
import org.yihaotong.engine.rule.RulesAtHand;

public class KnownMattersTest {

    private static final Actor DISPATCHER = Actor.centre("dispatcher1", "派单员一", Role.DISPATCHER);

    private final MemoryStore store = new MemoryStore();
    private final MemoryRules rules = new MemoryRules();
    private final TestClock clock = new TestClock();
    private final CatalogueBook book = new CatalogueBook(store.people(), store.hotlines());
    private final Books books = new Books(rules, clock);
    private final KnownMatters matters =
            new KnownMatters(new DispatchBook(books, book, store.people()), store.hotlines(), store.people());

    private void line(String id, Method method, List<String> about, String... fields) {
        store.people().add(new Unit(id, "单位" + id, UnitKind.UTILITY, Optional.empty(), Optional.of(id), true, 1));
        store.hotlines()
                .keep(new Hotline(
                        id,
                        "单位" + id,
                        List.of(),
                        List.of(),
                        method,
                        1,
                        "utility",
                        about,
                        List.of(),
                        List.of(fields).stream().map(ExtraField::parse).toList(),
                        "",
                        ""));
    }

    private void catalogue(CatalogueEntry... entries) {
        new StoredCatalogueDesk(RulesAtHand.with(rules, books, clock, book), book, null, clock)
                .write(DISPATCHER, 0, List.of(entries), "调整", Optional.empty());
    }

    @Test
    public void theCatalogueAndTheLinesTellWhatMayBeBrought() {
        line("heat", Method.LINKED, List.of("暖气不热"));
        line("water", Method.LINKED, List.of("停水"));
        catalogue(
                new CatalogueEntry("供水/停水", "", "water", List.of("heat")),
                new CatalogueEntry("暖气不热", "140802", "water", List.of()));

        assertEquals(
                List.of("供水/停水", "停水", "暖气不热"),
                matters.matters().stream().map(Matter::path).toList());
        assertEquals(List.of("单位water"), matters.matters().get(0).units());
        assertEquals(List.of("单位water", "单位heat"), matters.matters().get(2).units());
    }

    @Test
    public void whatIsOnlyPassedOnOrGuidedIsNoMatter() {
        line("police110", Method.TRANSFERRED, List.of("紧急警情"));
        line("court12368", Method.GUIDED, List.of("法律诉讼"));

        assertEquals(List.of(), matters.matters());
    }

    @Test
    public void aFieldThatOneOfTheUnitsDoesNotNeedIsNotRequired() {
        line("heat", Method.LINKED, List.of("暖气不热"), "*houseNumber|户号|[0-9]{8}|热费单", "*street|路段");
        assertEquals(
                List.of(true, true),
                matters.matters().get(0).fields().stream()
                        .map(ExtraField::required)
                        .toList());

        line("steam", Method.LINKED, List.of("暖气不热"), "*houseNumber|热用户编号|[0-9]{10}|热费单");

        List<ExtraField> fields = matters.matters().get(0).fields();
        assertEquals(
                List.of(true, false), fields.stream().map(ExtraField::required).toList());
        assertEquals("(?:[0-9]{8})|(?:[0-9]{10})", fields.get(0).pattern());
        assertEquals("户号", fields.get(0).label());
    }
}
