package org.yihaotong.rest.resource;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import javax.ws.rs.BeanParam;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import javax.ws.rs.core.SecurityContext;
import org.yihaotong.api.callcentre.CallRules;
import org.yihaotong.api.callcentre.FigureDesk;
import org.yihaotong.api.callcentre.SeatDesk;
import org.yihaotong.api.callcentre.SplitDesk;
import org.yihaotong.api.callcentre.SplitFigures;
import org.yihaotong.api.callcentre.Staffing;
import org.yihaotong.api.callcentre.Unheard;
import org.yihaotong.rest.guard.Visitor;

/** Figures of the telephone (话务指标), and how many seats a load needs. */
@Path("phone/figures")
@Produces(MediaType.APPLICATION_JSON)
public final class FigureResource {

    private final FigureDesk desk;
    private final SplitDesk splits;
    private final SeatDesk seats;
    private final Clock clock;

    FigureResource(FigureDesk desk, SplitDesk splits, SeatDesk seats, Clock clock) {
        this.desk = desk;
        this.splits = splits;
        this.seats = seats;
        this.clock = clock;
    }

    /** What load is to be borne how well. */
    public record Load(int calls, int handlingSeconds, double target) {}

    @GET
    public List<FigureView> figures(
            @BeanParam FigureSpan span, @BeanParam FigureFilter filter, @Context SecurityContext security) {
        return desk
                .figures(
                        Visitor.of(security).actor(),
                        span.from(clock),
                        span.before(clock),
                        filter.step(),
                        filter.hotline())
                .stream()
                .map(FigureView::of)
                .toList();
    }

    /** The times of which nobody heard; figures of them may lack calls. */
    @GET
    @Path("unheard")
    public List<Unheard> unheard(@BeanParam FigureSpan span, @Context SecurityContext security) {
        return desk.unheard(Visitor.of(security).actor(), span.from(clock), span.before(clock));
    }

    /** By which rules is counted. */
    @GET
    @Path("rules")
    public CallRules rules(@Context SecurityContext security) {
        return seats.rules(Visitor.of(security).actor());
    }

    @GET
    @Path("split")
    public List<SplitFigures> split(@BeanParam FigureSpan span, @Context SecurityContext security) {
        return splits.split(Visitor.of(security).actor(), span.from(clock), span.before(clock));
    }

    @GET
    @Path("split/workbook")
    @Produces(Prints.XLSX)
    @Answers(String.class)
    public Response workbook(@BeanParam FigureSpan span, @Context SecurityContext security) {
        return Prints.response(splits.workbook(Visitor.of(security).actor(), span.from(clock), span.before(clock)));
    }

    @POST
    @Path("staffing")
    public Staffing staffing(Load load, @Context SecurityContext security) {
        Duration handling = Duration.ofSeconds(load.handlingSeconds());
        return desk.staffing(Visitor.of(security).actor(), load.calls(), handling, load.target());
    }
}
