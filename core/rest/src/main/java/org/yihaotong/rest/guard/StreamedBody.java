package org.yihaotong.rest.guard;

import java.io.IOException;
import java.io.InputStream;
import java.util.regex.Pattern;
import javax.servlet.http.HttpServletRequest;
import org.yihaotong.rest.problem.Fault;
import org.yihaotong.rest.problem.FaultException;

/** Bodies that are files: they are too large to be read beforehand and go to the resource as they come in. */
final class StreamedBody {

    private static final Pattern FILES =
            Pattern.compile("POST /api/(tickets/[A-Z]{1,8}[0-9]{8}-[0-9]{1,12}/attachments|adapters/jars"
                    + "|knowledge/files|knowledge/sheets/(examination|import)"
                    + "|hotlines/[A-Za-z0-9._-]{1,40}/calls/file)");

    /** No rule book allows more; the desk itself reads no more than its rules say. */
    private static final long LARGEST = 1000L * 1024 * 1024 + 1;

    private static final long PATIENCE = 64L * 1024 * 1024;

    private StreamedBody() {}

    /** Whether this request, method and address, brings a file. */
    static boolean isWanted(String request) {
        return FILES.matcher(request).matches();
    }

    static void check(HttpServletRequest request) {
        if (!"application/octet-stream".equalsIgnoreCase(request.getContentType())) {
            throw new FaultException(Fault.MEDIA_TYPE);
        }
        if (request.getContentLengthLong() > LARGEST) {
            throw new FaultException(Fault.TOO_LARGE);
        }
    }

    /** Browsers read no answer before they have sent everything, so what is not too much is taken to its end and dropped. */
    static void drop(HttpServletRequest request) throws IOException {
        if (request.getContentLengthLong() > PATIENCE) {
            return;
        }
        InputStream in = request.getInputStream();
        byte[] bin = new byte[1 << 16];
        long left = PATIENCE;
        int read = in.read(bin);
        while (read > 0 && left > 0) {
            left -= read;
            read = in.read(bin);
        }
    }
}
