package org.yihaotong.rest.resource;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.servlet.http.HttpServletRequest;
import javax.ws.rs.BeanParam;
import javax.ws.rs.GET;
import javax.ws.rs.HeaderParam;
import javax.ws.rs.POST;
import javax.ws.rs.PUT;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import javax.ws.rs.core.SecurityContext;
import org.yihaotong.api.input.InvalidInputException;
import org.yihaotong.api.input.Page;
import org.yihaotong.api.knowledge.KnowledgeDesk;
import org.yihaotong.api.knowledge.KnowledgeDraft;
import org.yihaotong.api.knowledge.KnowledgeEvent;
import org.yihaotong.api.knowledge.KnowledgeItem;
import org.yihaotong.api.knowledge.KnowledgeMiss;
import org.yihaotong.api.knowledge.KnowledgeQueue;
import org.yihaotong.api.knowledge.KnowledgeSearch;
import org.yihaotong.api.knowledge.KnowledgeStep;
import org.yihaotong.api.knowledge.KnowledgeText;
import org.yihaotong.api.knowledge.KnowledgeVerb;
import org.yihaotong.api.knowledge.KnowledgeVersion;
import org.yihaotong.rest.guard.Visitor;
import org.yihaotong.rest.words.Words;

/** The knowledge base (知识库): reading, writing, and the way of an item to its readers. */
@Path("knowledge")
@Produces(MediaType.APPLICATION_JSON)
public final class KnowledgeResource {

    private static final String KEY = "Idempotency-Key";
    private static final String ITEM = "{item: ZS\\d{8,12}}";

    private final KnowledgeDesk knowledge;

    KnowledgeResource(KnowledgeDesk knowledge) {
        this.knowledge = knowledge;
    }

    @GET
    public Page<KnowledgeItem> list(@BeanParam KnowledgeFilter filter, @Context SecurityContext security) {
        return knowledge.list(Visitor.of(security).actor(), filter.query());
    }

    @POST
    @Answers(status = 201, value = KnowledgeView.class, tagged = true)
    public Response draft(@HeaderParam(KEY) String key, KnowledgeDraft draft, @Context HttpServletRequest request) {
        if (key == null) {
            throw new InvalidInputException(KEY, "required", Words.of(request).say("field.required"));
        }
        Visitor visitor = (Visitor) request.getUserPrincipal();
        KnowledgeItem item = knowledge.draft(visitor.actor(), draft, key);
        return tagged(Version.created("/api/knowledge/" + item.id()), visitor, item);
    }

    @GET
    @Path("counts")
    public Map<KnowledgeQueue, Long> counts(@Context SecurityContext security) {
        return knowledge.counts(Visitor.of(security).actor());
    }

    @GET
    @Path("categories")
    public List<String> categories(@Context SecurityContext security) {
        return knowledge.categories(Visitor.of(security).actor());
    }

    @GET
    @Path("misses")
    public List<KnowledgeMiss> misses(@QueryParam("week") String week, @Context SecurityContext security) {
        return knowledge.misses(Visitor.of(security).actor(), Optional.ofNullable(week));
    }

    /** Asked for in a body, since addresses go into logs and callers' words must not. */
    @POST
    @Path("search")
    public List<KnowledgeItem> search(KnowledgeSearch search, @Context SecurityContext security) {
        return knowledge.search(Visitor.of(security).actor(), search);
    }

    @GET
    @Path(ITEM)
    @Answers(value = KnowledgeView.class, tagged = true)
    public Response read(@PathParam("item") String item, @Context SecurityContext security) {
        Visitor visitor = Visitor.of(security);
        return tagged(Response.ok(), visitor, knowledge.read(visitor.actor(), item));
    }

    @GET
    @Path(ITEM + "/versions")
    public List<KnowledgeVersion> versions(@PathParam("item") String item, @Context SecurityContext security) {
        return knowledge.versions(Visitor.of(security).actor(), item);
    }

    @GET
    @Path(ITEM + "/history")
    public List<KnowledgeEvent> history(@PathParam("item") String item, @Context SecurityContext security) {
        return knowledge.history(Visitor.of(security).actor(), item);
    }

    @PUT
    @Path(ITEM + "/text")
    @Answers(value = KnowledgeView.class, tagged = true)
    public Response edit(
            @PathParam("item") String item,
            @HeaderParam(HttpHeaders.IF_MATCH) String seen,
            KnowledgeText text,
            @Context HttpServletRequest request) {
        return perform(item, seen, new KnowledgeStep.Edit(text), request);
    }

