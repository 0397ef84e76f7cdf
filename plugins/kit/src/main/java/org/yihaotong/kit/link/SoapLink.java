package org.yihaotong.kit.link;

import org.osgi.annotation.versioning.ProviderType;
import org.yihaotong.api.hotline.BackendException;

/** A SOAP service of a unit; safe for several threads. */
@ProviderType
public interface SoapLink extends AutoCloseable {

    /**
     * Calls an operation once; retrying is the caller's business.
     *
     * @param action as the service's description spells it; may be empty
     * @param body the one element within the body
     * @return the one element within the answer's body
     * @throws BackendException COMMUNICATION when no whole answer came or the service says that the trouble is its own;
     *     AUTHENTICATION when it does not believe us; CONFIGURATION when the address or the version of SOAP is wrong;
     *     REFUSED when it says that the trouble is this message's
     */
    SoapElement call(String action, SoapElement body) throws BackendException;

    @Override
    void close();
}
