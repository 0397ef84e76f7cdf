package org.yihaotong.rest.resource;

import java.io.IOException;
import java.io.InputStream;
import javax.servlet.http.HttpServletRequest;
import javax.ws.rs.Consumes;
import javax.ws.rs.HeaderParam;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import org.yihaotong.api.knowledge.KnowledgeFile;
import org.yihaotong.api.knowledge.KnowledgeFileDesk;
import org.yihaotong.rest.guard.Visitor;

/** Takes files in for knowledge items (知识点附件). A file comes as a bare body; its name in a header. */
@Path("knowledge/files")
@Produces(MediaType.APPLICATION_JSON)
public final class KnowledgeUploadResource {

    private final KnowledgeFileDesk desk;

    KnowledgeUploadResource(KnowledgeFileDesk desk) {
        this.desk = desk;
    }

    @POST
    @Consumes(MediaType.APPLICATION_OCTET_STREAM)
    public KnowledgeFile take(
            @HeaderParam(FileName.HEADER) String name, InputStream content, @Context HttpServletRequest request)
            throws IOException {
        String called = FileName.of(name, request);
        InputStream file = content == null ? InputStream.nullInputStream() : content;
        return desk.take(((Visitor) request.getUserPrincipal()).actor(), called, file);
    }
}
