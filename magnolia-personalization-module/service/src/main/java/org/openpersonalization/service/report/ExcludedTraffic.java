package org.openpersonalization.service.report;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.openpersonalization.count.TrafficKind;
import org.openpersonalization.service.StoreUnavailableException;
import org.openpersonalization.service.job.FaultLog;
import org.openpersonalization.service.job.Job;
import org.openpersonalization.service.job.Jobs;

/**
 * Counts page views that no result counts, by day and kind, and adds the sums to the store every ten seconds: a view costs no write, and
 * a day has at most as many rows as there are kinds. Never waits for the database; the sums of a process that ends in the
 * middle are lost.
 */
public final class ExcludedTraffic implements AutoCloseable {

    private static final Duration PAUSE = Duration.ofSeconds(10);
    private static final String NOT_COUNTED = "Excluded traffic cannot be counted now, trying again";

    private record DayAndKind(LocalDate day, TrafficKind kind) {}

    private final Supplier<TrafficCounts> counts;
    private final Map<DayAndKind, Long> views = new ConcurrentHashMap<>();
    private final FaultLog faults = new FaultLog(ExcludedTraffic.class);

    /**
     * Traffic that is counted from now on.
     *
     * @param counts throws {@link StoreUnavailableException} while the database is not open
     */
    public ExcludedTraffic(Supplier<TrafficCounts> counts) {
        this.counts = counts;
    }

    /** Starts the job that adds the sums to the store. */
    public void start(Jobs jobs) {
        jobs.every(new Job("excluded-traffic", ExcludedTraffic.class, NOT_COUNTED, this::flush), PAUSE, PAUSE);
    }

    /** Counts a page view. */
    public void count(TrafficKind kind, Instant now) {
        views.merge(new DayAndKind(LocalDate.ofInstant(now, ZoneOffset.UTC), kind), 1L, Long::sum);
    }

    /** Adds what was counted to the sums; what cannot be added now is added later. */
    void flush() {
        List<TrafficCounts.Daily> taken = new ArrayList<>();
        views.keySet().forEach(key -> {
            Long counted = views.remove(key);
            if (counted != null) {
                taken.add(new TrafficCounts.Daily(key.day(), key.kind(), counted));
            }
        });
        if (!taken.isEmpty()) {
            add(taken);
        }
    }

    private void add(List<TrafficCounts.Daily> taken) {
        try {
            counts.get().add(taken);
        } catch (Throwable fault) {
            if (!(fault instanceof StoreUnavailableException lost && lost.isOutcomeUnknown())) {
                taken.forEach(each -> views.merge(new DayAndKind(each.day(), each.kind()), each.views(), Long::sum));
            }
            faults.failed(NOT_COUNTED, fault);
        }
    }

    /** Adds what is left; the job must have ended. */
    @Override
    public void close() {
        flush();
    }
}
