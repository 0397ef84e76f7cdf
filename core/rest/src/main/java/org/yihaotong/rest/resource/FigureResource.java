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
import javax.ws.rs.core.SecurityContext;
import org.yihaotong.api.callcentre.FigureDesk;
import org.yihaotong.api.callcentre.Staffing;
import org.yihaotong.rest.guard.Visitor;

/** Figures of the telephone (话务指标), and how many seats a load needs. */
@Path("phone/figures")
@Produces(MediaType.APPLICATION_JSON)
public final class FigureResource {

    private final FigureDesk desk;
    private final Clock clock;

    FigureResource(FigureDesk desk, Clock clock) {
        this.desk = desk;
        this.clock = clock;
    }

    /** What load is to be borne how well. */
    public record Load(int calls, int handlingSeconds, double target) {}

    @GET
    public List<FigureView> figures(@BeanParam FigureFilter filter, @Context SecurityContext security) {
        return desk
                .figures(
                        Visitor.of(security).actor(),
                        filter.from(clock),
                        filter.before(clock),
                        filter.step(),
                        filter.hotline())
                .stream()
                .map(FigureView::of)
                .toList();
    }

    @POST
    @Path("staffing")
    public Staffing staffing(Load load, @Context SecurityContext security) {
        Duration handling = Duration.ofSeconds(load.handlingSeconds());
        return desk.staffing(Visitor.of(security).actor(), load.calls(), handling, load.target());
    }
}
