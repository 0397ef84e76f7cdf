package org.yihaotong.rest.citizen;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.servlet.Servlet;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.http.whiteboard.propertytypes.HttpWhiteboardServletName;
import org.osgi.service.http.whiteboard.propertytypes.HttpWhiteboardServletPattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.yihaotong.api.citizen.CitizenDesk;
import org.yihaotong.api.input.FieldError;
import org.yihaotong.api.input.InvalidInputException;
import org.yihaotong.api.input.NotFoundException;
import org.yihaotong.api.ticket.RefusedException;
import org.yihaotong.rest.guard.BodyRoom;
import org.yihaotong.rest.guard.PhoneStyle;
import org.yihaotong.rest.guard.SafeHeaders;
import org.yihaotong.rest.guard.Sender;
import org.yihaotong.rest.problem.Fault;
import org.yihaotong.rest.problem.FaultException;

/** Shows a citizen what is to be rated, and takes the rating. Opening the page uses nothing up: messages are scanned. */
@Component(service = Servlet.class)
@HttpWhiteboardServletName("yihaotong-rating")
@HttpWhiteboardServletPattern("/r/*")
public final class RatingServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final Logger LOG = LoggerFactory.getLogger(RatingServlet.class);
    private static final int LARGEST_FORM = 16 * 1024;
    private static final int TOO_MANY = 429;
    private static final String POLICY = String.join(
            "; ",
            "default-src 'none'",
            "style-src 'self'",
            "form-action 'self'",
            "base-uri 'none'",
            "frame-ancestors 'none'");

    private final transient CitizenDesk desk;
    private final transient BodyRoom room;

    @Activate
    public RatingServlet(@Reference CitizenDesk desk, @Reference BodyRoom room) {
        this.desk = desk;
        this.room = room;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        switch (token(request)) {
            case "rating.css" -> PhoneStyle.send(response, RatingServlet.class, "rating.css");
            case "thanks" -> answer(response, HttpServletResponse.SC_OK, new RatingPage(request).thanks());
            default -> guarded(request, response, page -> page.form(read(request), RatingForm.EMPTY, List.of()));
        }
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try (BodyRoom.Held body = room.hold(request, LARGEST_FORM)) {
            rate(request, response, filled(body.bytes()));
        } catch (FaultException e) {
            if (e.fault() == Fault.TOO_LARGE) {
                rate(request, response, RatingForm.EMPTY);
            } else {
                answer(response, HttpServletResponse.SC_SERVICE_UNAVAILABLE, new RatingPage(request).trouble());
            }
        }
    }

    private void rate(HttpServletRequest request, HttpServletResponse response, RatingForm filled) throws IOException {
        guarded(request, response, page -> {
            try {
                desk.rate(token(request), filled.rating(), Sender.of(request));
                response.setHeader("Location", "/r/thanks");
                response.setStatus(HttpServletResponse.SC_SEE_OTHER);
                return "";
            } catch (InvalidInputException e) {
                response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
                return page.form(
                        read(request),
                        filled,
                        e.errors().stream().map(FieldError::field).toList());
            }
        });
    }

    /** What does not read is an empty form, and the desk says what is missing. */
    private static RatingForm filled(byte[] body) {
        try {
            return RatingForm.of(body);
        } catch (IllegalArgumentException e) {
            return RatingForm.EMPTY;
        }
    }

    private org.yihaotong.api.citizen.RatingSheet read(HttpServletRequest request) {
        return desk.read(token(request), Sender.of(request));
    }

    /** Makes the page. */
    @FunctionalInterface
    private interface Making {
        String of(RatingPage page);
    }

    @SuppressWarnings("IllegalCatch") // what escapes to the container is logged with its address, and that is a secret
    private static void guarded(HttpServletRequest request, HttpServletResponse response, Making making)
            throws IOException {
        RatingPage page = new RatingPage(request);
        try {
            String made = making.of(page);
            answer(response, response.getStatus(), made);
        } catch (NotFoundException e) {
            answer(response, HttpServletResponse.SC_NOT_FOUND, page.unusable());
        } catch (RefusedException e) {
            boolean tired = e.code().equals("too-many-tries");
            answer(
                    response,
                    tired ? TOO_MANY : HttpServletResponse.SC_NOT_FOUND,
                    tired ? page.tired() : page.unusable());
        } catch (RuntimeException e) {
            LOG.error("A citizen's page failed: {} at {}", e.getClass().getName(), place(e));
            answer(response, HttpServletResponse.SC_SERVICE_UNAVAILABLE, page.trouble());
        }
    }

    private static String place(Throwable e) {
        return e.getStackTrace().length == 0 ? "an unknown place" : e.getStackTrace()[0].toString();
    }

    private static String token(HttpServletRequest request) {
        return request.getPathInfo() == null ? "" : request.getPathInfo().substring(1);
    }

    private static void answer(HttpServletResponse response, int status, String page) throws IOException {
        SafeHeaders.set(response);
        response.setHeader("Content-Security-Policy", POLICY);
        response.setHeader("X-Robots-Tag", "noindex, nofollow");
        response.setStatus(status);
        response.setContentType("text/html;charset=UTF-8");
        response.getOutputStream().write(page.getBytes(StandardCharsets.UTF_8));
    }
}
