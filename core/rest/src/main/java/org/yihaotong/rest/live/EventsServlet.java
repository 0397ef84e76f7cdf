package org.yihaotong.rest.live;

import java.io.IOException;
import javax.servlet.AsyncContext;
import javax.servlet.Servlet;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.http.whiteboard.propertytypes.HttpWhiteboardServletAsyncSupported;
import org.osgi.service.http.whiteboard.propertytypes.HttpWhiteboardServletName;
import org.osgi.service.http.whiteboard.propertytypes.HttpWhiteboardServletPattern;
import org.yihaotong.rest.guard.Visitor;
import org.yihaotong.rest.problem.Fault;
import org.yihaotong.rest.problem.FaultException;
import org.yihaotong.rest.problem.ProblemWriter;

/** Opens a stream of live news at {@code /api/events} for whoever the guard let in. */
@Component(service = Servlet.class)
@HttpWhiteboardServletName("yihaotong-events")
@HttpWhiteboardServletPattern("/api/events")
@HttpWhiteboardServletAsyncSupported
public final class EventsServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private final transient Newsroom newsroom;
    private final transient Audiences audiences;
    private final transient ProblemWriter problems;

    @Activate
    public EventsServlet(
            @Reference Newsroom newsroom, @Reference Audiences audiences, @Reference ProblemWriter problems) {
        this.newsroom = newsroom;
        this.audiences = audiences;
        this.problems = problems;
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            Audience audience = audiences.of(visitor(request).session());
            newsroom.checkRoom(audience);
            open(request, response, audience);
        } catch (RuntimeException e) {
            problems.answer(request, response, e);
        }
    }

    private void open(HttpServletRequest request, HttpServletResponse response, Audience audience) throws IOException {
        response.setContentType("text/event-stream;charset=UTF-8");
        response.setHeader("X-Accel-Buffering", "no");
        response.flushBuffer();
        AsyncContext exchange = request.startAsync();
        exchange.setTimeout(0);
        newsroom.join(audience, exchange);
    }

    private static Visitor visitor(HttpServletRequest request) {
        if (!request.getMethod().equals("GET")) {
            throw new FaultException(Fault.METHOD);
        }
        if (request.getUserPrincipal() instanceof Visitor visitor) {
            return visitor;
        }
        throw new FaultException(Fault.UNAUTHENTICATED);
    }
}
