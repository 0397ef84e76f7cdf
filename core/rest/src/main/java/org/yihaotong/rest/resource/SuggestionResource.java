package org.yihaotong.rest.resource;

import java.util.List;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.SecurityContext;
import org.yihaotong.api.ticket.Appeal;
import org.yihaotong.api.ticket.DispatchCatalogue;
import org.yihaotong.api.ticket.Suggestion;
import org.yihaotong.rest.guard.Visitor;

/** Units that could handle an appeal, while it is still being typed. */
@Path("suggestions")
@Produces(MediaType.APPLICATION_JSON)
public final class SuggestionResource {

    private final DispatchCatalogue catalogue;

    SuggestionResource(DispatchCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    @POST
    public List<Suggestion> suggest(Appeal appeal, @Context SecurityContext security) {
        return catalogue.suggest(Visitor.of(security).actor(), appeal);
    }
}
