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
 * @param seconds how long, until a call goes back to the centre
 */
record Seats(Set<String> centre, Map<String, List<String>> own, int seconds) {

    /** The queue of the one number. */
    static final String CENTRE_QUEUE = "hotline12345";

    static Seats of(String[] centre, String[] own, int seconds, NumberPlan plan) throws BackendException {
        if (seconds < 5 || seconds > 600) {
            throw Strict.refused("设置“远端座席等待（秒）”须为 5 至 600。");
        }
        Map<String, List<String>> byLine = new LinkedHashMap<>();
        for (String one : own) {
            Strict.byLine("远端座席", new String[] {one}, plan, Strict.NAME, "分机或端点名")
                    .forEach((line, seat) ->
                            byLine.computeIfAbsent(line, l -> new ArrayList<>()).add(seat));
        }
        return new Seats(new TreeSet<>(Strict.values("中心座席", centre, Strict.NAME, "分机或端点名")), byLine, seconds);
    }

    /** Everybody who rings for this line, each once. */
    Set<String> of(String line) {
        Set<String> all = new TreeSet<>(centre);
        all.addAll(own.getOrDefault(line, List.of()));
        return all;
    }
}
