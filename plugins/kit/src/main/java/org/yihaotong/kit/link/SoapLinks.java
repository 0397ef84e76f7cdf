package org.yihaotong.kit.link;

import org.osgi.annotation.versioning.ProviderType;

/** Opens links to SOAP services, and doors for units that call one of ours; a service. */
@ProviderType
public interface SoapLinks {

    /** A link that connects when it is used. */
    SoapLink open(SoapTerms terms);

    /** A door through which a unit's calls come in. */
    SoapDoor door(SoapContract contract);

    /**
     * The same, whose encrypted lines trust these certificates and nobody else: their text (PEM), or the path of a file;
     * empty: whom the machine trusts.
     */
    default SoapLinks trusting(String certificate) {
        return this;
    }
}
