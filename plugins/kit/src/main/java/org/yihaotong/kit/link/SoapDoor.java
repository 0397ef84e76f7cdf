package org.yihaotong.kit.link;

import org.osgi.annotation.versioning.ProviderType;
import org.yihaotong.api.hotline.Push;
import org.yihaotong.api.hotline.PushAnswer;

/** A SOAP service of the centre that units call (回调服务); safe for several threads. */
@ProviderType
public interface SoapDoor {

    /**
     * Answers a request: the description to a GET, the operation's answer to a POST, in the caller's version of SOAP.
     * Whatever the operation throws becomes a fault, with HTTP 500; anything but a {@link SoapFaultException} says that
     * the centre cannot answer at the moment and that the caller may try again.
     */
    PushAnswer answer(Push push, SoapOperation operation);
}
