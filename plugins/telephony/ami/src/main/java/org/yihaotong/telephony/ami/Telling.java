package org.yihaotong.telephony.ami;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.yihaotong.api.telephony.CallEvent;
import org.yihaotong.api.telephony.Stamp;

/** What is to be told of one moment. A stamp's id follows from what happened, so that what is heard twice is told once. */
final class Telling {

    private static final int LONGEST = 120;

    private final Instant at;
    private final boolean inferred;
    private final List<CallEvent> events = new ArrayList<>();

    Telling(Instant at, boolean inferred) {
        this.at = at;
        this.inferred = inferred;
    }

    Instant at() {
        return at;
    }

    boolean isInferred() {
        return inferred;
    }

    /** Of what happens once to this call or leg. */
    Stamp once(String what, String id) {
        return stamp(what + "-" + id, at);
    }

    /** Of what may happen again at another moment. */
    Stamp each(String what, String id) {
        return stamp(what + "-" + id + "-" + at.getEpochSecond() + "." + at.getNano() / 1000, at);
    }

    Stamp stamp(String id, Instant when) {
        String plain = id.length() <= LONGEST ? id : id.substring(0, 100) + Integer.toHexString(id.hashCode());
        return new Stamp(plain, when, inferred);
    }

    void tell(CallEvent event) {
        events.add(event);
    }

    List<CallEvent> events() {
        return events;
    }
}
