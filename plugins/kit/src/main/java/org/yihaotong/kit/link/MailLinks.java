package org.yihaotong.kit.link;

import org.osgi.annotation.versioning.ProviderType;

/** Opens links to mailboxes; a service. */
@ProviderType
public interface MailLinks {

    /** A link that logs in when it is used, and out again. */
    MailLink open(MailAccount account);
}
