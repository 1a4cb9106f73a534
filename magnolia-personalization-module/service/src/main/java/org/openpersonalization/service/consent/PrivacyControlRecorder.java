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
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import org.openpersonalization.consent.Jurisdiction;
import org.openpersonalization.ledger.ConsentEntry;
import org.openpersonalization.ledger.ConsentRecord;
import org.openpersonalization.ledger.RecordDraft;
import org.openpersonalization.ledger.Statement;
import org.openpersonalization.profile.VisitorKey;
import org.openpersonalization.service.StoreUnavailableException;
import org.openpersonalization.service.job.FaultLog;
import org.openpersonalization.service.job.Job;
import org.openpersonalization.service.job.Jobs;
import org.openpersonalization.service.job.ScheduledJob;
import org.openpersonalization.service.memory.RecentValues;
import org.openpersonalization.service.privacy.PrivacySignals;

/**
 * Records Global Privacy Control without storing requests: one record for each subject, purpose and yes that it
 * overrides; for all other visitors a count for each day and jurisdiction. Never waits for the database; records that
 * fail are written with a later request.
 */
public final class PrivacyControlRecorder implements AutoCloseable {

    private static final Duration PAUSE = Duration.ofSeconds(10);
    private static final String NOT_COUNTED = "Privacy signals cannot be counted now, trying again";
    private static final String NOT_RECORDED = "Privacy signals could not be recorded; they are honoured all the same";
    private static final int REMEMBERED = 10_000;
    private static final int MAX_WAITING = 256;

    /**
     * A day and jurisdiction with a count.
     *
     * @param day in UTC
     * @param jurisdiction its code
     */
    private record Day(LocalDate day, String jurisdiction) {}

    private final ConsentRecorder proof;
    private final Map<Day, Long> counts = new ConcurrentHashMap<>();
    /** By subject, purpose and time of the yes. */
    private final RecentValues<Boolean> noted = new RecentValues<>(REMEMBERED);

    private final BlockingQueue<Runnable> waiting = new ArrayBlockingQueue<>(MAX_WAITING);
    private final ScheduledJob recording;
    private final FaultLog faults = new FaultLog(PrivacyControlRecorder.class);

    /**
     * A recorder.
     *
     * @param jobs record and count in the background
     */
    public PrivacyControlRecorder(ConsentRecorder proof, Jobs jobs) {
        this.proof = proof;
        this.recording = jobs.onDemand(
                new Job("privacy-signals", PrivacyControlRecorder.class, NOT_RECORDED, this::recordWaiting));
        jobs.every(
                new Job("privacy-signal-counts", PrivacyControlRecorder.class, NOT_COUNTED, this::flush), PAUSE, PAUSE);
    }

    /** Counts a page view of a visitor without a choice. */
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
        // The next request of the visitor comes here again when too many wait.
        if (waiting.offer(() -> recordOnce(note, subject, signal))) {
            recording.request();
        }
    }

    private void recordOnce(String note, VisitorKey subject, RecordDraft signal) {
        if (recorded(subject, signal)) {
            noted.put(note, true);
        }
    }

    private void recordWaiting() {
        for (Runnable next = waiting.poll(); next != null; next = waiting.poll()) {
            next.run();
        }
    }

    private boolean recorded(VisitorKey subject, RecordDraft signal) {
        try {
            if (!isNewest(subject, signal)) {
                proof.stores().ledger().record(subject, List.of(signal));
            }
            return true;
        } catch (Throwable fault) { // also an error must not hold up the others
            faults.failed(NOT_RECORDED, fault);
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

    /** Adds what is left; the jobs must have ended. */
    @Override
    public void close() {
        flush();
    }
}
