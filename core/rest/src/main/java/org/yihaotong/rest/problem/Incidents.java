package org.yihaotong.rest.problem;

import java.security.SecureRandom;
import java.util.HexFormat;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes what nobody foresaw into the log, once, under a random id; messages may hold personal data and stay out. */
final class Incidents {

    private static final Logger LOG = LoggerFactory.getLogger(Incidents.class);

    private final SecureRandom random = new SecureRandom();
    /** Logs the failure and answers its id. */
    String record(Throwable failure) {
        byte[] bits = new byte[8];
        random.nextBytes(bits);
        String id = HexFormat.of().formatHex(bits);
        LOG.error("Request failed, incident {}", id, new Trace(failure));
        return id;
    }

    /** Where a failure came from and of what class it was, without its message. */
    private static final class Trace extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Trace(Throwable failure) {
            super(
                    failure.getClass().getName(),
                    failure.getCause() == null ? null : new Trace(failure.getCause()),
                    false,
                    true);
            setStackTrace(failure.getStackTrace());
        }
    }
}
