package org.yihaotong.rest.resource;

import java.util.List;
import javax.ws.rs.BeanParam;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import javax.ws.rs.core.SecurityContext;
import org.yihaotong.api.archive.ArchiveDesk;
import org.yihaotong.api.archive.ArchivedTicket;
import org.yihaotong.api.input.Page;
import org.yihaotong.rest.guard.Visitor;

/** The archive (档案): finding tickets again, and taking them away as packages. */
@Path("archive")
@Produces(MediaType.APPLICATION_JSON)
public final class ArchiveResource {

    private final ArchiveDesk archive;

    ArchiveResource(ArchiveDesk archive) {
        this.archive = archive;
    }

    @GET
    public Page<ArchivedTicket> find(@BeanParam ArchiveFilter filter, @Context SecurityContext security) {
        return archive.find(Visitor.of(security).actor(), filter.query());
    }

    @GET
    @Path("package")
    @Produces(Prints.ZIP)
    @Answers(String.class)
    public Response pack(@QueryParam("ticket") List<String> tickets, @Context SecurityContext security) {
        return Prints.response(archive.pack(Visitor.of(security).actor(), tickets));
    }
}
