package org.yihaotong.rest.resource;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import javax.ws.rs.core.Response;
import javax.ws.rs.core.StreamingOutput;
import org.yihaotong.api.paper.Printout;

/** Hands files to a browser: streamed, to be saved under a name that may be Chinese (RFC 6266). */
final class Prints {

    static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    static final String ZIP = "application/zip";

    private Prints() {}

    static Response response(Printout file) {
        StreamingOutput body = file.writing()::to;
        String name = URLEncoder.encode(file.name(), StandardCharsets.UTF_8).replace("+", "%20");
        return Response.ok(body, file.kind().mediaType())
                .header("Content-Disposition", "attachment; filename*=UTF-8''" + name)
                .build();
    }
}
