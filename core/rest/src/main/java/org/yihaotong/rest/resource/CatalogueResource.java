package org.yihaotong.rest.resource;

import java.util.List;
import java.util.Optional;
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
import javax.ws.rs.core.StreamingOutput;
import org.yihaotong.api.dispatch.CatalogueDesk;
import org.yihaotong.api.dispatch.CatalogueDifference;
import org.yihaotong.api.dispatch.CatalogueLines;
import org.yihaotong.api.dispatch.CatalogueReport;
import org.yihaotong.api.people.Actor;
import org.yihaotong.api.rule.Edition;
import org.yihaotong.rest.guard.Visitor;

/** The dispatch catalogue (派单目录), edition by edition. */
@Path("catalogue")
@Produces(MediaType.APPLICATION_JSON)
public final class CatalogueResource {

    private static final String VERSION = "{version: [0-9]{1,9}}";

    private final CatalogueDesk desk;

    CatalogueResource(CatalogueDesk desk) {
        this.desk = desk;
    }

    @GET
    @Answers(value = CatalogueView.class, tagged = true)
    public Response newest(@Context SecurityContext security) {
        return tagged(desk.newest(Visitor.of(security).actor()));
    }

    @PUT
    @Answers(value = CatalogueView.class, tagged = true)
    public Response write(
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            CatalogueDraft draft,
            @Context HttpServletRequest request) {
        Actor actor = ((Visitor) request.getUserPrincipal()).actor();
        long version = Version.expected(ifMatch, request);
        return tagged(desk.write(
                actor,
                version,
                Optional.ofNullable(draft.entries()).orElse(List.of()),
                draft.note(),
                draft.effectiveFrom()));
    }

    @GET
    @Path("now")
    public CatalogueView now(@Context SecurityContext security) {
        return CatalogueView.of(desk.now(Visitor.of(security).actor()));
    }

    @GET
    @Path("editions")
    public List<CatalogueHead> history(@Context SecurityContext security) {
        return desk.history(Visitor.of(security).actor()).stream()
                .map(CatalogueHead::of)
                .toList();
    }

    @GET
    @Path("editions/" + VERSION)
    public CatalogueView edition(@PathParam("version") long version, @Context SecurityContext security) {
        return CatalogueView.of(desk.edition(Visitor.of(security).actor(), version));
    }

    /** What this edition changed of the one before. */
    @GET
    @Path("editions/" + VERSION + "/difference")
    public CatalogueDifference difference(@PathParam("version") long version, @Context SecurityContext security) {
        return desk.difference(Visitor.of(security).actor(), Math.max(0, version - 1), version);
    }

    /** The edition as a workbook. */
    @GET
    @Path("editions/" + VERSION + "/export")
    @Produces("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
    @Answers(String.class)
    public Response export(@PathParam("version") long version, @Context SecurityContext security) {
        Actor actor = Visitor.of(security).actor();
        desk.edition(actor, version);
        StreamingOutput workbook = out -> desk.export(actor, version, out);
        return Response.ok(workbook)
                .header("Content-Disposition", "attachment; filename=\"catalogue-" + version + ".xlsx\"")
                .build();
    }

    /** What a workbook would change; nothing is written. */
    @POST
    @Path("examination")
    public CatalogueReport examine(CatalogueWorkbook sheet, @Context HttpServletRequest request) {
        Actor actor = ((Visitor) request.getUserPrincipal()).actor();
        return desk.examine(actor, sheet.open(request));
    }

    private static Response tagged(Edition<CatalogueLines> edition) {
        return Version.tagged(Response.ok(CatalogueView.of(edition)), edition.version())
                .build();
    }
}
