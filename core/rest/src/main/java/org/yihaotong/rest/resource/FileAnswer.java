package org.yihaotong.rest.resource;

import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.Response;
import javax.ws.rs.core.StreamingOutput;
import org.yihaotong.api.attachment.AttachmentContent;
import org.yihaotong.rest.file.SentFile;

/** A file as an answer of the API. */
final class FileAnswer {

    private FileAnswer() {}

    static Response of(AttachmentContent content, String range, String ifRange) {
        return of(SentFile.of(content, range, ifRange));
    }

    static Response of(SentFile file) {
        Response.ResponseBuilder answer = Response.status(file.status());
        file.headers().forEach(answer::header);
        if (file.isThere()) {
            answer.header(HttpHeaders.CONTENT_LENGTH, file.length()).entity((StreamingOutput) file::write);
        }
        return answer.build();
    }
}
