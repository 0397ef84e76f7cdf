package org.yihaotong.telephony.push;

import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.yihaotong.api.hotline.BackendException;
import org.yihaotong.api.hotline.BackendException.Kind;
import org.yihaotong.api.telephony.CallEvent;
import org.yihaotong.api.telephony.TelephonyListener;

/** The centre's ear on paper: each event once under its key; its database can stand still. */
final class PaperCentre implements TelephonyListener {

    private final Map<String, CallEvent> kept = new LinkedHashMap<>();
    private boolean still;

    @Override
    public synchronized void happened(List<CallEvent> events) {
        if (!still) {
            events.forEach(event -> kept.putIfAbsent(event.stamp().id(), event));
        }
    }

    @Override
    public synchronized void settle(Duration limit) throws BackendException {
        if (still) {
            throw new BackendException(Kind.COMMUNICATION, "数据库没有应答。");
        }
    }

    synchronized void standStill(boolean now) {
        still = now;
    }

    synchronized Collection<CallEvent> events() {
        return List.copyOf(kept.values());
    }

    <E extends CallEvent> List<E> all(Class<E> type) {
        return events().stream().filter(type::isInstance).map(type::cast).toList();
    }

    /** The only one of its kind. */
    <E extends CallEvent> E one(Class<E> type) {
        List<E> all = all(type);
        if (all.size() != 1) {
            throw new AssertionError(type.getSimpleName() + ": " + all);
        }
        return all.get(0);
    }
}
