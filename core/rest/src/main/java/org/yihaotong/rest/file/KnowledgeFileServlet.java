package org.yihaotong.rest.file;

import java.io.IOException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
import org.yihaotong.api.knowledge.KnowledgeFileContent;
import org.yihaotong.api.knowledge.KnowledgeFileDesk;
import org.yihaotong.rest.guard.SafeHeaders;

/** Serves files of published knowledge to everybody, at {@code /k/<item>/<file>}; what is not for citizens is not there. */
@Component(service = Servlet.class)
@HttpWhiteboardServletName("yihaotong-knowledge-file")
@HttpWhiteboardServletPattern("/k/*")
public final class KnowledgeFileServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final Logger LOG = LoggerFactory.getLogger(KnowledgeFileServlet.class);
    private static final Pattern PATH = Pattern.compile("/(ZS\\d{8,12})/([A-Za-z0-9-]{1,40})");

    private final transient KnowledgeFileDesk desk;

    @Activate
    public KnowledgeFileServlet(@Reference KnowledgeFileDesk desk) {
        this.desk = desk;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        SafeHeaders.set(response);
        Optional<KnowledgeFileContent> content = opened(String.valueOf(request.getPathInfo()), response);
        if (content.isPresent()) {
            // asked again every time, since an item may be withdrawn any moment
            response.setHeader("Cache-Control", "no-cache");
            if (('"' + content.get().file().sha256() + '"').equals(request.getHeader("If-None-Match"))) {
                response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
                return;
            }
            FileServlet.send(
                    SentFile.of(content.get(), request.getHeader("Range"), request.getHeader("If-Range")), response);
        }
    }

    @SuppressWarnings("IllegalCatch") // a broken disk is no page of the container's
    private Optional<KnowledgeFileContent> opened(String path, HttpServletResponse response) {
        try {
            Matcher asked = PATH.matcher(path);
            Optional<KnowledgeFileContent> content =
                    asked.matches() ? desk.openForCitizens(asked.group(1), asked.group(2)) : Optional.empty();
            if (content.isEmpty()) {
                response.setStatus(HttpServletResponse.SC_NOT_FOUND);
            }
            return content;
        } catch (IOException | RuntimeException e) {
            LOG.error(
                    "A file of the knowledge base could not be opened: {}",
                    e.getClass().getName());
            response.setHeader("Retry-After", "60");
            response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
            return Optional.empty();
        }
    }
}
