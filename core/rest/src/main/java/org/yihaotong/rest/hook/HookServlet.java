package org.yihaotong.rest.hook;

import java.io.IOException;
import javax.servlet.Servlet;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.http.whiteboard.propertytypes.HttpWhiteboardServletName;
import org.osgi.service.http.whiteboard.propertytypes.HttpWhiteboardServletPattern;
import org.yihaotong.api.hotline.HotlineDirectory;
import org.yihaotong.rest.guard.BodyRoom;
import org.yihaotong.rest.guard.SafeHeaders;
import org.yihaotong.rest.problem.Fault;
import org.yihaotong.rest.problem.FaultException;
import org.yihaotong.rest.problem.ProblemWriter;

/** Hands what comes to {@code /hook/<hotline>[/…]} to that line's adapter, unchanged. */
@Component(service = Servlet.class)
@HttpWhiteboardServletName("yihaotong-hook")
@HttpWhiteboardServletPattern("/hook/*")
public final class HookServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final int LARGEST_BODY = 4 * 1024 * 1024;

    private final transient HotlineDirectory directory;
    private final transient ProblemWriter problems;
    private final transient BodyRoom room;

    @Activate
    public HookServlet(
            @Reference HotlineDirectory directory, @Reference ProblemWriter problems, @Reference BodyRoom room) {
        this.directory = directory;
        this.problems = problems;
        this.room = room;
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        SafeHeaders.set(response);
        try (BodyRoom.Held body = room.hold(request, LARGEST_BODY)) {
            Pushes.answer(directory.pushed(hotline(request), Pushes.of(request, body.bytes())), response);
        } catch (RuntimeException e) {
            problems.answer(request, response, e);
        }
    }

    private static String hotline(HttpServletRequest request) {
        String path = request.getPathInfo() == null ? "/" : request.getPathInfo();
        String id = path.split("/", 3)[1];
        if (!id.matches("[A-Za-z0-9]{1,40}")) {
            throw new FaultException(Fault.NOT_FOUND);
        }
        return id;
    }
}
