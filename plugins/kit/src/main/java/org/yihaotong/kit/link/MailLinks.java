package org.yihaotong.kit.link;

import org.osgi.annotation.versioning.ProviderType;

/** Opens links to mailboxes; a service. */
@ProviderType
public interface MailLinks {

    /** A link that logs in when it is used, and out again. */
    MailLink open(MailAccount account);

    /**
     * The same, whose encrypted lines trust these certificates and nobody else: their text (PEM), or the path of a file;
     * empty: whom the machine trusts.
     */
    default MailLinks trusting(String certificate) {
        return this;
    }
}
