package org.yihaotong.rest.problem;

import java.util.Set;
import java.util.function.Function;
import javax.servlet.http.HttpServletRequest;
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
    private final Function<String, Set<String>> verbsAt;

    @Context
    private HttpServletRequest request;

    /**
     * Maps failures.
     *
     * @param verbsAt which methods an address supports
     */
    public ProblemMapper(Problems problems, Function<String, Set<String>> verbsAt) {
        this.problems = problems;
        this.verbsAt = verbsAt;
    }

    @Override
    public Response toResponse(Throwable failure) {
        Problem problem = problems.explain(failure, Words.of(request));
        Response.ResponseBuilder answer =
                Response.status(problem.status()).type(Problem.MEDIA_TYPE).entity(problem);
        problems.retryAfter(failure).ifPresent(seconds -> answer.header(HttpHeaders.RETRY_AFTER, seconds));
        if (problem.status() == Fault.METHOD.status()) {
            answer.header(HttpHeaders.ALLOW, String.join(", ", verbsAt.apply(request.getPathInfo())));
        }
        return answer.build();
    }
}
