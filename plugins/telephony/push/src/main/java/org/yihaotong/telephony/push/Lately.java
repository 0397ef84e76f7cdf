package org.yihaotong.telephony.push;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.yihaotong.api.telephony.CallEvent;
import org.yihaotong.api.telephony.CallEvent.Answered;
import org.yihaotong.api.telephony.CallEvent.Offered;
import org.yihaotong.api.telephony.CallEvent.Ringing;

/** What the centre was told of the newest calls. To forget it costs a call some exactness, and nothing else. */
final class Lately {

    private static final int REMEMBERED = 10_000;

    /** Where a call rang, and where it was taken. */
    private static final class Rings {

        private final Set<String> seats = new LinkedHashSet<>();
        private String taken = "";
    }

    private final Map<String, Rings> calls = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Rings> eldest) {
            return size() > REMEMBERED;
        }
    };

    /** The centre has these. */
    synchronized void kept(List<CallEvent> events) {
        for (CallEvent event : events) {
            if (event instanceof Offered offered) {
                of(offered.call());
            } else if (event instanceof Ringing ringing) {
                of(ringing.call()).seats.add(ringing.seat());
            } else if (event instanceof Answered answered) {
                of(answered.call()).taken = answered.seat();
            }
        }
    }

    synchronized boolean knows(String call) {
        return calls.containsKey(call);
    }

    /** Where it rang besides this seat. */
    synchronized Set<String> others(String call, String seat) {
        Set<String> others = new LinkedHashSet<>(calls.getOrDefault(call, new Rings()).seats);
        others.remove(seat);
        return others;
    }

    /** The seat that took it; empty if nobody did, or nobody says who. */
    synchronized String taken(String call) {
        return calls.getOrDefault(call, new Rings()).taken;
    }

    private Rings of(String call) {
        return calls.computeIfAbsent(call, fresh -> new Rings());
    }
}
