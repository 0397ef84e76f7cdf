package org.yihaotong.rest;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.yihaotong.api.dispatch.CatalogueDesk;
import org.yihaotong.api.dispatch.CatalogueDifference;
import org.yihaotong.api.dispatch.CatalogueLines;
import org.yihaotong.api.dispatch.CatalogueReport;
import org.yihaotong.api.dispatch.Handled;
import org.yihaotong.api.dispatch.Precedent;
import org.yihaotong.api.dispatch.Precedents;
import org.yihaotong.api.dispatch.ReturnRate;
import org.yihaotong.api.dispatch.ReturnReview;
import org.yihaotong.api.dispatch.ReturnStep;
import org.yihaotong.api.dispatch.ReviewDesk;
import org.yihaotong.api.dispatch.RowFault;
import org.yihaotong.api.dispatch.Station;
import org.yihaotong.api.input.StaleVersionException;
import org.yihaotong.api.people.Actor;
import org.yihaotong.api.rule.Edition;
import org.yihaotong.api.ticket.CatalogueEntry;
import org.yihaotong.api.ticket.ClockKind;
import org.yihaotong.api.ticket.Deadline;
import org.yihaotong.api.ticket.EventKind;
import org.yihaotong.api.ticket.ReferralState;
import org.yihaotong.api.ticket.ReturnRequest;
import org.yihaotong.api.ticket.TicketState;

/** A catalogue on paper: always at its third edition, and it keeps what it is given. */
final class PaperCatalogue implements CatalogueDesk {

    final List<CatalogueEntry> kept = new ArrayList<>();
    final ReviewDesk reviews = PaperCatalogue::review;

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

    @Override
    public void export(Actor actor, long version, OutputStream out) throws IOException {
        out.write(("xlsx of " + version).getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public CatalogueReport examine(Actor actor, InputStream workbook) {
        return new CatalogueReport(
                3,
                List.of(water(1)),
                List.of(new RowFault(2, "主办单位", "没有单位 " + read(workbook))),
                difference(actor, 2, 3));
    }

    private static String read(InputStream workbook) {
        try {
            return new String(workbook.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ReturnReview review(Actor actor, String number, int referral) {
        Deadline clock = new Deadline(ClockKind.REVIEW, Centre.NOW, Centre.NOW.plusSeconds(3600), "一小时");
        ReturnStep step =
                new ReturnStep(number, Centre.NOW, EventKind.RETURN_REFUSED, "water", "dispatcher1", "仍由你办", "");
        return new ReturnReview(
                number,
                referral,
                "water",
                Optional.of(new ReturnRequest("不归我", "条例", "power", Centre.NOW, Optional.empty())),
                Optional.of(clock),
                Optional.of(clock),
                false,
                3,
                List.of(water(1)),
                1,
                List.of(new Station(1, "water", true, Centre.NOW, ReferralState.RETURN_IN_REVIEW, 0, "目录")),
                List.of(step),
                new Precedents(
                        Centre.NOW,
                        1,
                        false,
                        List.of(new Handled("water", 1)),
                        List.of(new Precedent(number, "停水", Optional.of("water"), TicketState.CLOSED, Centre.NOW)),
                        2,
                        1,
                        1,
                        0,
                        List.of(step)),
                new ReturnRate("water", Centre.NOW, 10, 2, 1));
    }
}
