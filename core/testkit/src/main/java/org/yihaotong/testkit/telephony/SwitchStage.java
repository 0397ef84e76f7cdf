package org.yihaotong.testkit.telephony;

import java.io.IOException;
import org.yihaotong.api.telephony.TelephonyProvider;

/** A provider and the switch behind it, for {@link TelephonyContract}. */
public interface SwitchStage extends AutoCloseable {

    /** The provider, not attended yet. */
    TelephonyProvider provider();

    /**
     * A citizen calls, and it rings at seat 8001 as soon as that takes calls.
     *
     * @return the provider's id of the call
     */
    String offer(String caller);

    /** Seat 8001 takes the call. */
    void answer(String call);

    /** The seat hangs up, and the call is over. */
    void finish(String call);

    /** The connection breaks off; whoever connects again is let in. Nothing to do for a provider that is pushed to. */
    void breakOff();

    /** Everything that no switch should ever send: a megabyte at once, foreign charsets, halves, unknown events. */
    void babble();

    @Override
    void close() throws IOException;
}
