package org.yihaotong.rest.resource;

import java.io.IOException;
import java.io.InputStream;
import javax.servlet.http.HttpServletRequest;
import javax.ws.rs.GET;
import javax.ws.rs.HeaderParam;
import javax.ws.rs.PUT;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import org.yihaotong.api.knowledge.KnowledgeDesk;
import org.yihaotong.api.knowledge.KnowledgeFileDesk;
import org.yihaotong.api.knowledge.KnowledgeItem;
import org.yihaotong.rest.file.SentFile;
import org.yihaotong.rest.guard.Visitor;

/** The files of one knowledge item (知识点附件). */
@Path("knowledge/{item: ZS\\d{8,12}}/files")
@Produces(MediaType.APPLICATION_JSON)
public final class KnowledgeFileResource {

    private final KnowledgeFileDesk desk;
    private final KnowledgeDesk knowledge;

    KnowledgeFileResource(KnowledgeFileDesk desk, KnowledgeDesk knowledge) {
        this.desk = desk;
        this.knowledge = knowledge;
    }

    @PUT
    @Answers(value = KnowledgeView.class, tagged = true)
    public Response lay(
            @PathParam("item") String item,
            @HeaderParam(HttpHeaders.IF_MATCH) String seen,
            KnowledgeFiles wanted,
            @Context HttpServletRequest request) {
        Visitor visitor = (Visitor) request.getUserPrincipal();
        KnowledgeItem laid = desk.lay(visitor.actor(), item, Version.expected(seen, request), wanted.files());
        KnowledgeView view = new KnowledgeView(laid, knowledge.verbs(visitor.actor(), laid));
        return Version.tagged(Response.ok().entity(view), laid.revision()).build();
    }

    @GET
    @Path("{id: [A-Za-z0-9-]{1,40}}")
    @Produces(MediaType.WILDCARD)
    @Answers(value = InputStream.class, pieces = true)
    public Response open(
            @PathParam("item") String item, @PathParam("id") String id, @Context HttpServletRequest request)
            throws IOException {
        return FileAnswer.of(SentFile.of(
                desk.open(((Visitor) request.getUserPrincipal()).actor(), item, id),
                request.getHeader("Range"),
                request.getHeader("If-Range")));
    }
}
