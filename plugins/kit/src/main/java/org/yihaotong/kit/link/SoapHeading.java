package org.yihaotong.kit.link;

import java.util.List;
import org.osgi.annotation.versioning.ConsumerType;

/** Writes the header of a SOAP message (消息头), such as the proof of who asks. */
@ConsumerType
@FunctionalInterface
public interface SoapHeading {

    /** For services that want none. */
    SoapHeading NONE = version -> List.of();

    /** The elements of the header; called anew for every attempt. */
    List<SoapElement> elements(SoapVersion version);
}
