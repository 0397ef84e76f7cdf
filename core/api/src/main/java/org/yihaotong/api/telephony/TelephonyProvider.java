package org.yihaotong.api.telephony;

import org.osgi.annotation.versioning.ConsumerType;
import org.yihaotong.api.hotline.BackendException;
import org.yihaotong.api.hotline.FileContent;

/**
 * Speaks with one switch. Registered as a service with the properties {@code telephony.id} (a word without dashes, unique)
 * and {@code telephony.name}. Owns no thread: the centre gives it one for as long as it is there.
 */
@ConsumerType
public interface TelephonyProvider {

    /** Who it is and what it can do; may become richer once connected. */
    ProviderCard card();

    /**
     * Connects, tells {@link CallEvent.Up} with a snapshot and then everything that happens, until the connection ends.
     * Called on a thread of its own, again some seconds after it returned or failed; a provider that is pushed to tells Up
     * and waits for its interruption. Must end soon after an interruption.
     *
     * @throws BackendException why there is no connection, in words: CONFIGURATION (nothing was tried), AUTHENTICATION,
     *     COMMUNICATION
     */
    void attend(TelephonyListener listener) throws BackendException, InterruptedException;

    /**
     * Carries a command out. Returns within two seconds and never waits for its end. A repeat of an id that was accepted
     * answers the same and does nothing.
     */
    Acceptance perform(CallCommand command);

    /**
     * What goes on at the switch now.
     *
     * @throws BackendException if nobody can say
     */
    SwitchSnapshot snapshot() throws BackendException;

    /**
     * The recording behind a reference that the switch gave.
     *
     * @throws BackendException REFUSED if there is none
     */
    default FileContent recording(String reference) throws BackendException {
        throw new BackendException(BackendException.Kind.REFUSED, "这台交换机不提供录音。");
    }
}
