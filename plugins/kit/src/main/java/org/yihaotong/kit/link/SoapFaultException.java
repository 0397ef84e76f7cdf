package org.yihaotong.kit.link;

import java.util.Optional;

/** The centre's answer to a call that it cannot fulfil (SOAP 错误). */
public final class SoapFaultException extends Exception {

    private static final long serialVersionUID = 1L;

    /** Whose trouble it is. */
    public enum Side {
        /** The message is wrong; sending it again is of no use. Client in SOAP 1.1. */
        SENDER,
        /** We cannot at the moment. Server in SOAP 1.1. */
        RECEIVER
    }

    private final Side side;
    private final transient Optional<SoapElement> code;
    private final transient Optional<SoapElement> detail;
    private final int retryAfter;

    private SoapFaultException(
            Side side, Optional<SoapElement> code, String reason, Optional<SoapElement> detail, int retryAfter) {
        super(reason);
        this.retryAfter = retryAfter;
        this.side = side;
        this.code = code;
        this.detail = detail;
    }

    /** A fault in words that the caller's people understand; never personal data or a secret. */
    public SoapFaultException(Side side, String reason) {
        this(side, Optional.empty(), reason, Optional.empty(), 0);
    }

    /** The same fault with a more exact code, named as an element would be. */
    public SoapFaultException coded(SoapElement name) {
        return new SoapFaultException(side, Optional.of(name), getMessage(), detail, retryAfter);
    }

    /** The same fault with details for the caller's program. */
    public SoapFaultException detailed(SoapElement more) {
        return new SoapFaultException(side, code, getMessage(), Optional.of(more), retryAfter);
    }

    /** The same fault, after which the caller had better wait so many seconds. */
    public SoapFaultException retriedAfter(int seconds) {
        return new SoapFaultException(side, code, getMessage(), detail, seconds);
    }

    /** How many seconds the caller had better wait; 0: nothing is said. */
    public int retryAfter() {
        return retryAfter;
    }

    public Side side() {
        return side;
    }

    /** An element of the code's name, with a prefix. */
    public Optional<SoapElement> code() {
        return code;
    }

    public Optional<SoapElement> detail() {
        return detail;
    }
}
