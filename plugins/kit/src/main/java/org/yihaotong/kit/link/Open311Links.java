package org.yihaotong.kit.link;

import org.osgi.annotation.versioning.ProviderType;

/** Opens links to Open311 servers; a service. */
@ProviderType
public interface Open311Links {

    /**
     * A link that connects when it is used.
     *
     * @param url up to and with the version, such as {@code https://host/open311/v2}; empty: not configured yet
     * @param unit whose server it is, for words of failures
     * @param jurisdiction goes with every call
     * @param key goes with every call
     * @param perSecond how many calls the server allows
     */
    Open311Link open(String url, String unit, String jurisdiction, String key, int perSecond);

    /**
     * The same, whose encrypted lines trust these certificates and nobody else: their text (PEM), or the path of a file;
     * empty: whom the machine trusts.
     */
    default Open311Links trusting(String certificate) {
        return this;
    }
}
