package org.yihaotong.kit.link;

import java.util.Arrays;
import java.util.Optional;

/** The two SOAPs in use; they differ in namespace, media type, where the action stands and how a fault looks. */
public enum SoapVersion {
    /** Of 2000: {@code text/xml}, header {@code SOAPAction}. */
    SOAP_11("http://schemas.xmlsoap.org/soap/envelope/", "text/xml"),
    /** Of 2003: {@code application/soap+xml} with a parameter {@code action}. */
    SOAP_12("http://www.w3.org/2003/05/soap-envelope", "application/soap+xml");

    private final String namespace;
    private final String mediaType;

    SoapVersion(String namespace, String mediaType) {
        this.namespace = namespace;
        this.mediaType = mediaType;
    }

    /** The version whose envelope has this namespace. */
    public static Optional<SoapVersion> of(String namespace) {
        return Arrays.stream(values())
                .filter(version -> version.namespace.equals(namespace))
                .findFirst();
    }

    public String namespace() {
        return namespace;
    }

    public String mediaType() {
        return mediaType;
    }
}
