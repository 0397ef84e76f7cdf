package org.yihaotong.rest.resource;

import javax.servlet.http.HttpServletRequest;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.Response;
import org.yihaotong.api.input.InvalidInputException;
import org.yihaotong.rest.problem.Fault;
import org.yihaotong.rest.problem.FaultException;
import org.yihaotong.rest.words.Words;

/** Versions as HTTP knows them: {@code ETag: "7"} going out, {@code If-Match: "7"} coming in. */
final class Version {

    private Version() {}

    /** The version a change is based on; without one nothing is changed. */
    static long expected(String given, HttpServletRequest request) {
        if (given == null) {
            throw new FaultException(Fault.IF_MATCH);
        }
        if (!given.matches("\"[0-9]{1,18}\"")) {
            throw new InvalidInputException(
                    HttpHeaders.IF_MATCH, "version", Words.of(request).say("field.version"));
        }
        return Long.parseLong(given.substring(1, given.length() - 1));
    }

    /** The answer for something new, which is found at this address from now on. */
    static Response.ResponseBuilder created(String address) {
        return Response.status(Response.Status.CREATED).header(HttpHeaders.LOCATION, address);
    }

    /** An answer that tells its version. */
    static Response.ResponseBuilder tagged(Response.ResponseBuilder answer, long version) {
        return answer.header(HttpHeaders.ETAG, '"' + Long.toString(version) + '"');
    }
}
