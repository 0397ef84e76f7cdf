package org.yihaotong.rest.resource;

import java.io.IOException;
import java.io.InputStream;
import javax.servlet.http.HttpServletRequest;
import javax.ws.rs.Consumes;
import javax.ws.rs.HeaderParam;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import org.yihaotong.api.hotline.RecordDesk;
import org.yihaotong.api.hotline.RecordDesk.FileReport;
import org.yihaotong.rest.guard.Visitor;
import org.yihaotong.rest.problem.Fault;
import org.yihaotong.rest.problem.FaultException;

/** Call records of a unit that has no interface for them (话单上传): a file as a bare body, read by the line's adapter. */
@Path("hotlines/{id: [A-Za-z0-9._-]{1,40}}/calls/file")
@Produces(MediaType.APPLICATION_JSON)
public final class CallFileResource {

    private final RecordDesk desk;

    CallFileResource(RecordDesk desk) {
        this.desk = desk;
    }

    @POST
    @Consumes(MediaType.APPLICATION_OCTET_STREAM)
    public FileReport read(
            @PathParam("id") String id,
            @HeaderParam(FileName.HEADER) String name,
            InputStream content,
            @Context HttpServletRequest request)
            throws IOException {
        String called = FileName.of(name, request);
        byte[] file = content == null ? new byte[0] : content.readNBytes(RecordDesk.LARGEST + 1);
        if (file.length > RecordDesk.LARGEST) {
            throw new FaultException(Fault.TOO_LARGE);
        }
        return desk.read(((Visitor) request.getUserPrincipal()).actor(), id, called, file);
    }
}
