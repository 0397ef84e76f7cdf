package org.yihaotong.rest.guard;

import java.io.IOException;
import java.io.InputStream;
import javax.servlet.http.HttpServletRequest;
import org.yihaotong.rest.problem.Fault;
import org.yihaotong.rest.problem.FaultException;

/** Reads a request's body up to a limit and refuses what is longer. */
public final class BoundedBody {

    private static final int PATIENCE = 4;

    private BoundedBody() {}

    /**
     * The whole body.
     *
     * @throws FaultException if it is longer than {@code limit} bytes
     */
    public static byte[] read(HttpServletRequest request, int limit) throws IOException {
        InputStream in = request.getInputStream();
        byte[] body = in.readNBytes(limit + 1);
        if (body.length > limit) {
            skipSome(in, limit);
            throw new FaultException(Fault.TOO_LARGE);
        }
        return body;
    }

    /** Most senders read no answer before they have sent everything, so a little more is taken and dropped. */
    private static void skipSome(InputStream in, int limit) throws IOException {
        byte[] bin = new byte[8192];
        long left = (long) limit * PATIENCE;
        int read = in.read(bin);
        while (read > 0 && left > 0) {
            left -= read;
            read = in.read(bin);
        }
    }
}
