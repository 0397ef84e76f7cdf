package org.yihaotong.engine.telephony;

/** Who sits at a seat. */
@FunctionalInterface
interface Seats {

    /** Login of who is signed in there; empty: nobody. */
    String agentAt(String provider, String seat);
}
