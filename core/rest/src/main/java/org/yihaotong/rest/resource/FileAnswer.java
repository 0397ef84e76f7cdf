package org.yihaotong.rest.resource;

import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.Response;
import javax.ws.rs.core.StreamingOutput;
import org.yihaotong.api.attachment.AttachmentContent;
import org.yihaotong.rest.file.SentFile;

/** An attachment as an answer of the API. */
final class FileAnswer {

    private FileAnswer() {}

    static Response of(AttachmentContent content, String range, String ifRange) {
        SentFile file = SentFile.of(content, range, ifRange);
        Response.ResponseBuilder answer = Response.status(file.status());
        file.headers().forEach(answer::header);
        if (file.isThere()) {
            answer.header(HttpHeaders.CONTENT_LENGTH, file.length()).entity((StreamingOutput) file::write);
        }
        return answer.build();
    }
}
