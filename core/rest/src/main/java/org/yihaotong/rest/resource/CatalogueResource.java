package org.yihaotong.rest.resource;

import java.util.List;
import javax.ws.rs.GET;
import javax.ws.rs.PUT;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.SecurityContext;
import org.yihaotong.api.ticket.CatalogueEntry;
import org.yihaotong.api.ticket.DispatchCatalogue;
import org.yihaotong.rest.guard.Visitor;

/** The dispatch catalogue (派单目录), read and replaced as a whole. */
@Path("catalogue")
@Produces(MediaType.APPLICATION_JSON)
public final class CatalogueResource {

    private final DispatchCatalogue catalogue;

    CatalogueResource(DispatchCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    @GET
    public List<CatalogueEntry> entries(@Context SecurityContext security) {
        return catalogue.entries(Visitor.of(security).actor());
    }

    @PUT
    public void replace(List<CatalogueEntry> entries, @Context SecurityContext security) {
        catalogue.replace(Visitor.of(security).actor(), entries);
    }
}
