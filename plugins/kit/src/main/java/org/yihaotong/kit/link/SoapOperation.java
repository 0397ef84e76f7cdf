package org.yihaotong.kit.link;

import org.osgi.annotation.versioning.ConsumerType;

/** What a SOAP service of the centre does with a call. */
@ConsumerType
@FunctionalInterface
public interface SoapOperation {

    /** The one element within the answer's body. */
    SoapElement answer(SoapRequest request) throws SoapFaultException;

    /** How this service words a fault that the door found by itself: no SOAP, another version, a failure of ours. */
    default SoapFaultException worded(SoapFaultException fault) {
        return fault;
    }
}
