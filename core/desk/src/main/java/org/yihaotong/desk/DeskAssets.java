package org.yihaotong.desk;

import java.io.IOException;
import java.net.URL;
import java.util.Optional;
import javax.servlet.Servlet;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.http.whiteboard.propertytypes.HttpWhiteboardServletName;
import org.osgi.service.http.whiteboard.propertytypes.HttpWhiteboardServletPattern;

/** Serves scripts, styles and pictures, packed where the browser takes gzip, to be kept for a year. */
@Component(service = Servlet.class)
@HttpWhiteboardServletName("yihaotong-desk-assets")
@HttpWhiteboardServletPattern("/assets/*")
public final class DeskAssets extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final String A_YEAR = "public, max-age=31536000, immutable";

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse answer) throws IOException {
        StrictHeaders.on(answer);
        String path = "/assets" + request.getPathInfo();
        Optional<URL> plain = PageFiles.find(path);
        if (plain.isEmpty()) {
            answer.setHeader("Cache-Control", "no-store");
            answer.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        answer.setHeader("Cache-Control", A_YEAR);
        answer.setHeader("Vary", "Accept-Encoding");
        answer.setContentType(PageFiles.typeOf(path));
        Optional<URL> packed = takesGzip(request) ? PageFiles.find(path + ".gz") : Optional.empty();
        if (packed.isPresent()) {
            answer.setHeader("Content-Encoding", "gzip");
        }
        byte[] body = PageFiles.read(packed.orElse(plain.get()));
        answer.setContentLength(body.length);
        answer.getOutputStream().write(body);
    }

    private static boolean takesGzip(HttpServletRequest request) {
        String accepted = request.getHeader("Accept-Encoding");
        return accepted != null && accepted.contains("gzip");
    }
}
