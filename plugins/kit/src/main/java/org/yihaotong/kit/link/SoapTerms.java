package org.yihaotong.kit.link;

import java.time.Duration;
import java.util.Objects;

/**
 * How a SOAP service wants to be spoken to (接口约定).
 *
 * @param address with scheme, host, port and path; empty as long as nobody has filled it in
 * @param patience how long to wait for an answer
 * @param mtom whether bytes travel as parts beside the document (XOP) and not as base64 within it
 * @param largestAnswer in bytes; a longer one is not read to its end
 */
public record SoapTerms(
        String address, SoapVersion version, Duration patience, SoapHeading heading, boolean mtom, int largestAnswer) {

    private static final int EIGHT_MIB = 8 << 20;

    public SoapTerms {
        address = address == null ? "" : address.strip();
        Objects.requireNonNull(version, "version");
        Objects.requireNonNull(patience, "patience");
        Objects.requireNonNull(heading, "heading");
    }

    /** Plain terms: no header, no MTOM, answers up to 8 MiB. */
    public SoapTerms(String address, SoapVersion version, Duration patience) {
        this(address, version, patience, SoapHeading.NONE, false, EIGHT_MIB);
    }

    /** The same terms with this header on every message. */
    public SoapTerms headed(SoapHeading other) {
        return new SoapTerms(address, version, patience, other, mtom, largestAnswer);
    }

    /** The same terms with bytes as parts beside the document. */
    public SoapTerms withMtom() {
        return new SoapTerms(address, version, patience, heading, true, largestAnswer);
    }
}
