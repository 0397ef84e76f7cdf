package org.yihaotong.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Makes one ranking of two (reciprocal rank fusion): a place counts 1 / (10 + place), whichever ranking it is of. */
final class Fusion {

    private static final int K = 10;

    private Fusion() {}

    /** All that stand in either; those that weigh the same as the first ranking has them. */
    static <T> List<T> of(List<T> one, List<T> other) {
        Map<T, Double> weights = new LinkedHashMap<>();
        for (List<T> ranking : List.of(one, other)) {
            for (int i = 0; i < ranking.size(); i++) {
                weights.merge(ranking.get(i), 1.0 / (K + i + 1), Double::sum);
            }
        }
        List<T> all = new ArrayList<>(weights.keySet());
        all.sort(Comparator.comparing(weights::get, Comparator.reverseOrder()));
        return all;
    }
}
