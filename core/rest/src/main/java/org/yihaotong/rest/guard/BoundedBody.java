package org.yihaotong.rest.guard;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.IntPredicate;
import javax.servlet.http.HttpServletRequest;
import org.yihaotong.rest.problem.Fault;
import org.yihaotong.rest.problem.FaultException;

/** Reads a request's body; refuses what is longer than its limit, and whoever does not get on with it. */
final class BoundedBody {

    private static final Duration GRACE = Duration.ofSeconds(30);
    private static final int BYTES_A_SECOND = 32 * 1024;
    private static final int CHUNK = 16 * 1024;
    private static final int PATIENCE = 4;

    private final HttpServletRequest request;
    private final int limit;
    private final Clock clock;
    private final Instant since;
    private long taken;

    BoundedBody(HttpServletRequest request, int limit, Clock clock) {
        this.request = request;
        this.limit = limit;
        this.clock = clock;
        this.since = clock.instant();
    }

    /**
     * The whole body.
     *
     * @param room says of every chunk whether there is room for so many bytes more
     * @throws FaultException if it is too long, too slow, or there is no room
     */
    byte[] read(IntPredicate room) throws IOException {
        InputStream in = request.getInputStream();
        if (request.getContentLengthLong() > limit) {
            throw refused(in, Fault.TOO_LARGE);
        }
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        byte[] chunk = new byte[CHUNK];
        for (int read = next(in, chunk); read >= 0; read = next(in, chunk)) {
            if (body.size() + read > limit) {
                throw refused(in, Fault.TOO_LARGE);
            }
            if (!room.test(read)) {
                throw refused(in, Fault.FULL);
            }
            body.write(chunk, 0, read);
        }
        return body.toByteArray();
    }

    /** Most senders read no answer before they have sent everything, so a little more is taken and dropped. */
    private FaultException refused(InputStream in, Fault fault) {
        byte[] bin = new byte[CHUNK];
        long most = taken + (long) limit * PATIENCE;
        int read = next(in, bin);
        while (read >= 0 && taken < most) {
            read = next(in, bin);
        }
        return new FaultException(fault);
    }

    /** The next bytes; whoever falls silent, hangs up or trickles has sent enough. */
    private int next(InputStream in, byte[] chunk) {
        int read;
        try {
            read = in.read(chunk);
        } catch (IOException e) {
            throw new FaultException(Fault.SLOW, e);
        }
        taken += Math.max(0, read);
        Instant least = since.plus(GRACE).plusSeconds(taken / BYTES_A_SECOND);
        if (read >= 0 && clock.instant().isAfter(least)) {
            throw new FaultException(Fault.SLOW);
        }
        return read;
    }
}
