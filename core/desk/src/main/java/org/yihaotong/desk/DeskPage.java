package org.yihaotong.desk;

import java.io.IOException;
import java.net.URL;
import java.util.Optional;
import javax.servlet.Servlet;
import javax.servlet.ServletException;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.http.whiteboard.propertytypes.HttpWhiteboardServletName;
import org.osgi.service.http.whiteboard.propertytypes.HttpWhiteboardServletPattern;

/**
 * Serves the one HTML document for {@code /} and for every address without a file name, such as {@code /tickets/…}, so that
 * a link in the address bar opens the screen it names.
 */
@Component(service = Servlet.class)
@HttpWhiteboardServletName("yihaotong-desk-page")
@HttpWhiteboardServletPattern("/")
public final class DeskPage extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final String DOCUMENT = "/index.html";
    private static final String A_MOMENT = "2";

    /** The interface, the hooks and the citizens' page have servlets of their own; when these are away, a page would be no answer. */
    @Override
    protected void service(HttpServletRequest request, HttpServletResponse answer)
            throws ServletException, IOException {
        if (isForPrograms(request.getRequestURI())) {
            answer.setHeader("Retry-After", A_MOMENT);
            answer.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
            return;
        }
        super.service(request, answer);
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse answer) throws IOException {
        StrictHeaders.on(answer);
        answer.setHeader("Cache-Control", "no-cache");
        String path = fileFor(request.getRequestURI());
        Optional<URL> file = PageFiles.find(path);
        if (file.isEmpty()) {
            answer.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        byte[] body = PageFiles.read(file.get());
        answer.setContentType(PageFiles.typeOf(path));
        answer.setContentLength(body.length);
        answer.getOutputStream().write(body);
    }

    static boolean isForPrograms(String address) {
        return address.startsWith("/api/") || address.startsWith("/hook/") || address.startsWith("/r/");
    }

    /** A last segment with a dot names a file of the page, such as its icon; anything else is an address of the router. */
    static String fileFor(String address) {
        String last = address.substring(address.lastIndexOf('/') + 1);
        return last.contains(".") ? address : DOCUMENT;
    }
}
