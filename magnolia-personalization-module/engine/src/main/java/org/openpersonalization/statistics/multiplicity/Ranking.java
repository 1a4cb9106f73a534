package org.openpersonalization.statistics.multiplicity;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The questions of one family by their p-value, smallest first. */
record Ranking<K>(Map<K, Double> values, List<K> order) {

    static <K> Ranking<K> of(Map<K, Double> values) {
        values.forEach((key, value) -> {
            if (!(value >= 0)) {
                throw new IllegalArgumentException("A p-value is 0 or more [" + key + "=" + value + "]");
            }
        });
        List<K> order = new ArrayList<>(values.keySet());
        order.sort((left, right) -> Double.compare(values.get(left), values.get(right)));
        return new Ranking<>(values, order);
    }

    int size() {
        return order.size();
    }

    double value(int rank) {
        return values.get(order.get(rank));
    }

    /**
     * The results by question, in the order in which the questions were given.
     *
     * @param found the result of each rank
     */
    Map<K, Double> with(double[] found) {
        Map<K, Double> byKey = new LinkedHashMap<>(values);
        for (int i = 0; i < found.length; i++) {
            byKey.put(order.get(i), found[i]);
        }
        return Collections.unmodifiableMap(byKey);
    }
}
