package org.yihaotong.engine.assessment;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yihaotong.api.ticket.Deadline;
import org.yihaotong.api.ticket.Place;
import org.yihaotong.api.ticket.Referral;
import org.yihaotong.api.ticket.Ticket;
import org.yihaotong.engine.lifecycle.Happening;

/**
 * What a chain has to say so that facts can be counted from it alone: what the appeal is about, and every end of a clock
 * that a move has shifted, as {@code due.1}, {@code acknowledgeDue.1}, {@code contactDue.1}, whether or not the step that
 * shifted it thought of telling.
 */
public final class Evidence {

    private Evidence() {}

    /** The same happenings; the first or the last of them says more. */
    public static List<Happening> complete(Optional<Ticket> before, Ticket after, List<Happening> happenings) {
        List<Happening> complete = new ArrayList<>(happenings);
        int at = before.isEmpty() ? 0 : complete.size() - 1;
        Happening h = complete.get(at);
        Map<String, String> detail =
                new LinkedHashMap<>(before.isEmpty() ? subject(after) : shifted(before.get(), after));
        detail.putAll(h.detail());
        complete.set(at, new Happening(h.kind(), h.unit(), h.before(), h.after(), detail, h.by()));
        return complete;
    }

    private static Map<String, String> subject(Ticket ticket) {
        Place place = ticket.appeal().place();
        return Map.of("matter", ticket.appeal().matter(), "area", place.area());
    }

    private static Map<String, String> shifted(Ticket before, Ticket after) {
        Map<String, String> detail = new LinkedHashMap<>();
        for (Referral now : after.referrals()) {
            before.referral(now.no()).ifPresent(old -> {
                shifted(detail, "due." + now.no(), Optional.of(old.handleBy()), Optional.of(now.handleBy()));
                shifted(detail, "acknowledgeDue." + now.no(), old.acknowledgeBy(), now.acknowledgeBy());
                shifted(detail, "contactDue." + now.no(), old.contactBy(), now.contactBy());
            });
        }
        return detail;
    }

    private static void shifted(
            Map<String, String> detail, String name, Optional<Deadline> old, Optional<Deadline> now) {
        now.map(Deadline::due)
                .filter(due -> !old.map(Deadline::due).equals(Optional.of(due)))
                .ifPresent(due -> detail.put(name, due.toString()));
    }
}
