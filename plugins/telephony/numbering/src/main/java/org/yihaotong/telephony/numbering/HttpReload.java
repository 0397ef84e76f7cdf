package org.yihaotong.telephony.numbering;

import java.time.Duration;
import org.yihaotong.api.hotline.BackendException;
import org.yihaotong.api.hotline.BackendException.Kind;
import org.yihaotong.kit.link.Answer;
import org.yihaotong.kit.link.Ask;
import org.yihaotong.kit.link.RestLink;
import org.yihaotong.kit.link.RestLinks;
import org.yihaotong.kit.link.Signing;

/** Tells a switch over HTTP that it has to read its files; where no address is set, a person does. */
final class HttpReload {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final String name;
    private final String url;
    private final RestLink door;

    HttpReload(RestLinks links, String name, String url, String user, String password) {
        this.name = name;
        this.url = url;
        this.door = links.open(url, PATIENCE, Signing.basic(user, password));
    }

    void close() {
        door.close();
    }

    /** Asks once for each of these; the first that fails ends it. */
    void ask(Ask... requests) throws BackendException {
        if (url.isEmpty()) {
            throw new BackendException(Kind.CONFIGURATION, "没有设置" + name + "的管理地址，请运维人员让它重读配置。");
        }
        for (Ask request : requests) {
            Answer answer = door.send(request);
            if (!answer.isGood()) {
                throw answer.failure(name, "");
            }
        }
    }
}
