package org.yihaotong.rest.problem;

import java.io.IOException;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.yihaotong.rest.json.Json;
import org.yihaotong.rest.words.Words;

/** Answers a problem where no JAX-RS is at work: in filters and plain servlets. */
@Component(service = ProblemWriter.class)
public final class ProblemWriter {

    private final Problems problems;
    private final Json json;

    @Activate
    public ProblemWriter(@Reference Problems problems, @Reference Json json) {
        this.problems = problems;
        this.json = json;
    }

    /** Answers this failure, unless an answer is already on its way. */
    public void answer(HttpServletRequest request, HttpServletResponse response, Throwable failure) throws IOException {
        Problem problem = problems.explain(failure, Words.of(request));
        if (response.isCommitted()) {
            return;
        }
        response.resetBuffer();
        response.setStatus(problem.status());
        if (failure instanceof FaultException refused) {
            refused.fault().mark(response);
        }
        response.setContentType(Problem.MEDIA_TYPE);
        json.write(problem, response.getOutputStream());
    }
}
