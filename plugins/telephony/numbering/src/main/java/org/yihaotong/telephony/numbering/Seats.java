package org.yihaotong.telephony.numbering;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.yihaotong.api.hotline.BackendException;
import org.yihaotong.api.numbering.NumberPlan;

/**
 * Who rings (座席): the department's own seats and the centre's, together.
 *
 * @param seconds how long, until a call goes back to the centre; the rule book's
 */
record Seats(Set<String> centre, Map<String, List<String>> own, int seconds) {

    /** The queue of the one number. */
    static final String CENTRE_QUEUE = "hotline12345";

    static Seats of(String[] centre, String[] own, NumberPlan plan) throws BackendException {
        Map<String, List<String>> byLine = new LinkedHashMap<>();
        for (String one : own) {
            Strict.byLine("远端座席", new String[] {one}, plan, Strict.NAME, "分机或端点名")
                    .forEach((line, seat) ->
                            byLine.computeIfAbsent(line, l -> new ArrayList<>()).add(seat));
        }
        Set<String> everywhere = new TreeSet<>(Strict.values("中心座席", centre, Strict.NAME, "分机或端点名"));
        return new Seats(everywhere, byLine, plan.returnSeconds());
    }

    /** Everybody who rings for this line, each once. */
    Set<String> of(String line) {
        Set<String> all = new TreeSet<>(centre);
        all.addAll(own.getOrDefault(line, List.of()));
        return all;
    }
}
