package org.yihaotong.rest.problem;

import java.util.Set;
import javax.servlet.http.HttpServletRequest;
import javax.ws.rs.NotAllowedException;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.Response;
import javax.ws.rs.ext.ExceptionMapper;
import javax.ws.rs.ext.Provider;
import org.yihaotong.rest.words.Words;

/** Every failure inside a resource, or on the way to one, leaves as a problem. */
@Provider
public final class ProblemMapper implements ExceptionMapper<Throwable> {

    private final Problems problems;

    @Context
    private HttpServletRequest request;

    public ProblemMapper(Problems problems) {
        this.problems = problems;
    }

    @Override
    public Response toResponse(Throwable failure) {
        Problem problem = problems.explain(failure, Words.of(request));
        Response.ResponseBuilder answer =
                Response.status(problem.status()).type(Problem.MEDIA_TYPE).entity(problem);
        problems.retryAfter(failure).ifPresent(seconds -> answer.header(HttpHeaders.RETRY_AFTER, seconds));
        if (failure instanceof NotAllowedException method) {
            Set<String> allowed = method.getResponse().getAllowedMethods();
            answer.header(HttpHeaders.ALLOW, String.join(", ", allowed));
        }
        return answer.build();
    }
}
