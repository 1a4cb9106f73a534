package org.openpersonalization.service.consent;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.openpersonalization.consent.Jurisdiction;
import org.openpersonalization.ledger.ConsentEntry;
import org.openpersonalization.ledger.ConsentRecord;
import org.openpersonalization.ledger.RecordDraft;
import org.openpersonalization.ledger.Statement;
import org.openpersonalization.profile.VisitorKey;
import org.openpersonalization.service.StoreUnavailableException;
import org.openpersonalization.service.job.FaultLog;
import org.openpersonalization.service.job.Job;
import org.openpersonalization.service.job.JobThread;
import org.openpersonalization.service.job.Threads;
import org.openpersonalization.service.memory.RecentValues;
import org.openpersonalization.service.privacy.PrivacySignals;

/**
 * Notes Global Privacy Control without keeping requests: for a subject whose yes it takes the effect of, one record for each
 * purpose and yes; for everybody else a count for each day and jurisdiction. Never waits for the database; what it cannot
 * record now is recorded with a later request.
 */
public final class PrivacyControlRecorder implements AutoCloseable {

    private static final Duration PAUSE = Duration.ofSeconds(10);
    private static final String NOT_COUNTED = "Privacy signals cannot be counted now, trying again";
    private static final int REMEMBERED = 10_000;
    private static final int MAX_WAITING = 256;

    /**
     * What is counted.
     *
     * @param day in UTC
     * @param jurisdiction its code
     */
    private record Day(LocalDate day, String jurisdiction) {}

    private final ConsentRecorder proof;
    private final Map<Day, Long> counts = new ConcurrentHashMap<>();
    /** By subject, purpose and time of the yes. */
    private final RecentValues<Boolean> noted = new RecentValues<>(REMEMBERED);

    private final ThreadPoolExecutor recording = new ThreadPoolExecutor(
            1, 1, 0, TimeUnit.SECONDS, new ArrayBlockingQueue<>(MAX_WAITING), PrivacyControlRecorder::thread);
    private final JobThread flushing = new JobThread("personalization-privacy-control");
    private final FaultLog faults = new FaultLog(PrivacyControlRecorder.class);

    public PrivacyControlRecorder(ConsentRecorder proof) {
        this.proof = proof;
        flushing.repeat(new Job(PrivacyControlRecorder.class, NOT_COUNTED, this::flush), PAUSE, PAUSE);
    }

    private static Thread thread(Runnable task) {
        Thread thread = new Thread(task, "personalization-privacy-control");
        thread.setDaemon(true);
        return thread;
    }

    /** Counts a page view of somebody who has not chosen anything. */
    public void count(Instant now, Jurisdiction jurisdiction) {
        counts.merge(new Day(LocalDate.ofInstant(now, ZoneOffset.UTC), jurisdiction.code()), 1L, Long::sum);
    }

    /**
     * Records that a yes has no effect, unless that is recorded already.
     *
     * @param said when the visitor said that yes
     */
    public void record(VisitorKey subject, RecordDraft signal, Instant said) {
        String note = subject.hexadecimal() + " " + signal.statement().purpose() + "@" + said.toEpochMilli();
        if (noted.get(note).isPresent()) {
            return;
        }
        try {
            recording.execute(() -> {
                if (recorded(subject, signal)) {
                    noted.put(note, true);
                }
            });
        } catch (RejectedExecutionException busyOrClosed) {
            // The next request of the visitor comes here again.
        }
    }

    private boolean recorded(VisitorKey subject, RecordDraft signal) {
        try {
            if (!isNewest(subject, signal)) {
                proof.stores().ledger().record(subject, List.of(signal));
            }
            return true;
        } catch (Throwable fault) { // also an error must not end the thread
            faults.failed("Privacy signals could not be recorded; they are honoured all the same", fault);
            return false;
        }
    }

    /** Whether the newest record about the purpose says the same already. */
    private boolean isNewest(VisitorKey subject, RecordDraft signal) {
        Statement.Verdict newest = Statement.Verdict.EXPIRED;
        for (ConsentRecord record : proof.stores().ledger().of(subject)) {
            if (record.entry() instanceof ConsentEntry entry
                    && entry.statement().purpose().equals(signal.statement().purpose())) {
                newest = entry.statement().verdict();
            }
        }
        return newest == Statement.Verdict.SIGNAL;
    }

    /** Adds what was counted to the sums; what cannot be added now is added later. */
    public void flush() {
        Map<Day, Long> taken = new LinkedHashMap<>();
        counts.keySet().forEach(day -> {
            Long count = counts.remove(day);
            if (count != null) {
                taken.put(day, count);
            }
        });
        if (taken.isEmpty()) {
            return;
        }
        List<PrivacySignals.DailyCount> sums = new ArrayList<>();
        taken.forEach((day, count) -> sums.add(new PrivacySignals.DailyCount(day.day(), day.jurisdiction(), count)));
        try {
            proof.stores().signals().add(sums);
        } catch (Throwable fault) {
            if (!(fault instanceof StoreUnavailableException lost && lost.isOutcomeUnknown())) {
                // Counting again what may have been counted would say more than was seen.
                taken.forEach((day, count) -> counts.merge(day, count, Long::sum));
            }
            faults.failed(NOT_COUNTED, fault);
        }
    }

    @Override
    public void close() {
        flushing.close();
        recording.shutdownNow();
        Threads.awaitEnd(recording);
        flush();
    }
}
