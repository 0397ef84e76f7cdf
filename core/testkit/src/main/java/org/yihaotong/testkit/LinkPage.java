package org.yihaotong.testkit;

import java.util.Optional;
import org.yihaotong.testkit.backoffice.Saying;

/** The centre's page behind the links of messages, as a worker's telephone sees it. */
public interface LinkPage {

    /** Whether a path or short path that stood in a message leads to this order's page. */
    boolean isOpen(String orderNo, String path);

    /** The order of a message: by its mark, or by the page to which it leads. */
    Optional<String> orderAt(String mark, String path);

    /**
     * A worker fills in the page and sends it.
     *
     * @return an id of the reply
     */
    String reply(String orderNo, String path, Saying saying);

    /** Whatever waits in the workers' hands goes out. */
    void deliver();
}
