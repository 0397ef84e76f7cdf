package org.yihaotong.rest.resource;

import java.util.Map;
import java.util.Optional;
import javax.servlet.http.HttpServletRequest;
import javax.ws.rs.GET;
import javax.ws.rs.HeaderParam;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import javax.ws.rs.core.SecurityContext;
import org.yihaotong.api.input.Page;
import org.yihaotong.api.knowledge.KnowledgeMatch;
import org.yihaotong.api.knowledge.KnowledgeMatchDesk;
import org.yihaotong.api.knowledge.KnowledgeMatchKind;
import org.yihaotong.api.knowledge.KnowledgeMatchQuery;
import org.yihaotong.api.knowledge.KnowledgeMatchState;
import org.yihaotong.api.people.Actor;
import org.yihaotong.rest.guard.Visitor;

/** Items that say the same or contradict each other (重复与矛盾), and what an editor makes of them. */
@Path("knowledge/matches")
@Produces(MediaType.APPLICATION_JSON)
public final class KnowledgeMatchResource {

    private static final String MATCH = "{match: ZS\\d{8,12}-ZS\\d{8,12}}";

    private final KnowledgeMatchDesk matches;

    KnowledgeMatchResource(KnowledgeMatchDesk matches) {
        this.matches = matches;
    }

    @GET
    public Page<KnowledgeMatch> list(
            @QueryParam("state") KnowledgeMatchState state,
            @QueryParam("kind") KnowledgeMatchKind kind,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") Integer limit,
            @Context SecurityContext security) {
        KnowledgeMatchQuery query = new KnowledgeMatchQuery(
                state == null ? KnowledgeMatchState.OPEN : state,
                Optional.ofNullable(kind),
                Optional.ofNullable(cursor),
                limit == null ? 0 : limit);
        return matches.list(Visitor.of(security).actor(), query);
    }

    @GET
    @Path("counts")
    public Map<KnowledgeMatchKind, Long> counts(@Context SecurityContext security) {
        return matches.counts(Visitor.of(security).actor());
    }

    @GET
    @Path("successors/{item: ZS\\d{8,12}}")
    public KnowledgeSuccessor successor(@PathParam("item") String item, @Context SecurityContext security) {
        return new KnowledgeSuccessor(matches.successor(Visitor.of(security).actor(), item));
    }

    @GET
    @Path(MATCH)
    @Answers(value = KnowledgeMatch.class, tagged = true)
    public Response read(@PathParam("match") String match, @Context SecurityContext security) {
        return tagged(matches.read(Visitor.of(security).actor(), match));
    }

    @POST
    @Path(MATCH + "/merger")
    @Answers(value = KnowledgeMatch.class, tagged = true)
    public Response merge(
            @PathParam("match") String match,
            @HeaderParam(HttpHeaders.IF_MATCH) String seen,
            KnowledgeMerger how,
            @Context HttpServletRequest request) {
        long revision = Version.expected(seen, request);
        return tagged(matches.merge(actor(request), match, revision, how.keep(), how.reason()));
    }

    @POST
    @Path(MATCH + "/separation")
    @Answers(value = KnowledgeMatch.class, tagged = true)
    public Response separate(
            @PathParam("match") String match,
            @HeaderParam(HttpHeaders.IF_MATCH) String seen,
            Reason why,
            @Context HttpServletRequest request) {
        long revision = Version.expected(seen, request);
        return tagged(matches.separate(actor(request), match, revision, why.reason()));
    }

    @POST
    @Path(MATCH + "/inquiry")
    @Answers(value = KnowledgeMatch.class, tagged = true)
    public Response inquire(
            @PathParam("match") String match,
            @HeaderParam(HttpHeaders.IF_MATCH) String seen,
            KnowledgeInquiry what,
            @Context HttpServletRequest request) {
        long revision = Version.expected(seen, request);
        return tagged(matches.inquire(actor(request), match, revision, what.words()));
    }

    private static Actor actor(HttpServletRequest request) {
        return ((Visitor) request.getUserPrincipal()).actor();
    }

    private static Response tagged(KnowledgeMatch match) {
        return Version.tagged(Response.ok(match), match.revision()).build();
    }
}
