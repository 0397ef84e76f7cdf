package org.yihaotong.rest.resource;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import javax.servlet.http.HttpServletRequest;
import javax.ws.rs.Consumes;
import javax.ws.rs.DELETE;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.SecurityContext;
import org.yihaotong.api.adapter.AdapterDesk;
import org.yihaotong.api.adapter.AdapterOperation;
import org.yihaotong.api.adapter.CatalogueItem;
import org.yihaotong.api.adapter.Inspection;
import org.yihaotong.api.adapter.InstalledAdapter;
import org.yihaotong.api.input.Page;
import org.yihaotong.rest.guard.Visitor;
import org.yihaotong.rest.problem.Fault;
import org.yihaotong.rest.problem.FaultException;

/** Adapters (适配器): a jar comes as a bare body, is checked, and is known by its hash from then on. */
@Path("adapters")
@Produces(MediaType.APPLICATION_JSON)
public final class AdapterResource {

    private static final String JAR = "jars/{sha256: [0-9a-f]{64}}";
    private static final String ADAPTER = "{adapter: [A-Za-z0-9._-]{1,100}}";
    private static final int PAGE = 50;

    private final AdapterDesk adapters;

    AdapterResource(AdapterDesk adapters) {
        this.adapters = adapters;
    }

    @GET
    public List<InstalledAdapter> installed(@Context SecurityContext security) {
        return adapters.installed(Visitor.of(security).actor());
    }

    @GET
    @Path("catalogue")
    public List<CatalogueItem> catalogue(@Context SecurityContext security) {
        return adapters.catalogue(Visitor.of(security).actor());
    }

    @POST
    @Path("jars")
    @Consumes(MediaType.APPLICATION_OCTET_STREAM)
    public Inspection inspect(InputStream content, @Context HttpServletRequest request) throws IOException {
        if (request.getContentLengthLong() > AdapterDesk.LARGEST) {
            throw new FaultException(Fault.TOO_LARGE);
        }
        InputStream jar = content == null ? InputStream.nullInputStream() : content;
        return adapters.inspect(((Visitor) request.getUserPrincipal()).actor(), jar);
    }

    @GET
    @Path(JAR)
    public Inspection inspection(@PathParam("sha256") String sha256, @Context SecurityContext security) {
        return adapters.inspection(Visitor.of(security).actor(), sha256);
    }

    @POST
    @Path(JAR + "/installation")
    public AdapterOperation install(@PathParam("sha256") String sha256, @Context SecurityContext security) {
        return adapters.install(Visitor.of(security).actor(), sha256);
    }

    @POST
    @Path(JAR + "/update")
    public AdapterOperation update(@PathParam("sha256") String sha256, @Context SecurityContext security) {
        return adapters.update(Visitor.of(security).actor(), sha256);
    }

    @POST
    @Path("installed/" + ADAPTER + "/rollback")
    public AdapterOperation rollBack(@PathParam("adapter") String adapter, @Context SecurityContext security) {
        return adapters.rollBack(Visitor.of(security).actor(), adapter);
    }

    @DELETE
    @Path("installed/" + ADAPTER)
    public AdapterOperation remove(@PathParam("adapter") String adapter, @Context SecurityContext security) {
        return adapters.remove(Visitor.of(security).actor(), adapter);
    }

    @GET
    @Path("operations")
    public Page<AdapterOperation> history(
            @QueryParam("adapter") String adapter,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") Integer limit,
            @Context SecurityContext security) {
        return adapters.history(
                Visitor.of(security).actor(),
                Optional.ofNullable(adapter),
                Optional.ofNullable(cursor),
                limit == null ? PAGE : limit);
    }
}
