package org.yihaotong.kit.link;

import org.osgi.annotation.versioning.ProviderType;

/** Opens links to databases; a service. */
@ProviderType
public interface TableLinks {

    /**
     * A link that connects when it is first used. The driver is found by the URL among the installed ones, at the time
     * of connecting.
     */
    TableLink open(String url, String user, String password);
}
