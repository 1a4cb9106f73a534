package org.openpersonalization.service.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.openpersonalization.count.TrafficKind;

/** Sums in memory. */
public final class FakeTrafficCounts implements TrafficCounts {

    private final List<Daily> all = new ArrayList<>();
    private int writes;

    @Override
    public synchronized void add(List<Daily> views) {
        all.addAll(views);
        writes++;
    }

    @Override
    public synchronized Map<TrafficKind, Long> sums(LocalDate from, LocalDate until) {
        Map<TrafficKind, Long> sums = new EnumMap<>(TrafficKind.class);
        all.stream()
                .filter(each -> !each.day().isBefore(from) && !each.day().isAfter(until))
                .forEach(each -> sums.merge(each.kind(), each.views(), Long::sum));
        return sums;
    }

    synchronized int writes() {
        return writes;
    }
}
