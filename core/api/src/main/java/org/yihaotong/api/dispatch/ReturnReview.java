package org.yihaotong.api.dispatch;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.yihaotong.api.ticket.CatalogueEntry;
import org.yihaotong.api.ticket.Deadline;
import org.yihaotong.api.ticket.ReturnRequest;

/**
 * One referral that a unit wants to return, with everything that speaks for or against it.
 *
 * @param request what the unit asks, if it still asks
 * @param decideBy until when the centre decides; afterwards the return counts as accepted
 * @param returnBy until when the unit might ask (退单时限)
 * @param edition the catalogue's edition that holds now
 * @param lines its lines that fit, the best first
 * @param passedOn how often units passed the ticket on (退单次数)
 * @param stations the units that had it, in order
 * @param course what was dispatched, asked and decided so far, oldest first
 * @param precedents how earlier tickets of the same matter and area went
 * @param rate how often this unit returns what it gets
 */
public record ReturnReview(
        String ticket,
        int referral,
        String unit,
        Optional<ReturnRequest> request,
        Optional<Deadline> decideBy,
        Optional<Deadline> returnBy,
        boolean bound,
        long edition,
        List<CatalogueEntry> lines,
        int passedOn,
        List<Station> stations,
        List<ReturnStep> course,
        Precedents precedents,
        ReturnRate rate) {

    public ReturnReview {
        Objects.requireNonNull(ticket, "ticket");
        Objects.requireNonNull(unit, "unit");
        Objects.requireNonNull(request, "request");
        Objects.requireNonNull(decideBy, "decideBy");
        Objects.requireNonNull(returnBy, "returnBy");
        lines = List.copyOf(lines);
        stations = List.copyOf(stations);
        course = List.copyOf(course);
        Objects.requireNonNull(precedents, "precedents");
        Objects.requireNonNull(rate, "rate");
    }
}
