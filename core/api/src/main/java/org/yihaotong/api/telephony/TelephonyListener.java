package org.yihaotong.api.telephony;

import java.time.Duration;
import java.util.List;
import org.osgi.annotation.versioning.ProviderType;
import org.yihaotong.api.hotline.BackendException;

/** The centre's ear for one provider: a bounded queue before the database. May be told things on any thread. */
@ProviderType
public interface TelephonyListener {

    /**
     * Takes events and returns at once. If the queue is full they are dropped, the centre notes a gap by itself and asks
     * for a snapshot.
     */
    void happened(List<CallEvent> events);

    /**
     * Waits until what was told before is in the database. Who promises an outsider that an event is kept, asks first.
     *
     * @throws BackendException of kind COMMUNICATION, if that takes longer, or something was dropped meanwhile
     */
    void settle(Duration limit) throws BackendException;
}