    @POST
    @Path(ITEM + "/submission")
    @Answers(value = KnowledgeView.class, tagged = true)
    public Response submit(
            @PathParam("item") String item,
            @HeaderParam(HttpHeaders.IF_MATCH) String seen,
            @Context HttpServletRequest request) {
        return perform(item, seen, new KnowledgeStep.Plain(KnowledgeVerb.SUBMIT, ""), request);
    }

    @POST
    @Path(ITEM + "/approval")
    @Answers(value = KnowledgeView.class, tagged = true)
    public Response approve(
            @PathParam("item") String item,
            @HeaderParam(HttpHeaders.IF_MATCH) String seen,
            @Context HttpServletRequest request) {
        return perform(item, seen, new KnowledgeStep.Plain(KnowledgeVerb.APPROVE, ""), request);
    }

    @POST
    @Path(ITEM + "/return")
    @Answers(value = KnowledgeView.class, tagged = true)
    public Response sendBack(
            @PathParam("item") String item,
            @HeaderParam(HttpHeaders.IF_MATCH) String seen,
            Reason why,
            @Context HttpServletRequest request) {
        return perform(item, seen, new KnowledgeStep.Plain(KnowledgeVerb.SEND_BACK, why.reason()), request);
    }

    @POST
    @Path(ITEM + "/publication")
    @Answers(value = KnowledgeView.class, tagged = true)
    public Response publish(
            @PathParam("item") String item,
            @HeaderParam(HttpHeaders.IF_MATCH) String seen,
            ReviewDay next,
            @Context HttpServletRequest request) {
        return perform(item, seen, new KnowledgeStep.Dated(KnowledgeVerb.PUBLISH, next.reviewOn()), request);
    }

    @POST
    @Path(ITEM + "/renewal")
    @Answers(value = KnowledgeView.class, tagged = true)
    public Response renew(
            @PathParam("item") String item,
            @HeaderParam(HttpHeaders.IF_MATCH) String seen,
            ReviewDay next,
            @Context HttpServletRequest request) {
        return perform(item, seen, new KnowledgeStep.Dated(KnowledgeVerb.RENEW, next.reviewOn()), request);
    }

    @POST
    @Path(ITEM + "/withdrawal")
    @Answers(value = KnowledgeView.class, tagged = true)
    public Response withdraw(
            @PathParam("item") String item,
            @HeaderParam(HttpHeaders.IF_MATCH) String seen,
            Reason why,
            @Context HttpServletRequest request) {
        return perform(item, seen, new KnowledgeStep.Plain(KnowledgeVerb.WITHDRAW, why.reason()), request);
    }

    @POST
    @Path(ITEM + "/reopening")
    @Answers(value = KnowledgeView.class, tagged = true)
    public Response reopen(
            @PathParam("item") String item,
            @HeaderParam(HttpHeaders.IF_MATCH) String seen,
            Reason why,
            @Context HttpServletRequest request) {
        return perform(item, seen, new KnowledgeStep.Plain(KnowledgeVerb.REOPEN, why.reason()), request);
    }

    /** The centre's text gives way to what the source says now. */
    @POST
    @Path(ITEM + "/takeover")
    @Answers(value = KnowledgeView.class, tagged = true)
    public Response takeOver(
            @PathParam("item") String item,
            @HeaderParam(HttpHeaders.IF_MATCH) String seen,
            @Context HttpServletRequest request) {
        return perform(item, seen, new KnowledgeStep.Plain(KnowledgeVerb.TAKE_OVER, ""), request);
    }

    /** The centre's text stays, whatever the source says. */
    @POST
    @Path(ITEM + "/keeping")
    @Answers(value = KnowledgeView.class, tagged = true)
    public Response keep(
            @PathParam("item") String item,
            @HeaderParam(HttpHeaders.IF_MATCH) String seen,
            @Context HttpServletRequest request) {
        return perform(item, seen, new KnowledgeStep.Plain(KnowledgeVerb.KEEP, ""), request);
    }

    private Response perform(String item, String seen, KnowledgeStep step, HttpServletRequest request) {
        Visitor visitor = (Visitor) request.getUserPrincipal();
        long revision = Version.expected(seen, request);
        return tagged(Response.ok(), visitor, knowledge.perform(visitor.actor(), item, revision, step));
    }

    private Response tagged(Response.ResponseBuilder answer, Visitor visitor, KnowledgeItem item) {
        KnowledgeView view = new KnowledgeView(item, knowledge.verbs(visitor.actor(), item));
        return Version.tagged(answer.entity(view), item.revision()).build();
    }
}
