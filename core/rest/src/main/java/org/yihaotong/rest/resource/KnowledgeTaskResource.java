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
import javax.ws.rs.core.Context;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import javax.ws.rs.core.SecurityContext;
import org.yihaotong.api.input.InvalidInputException;
import org.yihaotong.api.input.Page;
import org.yihaotong.api.knowledge.KnowledgeTask;
import org.yihaotong.api.knowledge.KnowledgeTaskDesk;
import org.yihaotong.api.knowledge.KnowledgeTaskDraft;
import org.yihaotong.api.knowledge.KnowledgeTaskEvent;
import org.yihaotong.api.knowledge.KnowledgeTaskQueue;
import org.yihaotong.api.knowledge.KnowledgeTaskStep;
import org.yihaotong.api.knowledge.KnowledgeTaskVerb;
import org.yihaotong.rest.guard.Visitor;
import org.yihaotong.rest.words.Words;

/** What the knowledge base is asked for (知识任务): corrections, missing items, comparisons. */
@Path("knowledge/tasks")
@Produces(MediaType.APPLICATION_JSON)
public final class KnowledgeTaskResource {

    private static final String KEY = "Idempotency-Key";
    private static final String TASK = "{task: ZR\\d{8,12}}";

    private final KnowledgeTaskDesk tasks;

    KnowledgeTaskResource(KnowledgeTaskDesk tasks) {
        this.tasks = tasks;
    }

    @GET
    public Page<KnowledgeTask> list(@BeanParam KnowledgeTaskFilter filter, @Context SecurityContext security) {
        return tasks.list(Visitor.of(security).actor(), filter.query());
    }

    @POST
    @Answers(status = 201, value = KnowledgeTaskView.class, tagged = true)
    public Response ask(@HeaderParam(KEY) String key, KnowledgeTaskDraft draft, @Context HttpServletRequest request) {
        if (key == null) {
            throw new InvalidInputException(KEY, "required", Words.of(request).say("field.required"));
        }
        Visitor visitor = (Visitor) request.getUserPrincipal();
        KnowledgeTask task = tasks.ask(visitor.actor(), draft, key);
        return tagged(Version.created("/api/knowledge/tasks/" + task.id()), visitor, task);
    }

    @GET
    @Path("counts")
    public Map<KnowledgeTaskQueue, Long> counts(@Context SecurityContext security) {
        return tasks.counts(Visitor.of(security).actor());
    }

    @GET
    @Path(TASK)
    @Answers(value = KnowledgeTaskView.class, tagged = true)
    public Response read(@PathParam("task") String task, @Context SecurityContext security) {
        Visitor visitor = Visitor.of(security);
        return tagged(Response.ok(), visitor, tasks.read(visitor.actor(), task));
    }

    @GET
    @Path(TASK + "/history")
    public List<KnowledgeTaskEvent> history(@PathParam("task") String task, @Context SecurityContext security) {
        return tasks.history(Visitor.of(security).actor(), task);
    }

    /** Twice is as good as once. */
    @PUT
    @Path(TASK + "/receipt")
    @Answers(value = KnowledgeTaskView.class, tagged = true)
    public Response see(@PathParam("task") String task, @Context SecurityContext security) {
        Visitor visitor = Visitor.of(security);
        return tagged(Response.ok(), visitor, tasks.see(visitor.actor(), task));
    }

    @PUT
    @Path(TASK + "/item")
    @Answers(value = KnowledgeTaskView.class, tagged = true)
    public Response link(
            @PathParam("task") String task,
            @HeaderParam(HttpHeaders.IF_MATCH) String seen,
            KnowledgeLink link,
            @Context HttpServletRequest request) {
        return perform(task, seen, step(KnowledgeTaskVerb.LINK, "", Optional.of(link.item())), request);
    }

    /** Without a reason where an item says it all. */
    @POST
    @Path(TASK + "/answer")
    @Answers(value = KnowledgeTaskView.class, tagged = true)
    public Response answer(
            @PathParam("task") String task,
            @HeaderParam(HttpHeaders.IF_MATCH) String seen,
            KnowledgeAnswer answer,
            @Context HttpServletRequest request) {
        return perform(task, seen, step(KnowledgeTaskVerb.ANSWER, answer.reason(), Optional.empty()), request);
    }

    @POST
    @Path(TASK + "/refusal")
    @Answers(value = KnowledgeTaskView.class, tagged = true)
    public Response refuse(
            @PathParam("task") String task,
            @HeaderParam(HttpHeaders.IF_MATCH) String seen,
            Reason why,
            @Context HttpServletRequest request) {
        return perform(task, seen, step(KnowledgeTaskVerb.REFUSE, why.reason(), Optional.empty()), request);
    }

    @POST
    @Path(TASK + "/refusal/confirmation")
    @Answers(value = KnowledgeTaskView.class, tagged = true)
    public Response confirm(
            @PathParam("task") String task,
            @HeaderParam(HttpHeaders.IF_MATCH) String seen,
            @Context HttpServletRequest request) {
        return perform(task, seen, step(KnowledgeTaskVerb.CONFIRM_REFUSAL, "", Optional.empty()), request);
    }

    @POST
    @Path(TASK + "/refusal/denial")
    @Answers(value = KnowledgeTaskView.class, tagged = true)
    public Response deny(
            @PathParam("task") String task,
            @HeaderParam(HttpHeaders.IF_MATCH) String seen,
            Reason why,
            @Context HttpServletRequest request) {
        return perform(task, seen, step(KnowledgeTaskVerb.DENY_REFUSAL, why.reason(), Optional.empty()), request);
    }

    @POST
    @Path(TASK + "/handover")
    @Answers(value = KnowledgeTaskView.class, tagged = true)
    public Response handOver(
            @PathParam("task") String task,
            @HeaderParam(HttpHeaders.IF_MATCH) String seen,
            KnowledgeHandover whom,
            @Context HttpServletRequest request) {
        return perform(task, seen, step(KnowledgeTaskVerb.HAND_OVER, whom.reason(), whom.unit()), request);
    }

    private static KnowledgeTaskStep step(KnowledgeTaskVerb verb, String reason, Optional<String> target) {
        return new KnowledgeTaskStep(verb, reason, target);
    }

    private Response perform(String task, String seen, KnowledgeTaskStep step, HttpServletRequest request) {
        Visitor visitor = (Visitor) request.getUserPrincipal();
        long revision = Version.expected(seen, request);
        return tagged(Response.ok(), visitor, tasks.perform(visitor.actor(), task, revision, step));
    }

    private Response tagged(Response.ResponseBuilder answer, Visitor visitor, KnowledgeTask task) {
        KnowledgeTaskView view = new KnowledgeTaskView(task, tasks.verbs(visitor.actor(), task));
        return Version.tagged(answer.entity(view), task.revision()).build();
    }
}
