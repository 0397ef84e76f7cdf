package org.yihaotong.rest.resource;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.SecurityContext;
import org.yihaotong.api.calls.Reconciliation;
import org.yihaotong.api.calls.ReconciliationDesk;
import org.yihaotong.api.input.Page;
import org.yihaotong.rest.guard.Visitor;

/** What the centre heard, what its switches wrote down and what units say, day by day (交换机对账). */
@Path("calls/reconciliations")
@Produces(MediaType.APPLICATION_JSON)
public final class ReconciliationResource {

    private static final int LIMIT = 50;

    private final ReconciliationDesk desk;

    ReconciliationResource(ReconciliationDesk desk) {
        this.desk = desk;
    }

    /** Which line's day is compared. */
    public record ReconciledDay(String hotline, LocalDate day) {

        public ReconciledDay {
            Objects.requireNonNull(hotline, "hotline");
            Objects.requireNonNull(day, "day");
        }
    }

    @GET
    public Page<Reconciliation> list(
            @QueryParam("hotline") String hotline,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") Integer limit,
            @Context SecurityContext security) {
        return desk.reconciliations(
                Visitor.of(security).actor(),
                Optional.ofNullable(hotline),
                Optional.ofNullable(cursor),
                limit == null ? LIMIT : limit);
    }

    @POST
    public Reconciliation reconcile(ReconciledDay what, @Context SecurityContext security) {
        return desk.reconcile(Visitor.of(security).actor(), what.hotline(), what.day());
    }
}
