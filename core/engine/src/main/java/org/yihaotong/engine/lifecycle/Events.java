package org.yihaotong.engine.lifecycle;

import java.util.LinkedHashMap;
import java.util.Map;
import org.yihaotong.api.ticket.Deadline;
import org.yihaotong.api.ticket.Referral;

/** What events say about referrals and clocks, so that figures can be counted from the chain alone. */
final class Events {

    private Events() {}

    /** The referral with its clocks. */
    static Map<String, String> of(Referral r, Map<String, String> more) {
        Map<String, String> detail = new LinkedHashMap<>(more);
        detail.put("referral", String.valueOf(r.no()));
        detail.put("lead", String.valueOf(r.lead()));
        detail.put("round", String.valueOf(r.round()));
        detail.put("due", r.handleBy().due().toString());
        r.acknowledgeBy().ifPresent(c -> detail.put("acknowledgeDue", c.due().toString()));
        r.contactBy().ifPresent(c -> detail.put("contactDue", c.due().toString()));
        return detail;
    }

    /** The clocks of every referral that a unit still has, as {@code due.1}, {@code acknowledgeDue.1} and so on. */
    static Map<String, String> clocks(Move move, Map<String, String> more) {
        Map<String, String> detail = new LinkedHashMap<>(more);
        for (Referral r : move.referrals()) {
            if (r.state().isActive()) {
                put(detail, "due", r.no(), r.handleBy());
                r.acknowledgeBy().ifPresent(c -> put(detail, "acknowledgeDue", r.no(), c));
                r.contactBy().ifPresent(c -> put(detail, "contactDue", r.no(), c));
            }
        }
        return detail;
    }

    private static void put(Map<String, String> detail, String name, int no, Deadline clock) {
        detail.put(name + "." + no, clock.due().toString());
    }
}
