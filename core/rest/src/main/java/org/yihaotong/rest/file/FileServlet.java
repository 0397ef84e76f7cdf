package org.yihaotong.rest.file;

import java.io.IOException;
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
import org.yihaotong.api.attachment.AttachmentContent;
import org.yihaotong.api.attachment.FileLinkDesk;
import org.yihaotong.rest.guard.SafeHeaders;

/** Serves a file of an order to whoever has its link; every other address is not there, whatever the reason. */
@Component(service = Servlet.class)
@HttpWhiteboardServletName("yihaotong-file")
@HttpWhiteboardServletPattern("/f/*")
public final class FileServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final Logger LOG = LoggerFactory.getLogger(FileServlet.class);

    private final transient FileLinkDesk desk;

    @Activate
    public FileServlet(@Reference FileLinkDesk desk) {
        this.desk = desk;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        SafeHeaders.set(response);
        response.setHeader("X-Robots-Tag", "noindex");
        response.setHeader("Cross-Origin-Resource-Policy", "cross-origin"); // the unit's page may show a photo
        Optional<AttachmentContent> content = opened(request, response);
        if (content.isPresent()) {
            send(SentFile.of(content.get(), request.getHeader("Range"), request.getHeader("If-Range")), response);
        }
    }

    @SuppressWarnings("IllegalCatch") // what escapes to the container is logged with its address, and that is a secret
    private Optional<AttachmentContent> opened(HttpServletRequest request, HttpServletResponse response) {
        try {
            String name =
                    request.getPathInfo() == null ? "" : request.getPathInfo().substring(1);
            Optional<AttachmentContent> content = desk.open(name);
            if (content.isEmpty()) {
                response.setStatus(HttpServletResponse.SC_NOT_FOUND);
            }
            return content;
        } catch (IOException | RuntimeException e) {
            LOG.error("A file of an order could not be opened: {}", e.getClass().getName());
            response.setHeader("Retry-After", "60");
            response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
            return Optional.empty();
        }
    }

    static void send(SentFile file, HttpServletResponse response) throws IOException {
        response.setStatus(file.status());
        file.headers().forEach(response::setHeader);
        response.setContentLengthLong(file.length());
        if (file.isThere()) {
            file.write(response.getOutputStream());
        }
    }
}
