package org.openpersonalization.statistics.segment;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Hides segments behind which too few people stand. A segment is hidden whole, for all variants, when any variant has too few
 * visitors in it. Since the whole is shown as well, what is hidden could be worked out from the rest: therefore further
 * segments are hidden, smallest first, until at least two are, and until those that are hidden have enough visitors together
 * in each variant.
 *
 * @param least the least number of visitors behind anything that is shown
 */
public record Suppression(long least) {

    /** For those who work with the reports. */
    public static final Suppression INSIDE = new Suppression(10);

    /** For reports that leave the house. */
    public static final Suppression EXPORTED = new Suppression(50);

    public Suppression {
        if (least < 1) {
            throw new IllegalArgumentException("At least one visitor stands behind a number [least=" + least + "]");
        }
    }

    /**
     * The segments of one dimension that must not be shown.
     *
     * @param visitors of each segment, by variant in always the same order; the segments share all visitors out among them
     */
    public <K> Set<K> hidden(Map<K, List<Long>> visitors) {
        Set<K> hidden = new LinkedHashSet<>();
        visitors.forEach((key, counts) -> {
            if (counts.stream().anyMatch(count -> count < least)) {
                hidden.add(key);
            }
        });
        List<K> shown = new ArrayList<>(visitors.keySet());
        shown.removeAll(hidden);
        shown.sort(Comparator.comparingLong(key -> total(visitors.get(key))));
        while (!hidden.isEmpty() && !shown.isEmpty() && isExposed(hidden, visitors)) {
            hidden.add(shown.remove(0));
        }
        return Collections.unmodifiableSet(hidden);
    }

    /** Whether hidden numbers can be derived from the shown ones and the whole. Segments without visitors hide none. */
    private <K> boolean isExposed(Set<K> hidden, Map<K, List<Long>> visitors) {
        long inhabited =
                hidden.stream().filter(key -> total(visitors.get(key)) > 0).count();
        int variants = visitors.get(hidden.iterator().next()).size();
        for (int i = 0; i < variants; i++) {
            int variant = i;
            long together = hidden.stream()
                    .mapToLong(key -> visitors.get(key).get(variant))
                    .sum();
            if (together > 0 && (together < least || inhabited < 2)) {
                return true;
            }
        }
        return false;
    }

    private static long total(List<Long> counts) {
        return counts.stream().mapToLong(Long::longValue).sum();
    }
}
