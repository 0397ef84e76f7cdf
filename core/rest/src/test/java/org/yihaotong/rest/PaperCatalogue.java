package org.yihaotong.rest;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.yihaotong.api.dispatch.CatalogueDesk;
import org.yihaotong.api.dispatch.CatalogueDifference;
import org.yihaotong.api.dispatch.CatalogueLines;
import org.yihaotong.api.input.StaleVersionException;
import org.yihaotong.api.people.Actor;
import org.yihaotong.api.rule.Edition;
import org.yihaotong.api.ticket.CatalogueEntry;

/** A catalogue on paper: always at its third edition, and it keeps what it is given. */
final class PaperCatalogue implements CatalogueDesk {

    final List<CatalogueEntry> kept = new ArrayList<>();

    private static Edition<CatalogueLines> lines(CatalogueEntry... entries) {
        return new Edition<>(3, Centre.NOW, Centre.NOW, "dispatcher1", "年初调整", new CatalogueLines(0, List.of(entries)));
    }

    private static CatalogueEntry water(int no) {
        return new CatalogueEntry(no, "供水", "140802", "water", List.of("power"), "含二次供水");
    }

    @Override
    public Edition<CatalogueLines> newest(Actor actor) {
        return lines(water(1));
    }

    @Override
    public Edition<CatalogueLines> now(Actor actor) {
        return lines(water(1));
    }

    @Override
    public Edition<CatalogueLines> edition(Actor actor, long version) {
        return lines(water((int) version));
    }

    @Override
    public List<Edition<String>> history(Actor actor) {
        return List.of(newest(actor).with(""));
    }

    @Override
    public CatalogueDifference difference(Actor actor, long before, long after) {
        return CatalogueDifference.between(
                lines(water(1)).content(),
                lines(water(1).numbered(2), new CatalogueEntry(1, "供水", "", "water", List.of(), ""))
                        .content());
    }

    @Override
    public Edition<CatalogueLines> write(
            Actor actor, long version, List<CatalogueEntry> entries, String note, Optional<Instant> effectiveFrom) {
        if (version != 3) {
            throw new StaleVersionException("stale", 3);
        }
        kept.addAll(entries);
        return new Edition<>(
                4,
                effectiveFrom.orElse(Centre.NOW),
                Centre.NOW,
                actor.login(),
                note,
                newest(actor).content().followedBy(entries));
    }
}
