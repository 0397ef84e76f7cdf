package org.yihaotong.rest.resource;

import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.SecurityContext;
import org.yihaotong.api.search.MarkedTexts;
import org.yihaotong.api.search.SearchAid;
import org.yihaotong.api.search.SearchedTexts;
import org.yihaotong.api.search.SynonymOutcome;
import org.yihaotong.api.search.SynonymTrial;
import org.yihaotong.rest.guard.Visitor;

/** What helps those who search; asked for in bodies, since callers' words must not stand in addresses. */
@Path("search")
@Produces(MediaType.APPLICATION_JSON)
public final class SearchResource {

    private final SearchAid aid;

    SearchResource(SearchAid aid) {
        this.aid = aid;
    }

    @POST
    @Path("marks")
    public MarkedTexts mark(SearchedTexts texts, @Context SecurityContext security) {
        return aid.mark(Visitor.of(security).actor(), texts);
    }

    @POST
    @Path("trial")
    public SynonymOutcome trial(SynonymTrial trial, @Context SecurityContext security) {
        return aid.trial(Visitor.of(security).actor(), trial);
    }
}
