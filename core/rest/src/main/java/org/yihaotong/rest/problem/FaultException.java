package org.yihaotong.rest.problem;

/** The interface refuses a request before any desk sees it. */
public final class FaultException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Fault fault;

    public FaultException(Fault fault) {
        this(fault, null);
    }

    public FaultException(Fault fault, Throwable cause) {
        super(fault.code(), cause, false, false);
        this.fault = fault;
    }

    public Fault fault() {
        return fault;
    }
}
