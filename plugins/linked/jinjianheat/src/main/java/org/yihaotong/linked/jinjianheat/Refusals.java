package org.yihaotong.linked.jinjianheat;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The bookmark: how often each order was refused and sent again, for the unit's receipts know no versions. Spelled
 * {@code id=1,id=2}; short, for an order that is taken is forgotten.
 */
final class Refusals {

    private static final int MOST = 500;

    private final Map<String, Integer> counts = new LinkedHashMap<>();

    static Refusals parse(String spelling) {
        Refusals refusals = new Refusals();
        for (String entry : spelling.split(",", -1)) {
            int equals = entry.indexOf('=');
            if (equals > 0) {
                refusals.counts.put(entry.substring(0, equals), Integer.valueOf(entry.substring(equals + 1)));
            }
        }
        return refusals;
    }

    /** Which version of the order the unit is answering. */
    int version(String id) {
        return 1 + counts.getOrDefault(id, 0);
    }

    void add(String id) {
        counts.merge(id, 1, Integer::sum);
        if (counts.size() > MOST) {
            counts.remove(counts.keySet().iterator().next());
        }
    }

    void forget(String id) {
        counts.remove(id);
    }

    @Override
    public String toString() {
        return counts.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + entry.getValue())
                .collect(Collectors.joining(","));
    }
}
