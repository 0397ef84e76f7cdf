package org.yihaotong.engine.directory;

/** The centre's own database failed while an adapter was speaking with the intake; never the adapter's fault. */
public final class CentreFault extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public CentreFault(Throwable cause) {
        super("the centre could not store this now", cause);
    }

    /** Whether this is what lies behind a failure. */
    static boolean isBehind(Throwable thrown) {
        Throwable t = thrown;
        for (int depth = 0; t != null && depth < 10; depth++, t = t.getCause()) {
            if (t instanceof CentreFault) {
                return true;
            }
        }
        return false;
    }
}
