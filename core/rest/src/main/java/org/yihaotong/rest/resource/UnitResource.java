package org.yihaotong.rest.resource;

import java.util.List;
import javax.servlet.http.HttpServletRequest;
import javax.ws.rs.GET;
import javax.ws.rs.HeaderParam;
import javax.ws.rs.POST;
import javax.ws.rs.PUT;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import javax.ws.rs.core.SecurityContext;
import org.yihaotong.api.people.PeopleDesk;
import org.yihaotong.api.people.Unit;
import org.yihaotong.rest.guard.Visitor;

/** The units (承办单位). */
@Path("units")
@Produces(MediaType.APPLICATION_JSON)
public final class UnitResource {

    private final PeopleDesk desk;

    UnitResource(PeopleDesk desk) {
        this.desk = desk;
    }

    @GET
    public List<Unit> units(@Context SecurityContext security) {
        return desk.units(Visitor.of(security).actor());
    }

    @POST
    @Answers(status = 201, value = Unit.class, tagged = true)
    public Response create(Unit unit, @Context SecurityContext security) {
        Unit made = desk.create(Visitor.of(security).actor(), unit);
        return Version.tagged(Version.created("/api/units/" + made.id()), made.version())
                .entity(made)
                .build();
    }

    @PUT
    @Path("{id: [A-Za-z0-9._-]{1,40}}")
    @Answers(value = Unit.class, tagged = true)
    public Response change(
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            Unit unit,
            @Context HttpServletRequest request) {
        long version = Version.expected(ifMatch, request);
        SameName.check("id", id, unit.id(), request);
        Unit asWished = new Unit(
                id, unit.name(), unit.kind(), unit.parent(), unit.hotline(), unit.area(), unit.active(), version);
        Unit changed = desk.change(((Visitor) request.getUserPrincipal()).actor(), asWished);
        return Version.tagged(Response.ok(changed), changed.version()).build();
    }
}
