package org.yihaotong.rest.hook;

import java.io.IOException;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.yihaotong.api.hotline.PublicDoor;
import org.yihaotong.api.hotline.PushAnswer;
import org.yihaotong.rest.guard.BodyRoom;
import org.yihaotong.rest.guard.PhoneStyle;
import org.yihaotong.rest.guard.SafeHeaders;
import org.yihaotong.rest.problem.FaultException;

/** Hands what comes to a path of its own to one door; what a door cannot answer it may put into words of its own. */
final class DoorServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final Logger LOG = LoggerFactory.getLogger(DoorServlet.class);

    private static final String STYLE = "/phone.css";

    private final transient PublicDoor door;
    private final String path;
    private final int limit;
    private final transient BodyRoom room;

    DoorServlet(PublicDoor door, String path, int limit, BodyRoom room) {
        this.door = door;
        this.path = path;
        this.limit = limit;
        this.room = room;
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (request.getRequestURI().equals(path + STYLE)) {
            PhoneStyle.send(response);
            return;
        }
        SafeHeaders.set(response);
        try (BodyRoom.Held body = room.hold(request, limit)) {
            PushAnswer answer = door.answer(Pushes.of(request, body.bytes()));
            if (answer == null) {
                throw new IllegalStateException("a door answered null");
            }
            Pushes.answer(answer, response);
        } catch (FaultException e) {
            e.fault().mark(response);
            refuse(request, response, e.fault().status());
        } catch (RuntimeException e) {
            LOG.warn("The door at {} failed: {}", path, e.getClass().getName());
            refuse(request, response, HttpServletResponse.SC_INTERNAL_SERVER_ERROR);
        }
    }

    /** In the door's own form, if it has one. */
    private void refuse(HttpServletRequest request, HttpServletResponse response, int status) throws IOException {
        try {
            Pushes.answer(door.refused(Pushes.head(request), status), response);
        } catch (RuntimeException e) {
            LOG.warn("The door at {} has no words: {}", path, e.getClass().getName());
            response.setStatus(status);
        }
    }
}
