package org.yihaotong.rest.resource;

import java.io.InputStream;
import javax.servlet.http.HttpServletRequest;
import javax.ws.rs.BeanParam;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import javax.ws.rs.core.SecurityContext;
import org.yihaotong.api.knowledge.KnowledgeImport;
import org.yihaotong.api.knowledge.KnowledgeSheetDesk;
import org.yihaotong.rest.guard.Visitor;

/** The knowledge base as workbooks (知识库导入导出). */
@Path("knowledge/sheets")
@Produces(MediaType.APPLICATION_JSON)
public final class KnowledgeSheetResource {

    private final KnowledgeSheetDesk desk;

    KnowledgeSheetResource(KnowledgeSheetDesk desk) {
        this.desk = desk;
    }

    @GET
    @Path("export")
    @Produces(Prints.XLSX)
    @Answers(String.class)
    public Response export(@BeanParam KnowledgeFilter filter, @Context SecurityContext security) {
        return Prints.response(desk.export(Visitor.of(security).actor(), filter.query()));
    }

    @GET
    @Path("template")
    @Produces(Prints.XLSX)
    @Answers(String.class)
    public Response template(@Context SecurityContext security) {
        return Prints.response(desk.template(Visitor.of(security).actor()));
    }

    /** What a workbook would do; nothing is written. */
    @POST
    @Path("examination")
    @Consumes(MediaType.APPLICATION_OCTET_STREAM)
    public KnowledgeImport examine(InputStream workbook, @Context HttpServletRequest request) {
        return take(workbook, false, request);
    }

    /** Writes all of a workbook, or nothing. */
    @POST
    @Path("import")
    @Consumes(MediaType.APPLICATION_OCTET_STREAM)
    public KnowledgeImport take(InputStream workbook, @Context HttpServletRequest request) {
        return take(workbook, true, request);
    }

    private KnowledgeImport take(InputStream workbook, boolean write, HttpServletRequest request) {
        InputStream file = workbook == null ? InputStream.nullInputStream() : workbook;
        return desk.take(((Visitor) request.getUserPrincipal()).actor(), file, write);
    }
}
