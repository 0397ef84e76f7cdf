package org.yihaotong.kit.soap;

import java.util.List;
import java.util.Optional;
import org.yihaotong.kit.link.SoapElement;
import org.yihaotong.kit.link.SoapVersion;

/**
 * A SOAP message.
 *
 * @param headers the elements of its header
 * @param body the first element within its body; empty if there is none
 */
record Envelope(SoapVersion version, List<SoapElement> headers, Optional<SoapElement> body) {

    private static final String PREFIX = "soapenv";

    /** What this document says; empty if it is no SOAP message of either version. */
    static Optional<Envelope> of(SoapElement document) {
        Optional<SoapElement> body = document.child("Body");
        if (!document.name().equals("Envelope") || body.isEmpty()) {
            return Optional.empty();
        }
        List<SoapElement> headers =
                document.child("Header").map(SoapElement::children).orElse(List.of());
        return SoapVersion.of(document.namespace())
                .map(version -> new Envelope(
                        version, headers, body.get().children().stream().findFirst()));
    }

    /** The message as a document. */
    SoapElement document() {
        SoapElement whole = named("Envelope");
        if (!headers.isEmpty()) {
            whole = whole.with(named("Header").with(headers));
        }
        return whole.with(named("Body").with(body.stream().toList()));
    }

    private SoapElement named(String name) {
        return SoapElement.element(version.namespace(), name).prefixed(PREFIX);
    }
}
