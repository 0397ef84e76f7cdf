package org.yihaotong.kit.link;

import org.osgi.annotation.versioning.ProviderType;

/** Opens links to databases; a service. */
@ProviderType
public interface TableLinks {

    /**
     * A link that connects when it is first used. The driver is found by the URL among the installed ones, at the time
     * of connecting.
     */
    default TableLink open(String url, String user, String password) {
        return open(url, user, password, 3);
    }

    /**
     * The same for a unit that allows another number of sessions. {@code jdbc:mysql:} goes through MariaDB's driver; there
     * times are Beijing time and flags ({@code tinyint(1)}) are numbers.
     */
    TableLink open(String url, String user, String password, int sessions);
}
