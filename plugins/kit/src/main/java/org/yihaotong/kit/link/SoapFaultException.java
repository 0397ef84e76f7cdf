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

    private SoapFaultException(Side side, Optional<SoapElement> code, String reason, Optional<SoapElement> detail) {
        super(reason);
        this.side = side;
        this.code = code;
        this.detail = detail;
    }

    /** A fault in words that the caller's people understand; never personal data or a secret. */
    public SoapFaultException(Side side, String reason) {
        this(side, Optional.empty(), reason, Optional.empty());
    }

    /** The same fault with a more exact code, named as an element would be. */
    public SoapFaultException coded(SoapElement name) {
        return new SoapFaultException(side, Optional.of(name), getMessage(), detail);
    }

    /** The same fault with details for the caller's program. */
    public SoapFaultException detailed(SoapElement more) {
        return new SoapFaultException(side, code, getMessage(), Optional.of(more));
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
