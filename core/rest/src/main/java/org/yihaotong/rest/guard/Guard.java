package org.yihaotong.rest.guard;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import java.util.Set;
import javax.servlet.Filter;
import javax.servlet.FilterChain;
import javax.servlet.ServletException;
import javax.servlet.ServletRequest;
import javax.servlet.ServletResponse;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.http.whiteboard.propertytypes.HttpWhiteboardFilterAsyncSupported;
import org.osgi.service.http.whiteboard.propertytypes.HttpWhiteboardFilterName;
import org.osgi.service.http.whiteboard.propertytypes.HttpWhiteboardFilterPattern;
import org.yihaotong.api.people.Session;
import org.yihaotong.api.people.SessionDesk;
import org.yihaotong.rest.problem.Fault;
import org.yihaotong.rest.problem.FaultException;
import org.yihaotong.rest.problem.ProblemWriter;

/** Stands in front of everything under /api and lets in whoever has a session, or asks for what is open to all. */
@Component(service = Filter.class)
@HttpWhiteboardFilterName("yihaotong-guard")
@HttpWhiteboardFilterPattern("/api/*")
@HttpWhiteboardFilterAsyncSupported
public final class Guard implements Filter {

    /** What a changing request repeats. */
    public static final String CSRF_HEADER = "X-CSRF-Token";

    private static final int BAD = 400;
    private static final int LARGEST_BODY = 256 * 1024;

    /** A whole catalogue of 5,000 lines, as a table or in a workbook. */
    private static final int LARGEST_CATALOGUE = 4 * 1024 * 1024;

    private static final Set<String> OPEN = Set.of("POST /api/session", "GET /api/openapi.json");
    private static final Set<String> BEFORE_PASSWORD_CHANGE =
            Set.of("GET /api/session", "DELETE /api/session", "PUT /api/session/password");

    private final SessionDesk sessions;
    private final ProblemWriter problems;
    private final BodyRoom room;

    @Activate
    public Guard(@Reference SessionDesk sessions, @Reference ProblemWriter problems, @Reference BodyRoom room) {
        this.sessions = sessions;
        this.problems = problems;
        this.room = room;
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain) throws IOException {
        HttpServletRequest asked = (HttpServletRequest) request;
        HttpServletResponse answer = (HttpServletResponse) response;
        SafeHeaders.set(answer);
        String wanted = asked.getMethod() + " " + asked.getRequestURI();
        try {
            chain.doFilter(admit(asked, wanted), answer);
        } catch (ServletException | RuntimeException e) {
            problems.answer(asked, answer, e);
        }
        if (StreamedBody.isWanted(wanted) && answer.getStatus() >= BAD) {
            answer.flushBuffer();
            StreamedBody.drop(asked);
        }
    }

    private HttpServletRequest admit(HttpServletRequest request, String wanted) throws IOException {
        WellFormed.check(request);
        Optional<Visitor> visitor = OPEN.contains(wanted) ? Optional.empty() : Optional.of(visitor(request, wanted));
        if (StreamedBody.isWanted(wanted)) {
            StreamedBody.check(request);
            return new AdmittedRequest(request, Optional.empty(), visitor);
        }
        byte[] body = isSafe(request) ? new byte[0] : room.read(request, largest(request));
        if (body.length > 0) {
            WellFormed.checkJson(request.getContentType());
        }
        return new AdmittedRequest(request, Optional.of(body), visitor);
    }

    private static int largest(HttpServletRequest request) {
        return request.getRequestURI().startsWith("/api/catalogue") ? LARGEST_CATALOGUE : LARGEST_BODY;
    }

    private Visitor visitor(HttpServletRequest request, String wanted) {
        Session session = SessionCookie.token(request)
                .flatMap(sessions::find)
                .orElseThrow(() -> new FaultException(Fault.UNAUTHENTICATED));
        if (!isSafe(request) && !repeats(session.csrf(), request.getHeader(CSRF_HEADER))) {
            throw new FaultException(Fault.CSRF);
        }
        if (session.person().mustChangePassword() && !BEFORE_PASSWORD_CHANGE.contains(wanted)) {
            throw new FaultException(Fault.PASSWORD_CHANGE);
        }
        return new Visitor(session);
    }

    private static boolean isSafe(HttpServletRequest request) {
        return Set.of("GET", "HEAD", "OPTIONS").contains(request.getMethod());
    }

    private static boolean repeats(String csrf, String header) {
        return header != null
                && MessageDigest.isEqual(
                        csrf.getBytes(StandardCharsets.UTF_8), header.getBytes(StandardCharsets.UTF_8));
    }
}
