package org.yihaotong.kit.link;

import java.util.List;
import java.util.Optional;

/**
 * A call that came in.
 *
 * @param action without quotation marks; empty if the caller gave none
 * @param headers the elements of the header
 * @param body the one element within the body
 */
public record SoapRequest(SoapVersion version, String action, List<SoapElement> headers, SoapElement body) {

    public SoapRequest {
        headers = List.copyOf(headers);
    }

    /** The first header element of this name. */
    public Optional<SoapElement> header(String namespace, String name) {
        return headers.stream().filter(header -> header.is(namespace, name)).findFirst();
    }

    /** Never shows values. */
    @Override
    public String toString() {
        return "SoapRequest[" + body + "]";
    }
}
