package org.yihaotong.rest.resource;

import java.util.List;
import java.util.Optional;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.PUT;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import javax.ws.rs.core.SecurityContext;
import org.yihaotong.api.adapter.AdapterInstance;
import org.yihaotong.api.adapter.ConfigChange;
import org.yihaotong.api.adapter.ConfigDesk;
import org.yihaotong.api.adapter.ConfigDraft;
import org.yihaotong.api.adapter.ConfigForm;
import org.yihaotong.api.adapter.ConnectionTrial;
import org.yihaotong.api.adapter.Diagnosis;
import org.yihaotong.api.input.Page;
import org.yihaotong.rest.guard.Visitor;

/** How one line is configured (热线配置); secrets go in here and never come out. */
@Path("hotlines/{id: [A-Za-z0-9._-]{1,40}}/config")
@Produces(MediaType.APPLICATION_JSON)
public final class ConfigResource {

    private static final int PAGE = 50;

    private final ConfigDesk desk;

    ConfigResource(ConfigDesk desk) {
        this.desk = desk;
    }

    @GET
    public ConfigForm form(@PathParam("id") String id, @Context SecurityContext security) {
        return desk.form(Visitor.of(security).actor(), id);
    }

    @PUT
    public ConfigForm save(@PathParam("id") String id, ConfigDraft draft, @Context SecurityContext security) {
        return desk.save(Visitor.of(security).actor(), id, draft);
    }

    @POST
    @Path("reset")
    public ConfigForm reset(@PathParam("id") String id, ConfigRevision seen, @Context SecurityContext security) {
        return desk.reset(Visitor.of(security).actor(), id, seen.revision());
    }

    @POST
    @Path("removal")
    public void remove(@PathParam("id") String id, ConfigRevision seen, @Context SecurityContext security) {
        desk.remove(Visitor.of(security).actor(), id, seen.revision());
    }

    @POST
    @Path("trials")
    public ConnectionTrial tryOut(@PathParam("id") String id, ConfigDraft draft, @Context SecurityContext security) {
        return desk.tryOut(Visitor.of(security).actor(), id, draft);
    }

    @GET
    @Path("trials/{trial: [A-Za-z0-9-]{1,40}}")
    public ConnectionTrial trial(@PathParam("trial") String trial, @Context SecurityContext security) {
        return desk.trial(Visitor.of(security).actor(), trial);
    }

    @GET
    @Path("instances")
    public List<AdapterInstance> instances(@PathParam("id") String id, @Context SecurityContext security) {
        return desk.instances(Visitor.of(security).actor(), id);
    }

    @GET
    @Path("instances/blank")
    public ConfigForm blank(@PathParam("id") String id, @Context SecurityContext security) {
        return desk.blank(Visitor.of(security).actor(), id);
    }

    @POST
    @Path("instances")
    @Answers(status = 201, value = ConfigForm.class)
    public Response add(@PathParam("id") String id, ConfigDraft draft, @Context SecurityContext security) {
        ConfigForm added = desk.add(Visitor.of(security).actor(), id, draft);
        return Version.created("/api/hotlines/" + added.hotline() + "/config")
                .entity(added)
                .build();
    }

    @POST
    @Path("instances/trials")
    public ConnectionTrial tryFurther(
            @PathParam("id") String id, ConfigDraft draft, @Context SecurityContext security) {
        return desk.tryFurther(Visitor.of(security).actor(), id, draft);
    }

    @GET
    @Path("changes")
    public Page<ConfigChange> changes(
            @PathParam("id") String id,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") Integer limit,
            @Context SecurityContext security) {
        return desk.history(
                Visitor.of(security).actor(), id, Optional.ofNullable(cursor), limit == null ? PAGE : limit);
    }

    @GET
    @Path("diagnosis")
    public Diagnosis diagnose(@PathParam("id") String id, @Context SecurityContext security) {
        return desk.diagnose(Visitor.of(security).actor(), id);
    }
}
