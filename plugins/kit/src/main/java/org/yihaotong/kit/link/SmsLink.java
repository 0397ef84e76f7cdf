package org.yihaotong.kit.link;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;
import org.yihaotong.api.hotline.BackendException;

/** An operator's gateway for short messages over HTTP: forms and plain answers in GBK, numbers as codes (短信网关). */
@ProviderType
public interface SmsLink extends AutoCloseable {

    /** What the gateway answered to a message: 0 or a negative code, and the task's number if there is one. */
    record Verdict(int code, String task) {}

    /**
     * Hands over one message; the same {@code id} again is the same message.
     *
     * @throws BackendException COMMUNICATION when no whole answer came back
     */
    Verdict send(List<String> mobiles, String content, String id, String ext) throws BackendException;

    /**
     * What lies at another door of the gateway, line by line; a negative number alone is an error, {@code 0} is nothing.
     * Whatever is taken is gone there.
     */
    List<String> lines(String door, int most) throws BackendException;

    /** How many messages are paid for. */
    long balance() throws BackendException;

    @Override
    void close();
}
