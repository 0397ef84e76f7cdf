package org.yihaotong.rest.reply;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
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
import org.yihaotong.api.reply.ReplyAnswer;
import org.yihaotong.api.reply.ReplyDesk;
import org.yihaotong.api.reply.ReplyOutcome;
import org.yihaotong.rest.guard.BodyRoom;
import org.yihaotong.rest.guard.PhoneStyle;
import org.yihaotong.rest.guard.SafeHeaders;
import org.yihaotong.rest.guard.Sender;
import org.yihaotong.rest.problem.Fault;
import org.yihaotong.rest.problem.FaultException;
import org.yihaotong.rest.words.Words;

/** Shows a worker the order behind a link and takes what the worker says; opening it changes nothing. */
@Component(service = Servlet.class)
@HttpWhiteboardServletName("yihaotong-reply")
@HttpWhiteboardServletPattern({"/m/r/*", "/s/*"})
public final class ReplyServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final Logger LOG = LoggerFactory.getLogger(ReplyServlet.class);

    /** Three photos of 5 MB and what goes around them. */
    private static final int LARGEST = (15 << 20) + (64 << 10);

    private static final String POLICY = String.join(
            "; ",
            "default-src 'none'",
            "style-src 'self'",
            "script-src 'self'",
            "form-action 'self'",
            "base-uri 'none'",
            "frame-ancestors 'none'");

    private final transient ReplyDesk desk;
    private final transient BodyRoom room;

    @Activate
    public ReplyServlet(@Reference ReplyDesk desk, @Reference BodyRoom room) {
        this.desk = desk;
        this.room = room;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String token = last(request);
        if (request.getServletPath().equals("/s")) {
            follow(token, request, response);
        } else if (token.equals("reply.css")) {
            PhoneStyle.send(response, ReplyServlet.class, token);
        } else if (token.equals("reply.js")) {
            script(token, response);
        } else {
            guarded(request, response, () -> desk.read(token, Sender.of(request)), Filled.NOTHING, false);
        }
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String token = last(request);
        if (!request.getServletPath().equals("/m/r") || !desk.isSigned(token)) {
            guarded(request, response, () -> desk.read(token, Sender.of(request)), Filled.NOTHING, true);
            return;
        }
        try (BodyRoom.Held body = room.hold(request, LARGEST)) {
            say(token, filled(request, body.bytes()), request, response);
        } catch (FaultException e) {
            if (e.fault() == Fault.TOO_LARGE) {
                say(token, Filled.NOTHING, request, response);
            } else {
                trouble(request, response);
            }
        }
    }

    private void say(String token, Filled filled, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        guarded(request, response, () -> desk.say(token, filled.form(), Sender.of(request)), filled, true);
    }

    /** What does not read is an empty form, and the desk says what is missing. */
    private static Filled filled(HttpServletRequest request, byte[] body) {
        try {
            return Filled.of(request.getContentType(), body);
        } catch (IllegalArgumentException e) {
            return Filled.NOTHING;
        }
    }

    /** Asks the desk. */
    @FunctionalInterface
    private interface Asking {
        ReplyAnswer answer();
    }

    @SuppressWarnings("IllegalCatch") // what escapes to the container is logged with its address, and that is a secret
    private static void guarded(
            HttpServletRequest request, HttpServletResponse response, Asking asking, Filled filled, boolean posted)
            throws IOException {
        try {
            ReplyAnswer answer = asking.answer();
            send(response, status(answer.outcome()), new ReplyPage(Words.of(request)).of(answer, filled, posted));
        } catch (RuntimeException e) {
            LOG.error("The reply page failed: {} at {}", e.getClass().getName(), place(e));
            trouble(request, response);
        }
    }

    private static int status(ReplyOutcome outcome) {
        return switch (outcome) {
            case OK, DUPLICATE -> 200;
            case BAD_SIGNATURE, BAD_PIN -> 403;
            case UNKNOWN_ORDER -> 404;
            case STATE -> 409;
            case EXPIRED, SPENT -> 410;
            case INVALID -> 422;
            case LOCKED -> 423;
            case TIRED -> 429;
        };
    }

    private void follow(String code, HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<String> path = desk.follow(code, Sender.of(request));
        if (path.isEmpty()) {
            guarded(
                    request,
                    response,
                    () -> ReplyAnswer.of(ReplyOutcome.UNKNOWN_ORDER, unknown(request)),
                    Filled.NOTHING,
                    true);
            return;
        }
        SafeHeaders.set(response);
        response.setHeader("X-Robots-Tag", "noindex");
        response.setHeader("Location", path.get());
        response.setStatus(HttpServletResponse.SC_FOUND);
    }

    private static String unknown(HttpServletRequest request) {
        return Words.of(request).say("reply.unknownCode");
    }

    private static void trouble(HttpServletRequest request, HttpServletResponse response) throws IOException {
        ReplyAnswer later = ReplyAnswer.of(ReplyOutcome.TIRED, Words.of(request).say("reply.trouble"));
        response.setHeader("Retry-After", "60");
        send(
                response,
                HttpServletResponse.SC_SERVICE_UNAVAILABLE,
                new ReplyPage(Words.of(request)).of(later, Filled.NOTHING, false));
    }

    private static String place(Throwable e) {
        return e.getStackTrace().length == 0 ? "an unknown place" : e.getStackTrace()[0].toString();
    }

    private static String last(HttpServletRequest request) {
        return request.getPathInfo() == null ? "" : request.getPathInfo().substring(1);
    }

    private static void send(HttpServletResponse response, int status, String page) throws IOException {
        SafeHeaders.set(response);
        response.setHeader("Content-Security-Policy", POLICY);
        response.setHeader("X-Robots-Tag", "noindex");
        response.setStatus(status);
        response.setContentType("text/html;charset=UTF-8");
        response.getOutputStream().write(page.getBytes(StandardCharsets.UTF_8));
    }

    private static void script(String name, HttpServletResponse response) throws IOException {
        SafeHeaders.set(response);
        response.setHeader("Cache-Control", "public, max-age=3600");
        response.setContentType("text/javascript;charset=UTF-8");
        try (InputStream file = ReplyServlet.class.getResourceAsStream(name)) {
            file.transferTo(response.getOutputStream());
        }
    }
}
