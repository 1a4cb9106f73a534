package org.openpersonalization.service.privacy.proof;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.openpersonalization.ledger.ConsentEntry;
import org.openpersonalization.ledger.ConsentRecord;
import org.openpersonalization.ledger.Entry;
import org.openpersonalization.ledger.Statement;
import org.openpersonalization.ledger.chain.Checkpoint;
import org.openpersonalization.message.Message;

/**
 * Whether each record is dated when it can have been written: not before the records and checkpoints in front of it, not after a
 * checkpoint that saw it, and not in the future. A yes counts only when its record is on disk, so that its time is that of
 * writing; a no, a signal and an erasure may wait for the database and are written late.
 */
final class TimeCheck {

    /** Clocks of several instances differ. */
    static final Duration TOLERANCE = Duration.ofMinutes(5);

    /** A yes is written within this time, or is not. */
    private static final Duration WRITING = Duration.ofMinutes(1);

    /** No other record waits longer for its database. */
    static final Duration LONGEST_WAIT = Duration.ofDays(31);

    private final TreeMap<Long, Instant> seenAt = new TreeMap<>();
    private final InstantSource clock;
    private Instant now;
    private Instant written = Instant.MIN;

    /** @param clock read again for each record that is newer: other instances write while a long chain is read */
    TimeCheck(Collection<Checkpoint> checkpoints, InstantSource clock) {
        this.clock = clock;
        this.now = clock.instant();
        checkpoints.forEach(checkpoint -> seenAt.merge(checkpoint.count(), checkpoint.time(), TimeCheck::earlier));
        Instant earliest = now;
        for (Map.Entry<Long, Instant> seen : seenAt.descendingMap().entrySet()) {
            earliest = earlier(earliest, seen.getValue());
            seen.setValue(earliest);
        }
    }

    Optional<LedgerFault> next(ConsentRecord record) {
        Instant time = record.entry().time();
        Map.Entry<Long, Instant> seen = seenAt.ceilingEntry(record.sequence());
        Instant latest = seen == null ? notBefore(time) : seen.getValue();
        if (isAfter(time, latest, TOLERANCE)) {
            return fault(record, LedgerFault.Code.DATED_LATE, "latest", latest);
        }
        if (isAfter(written, time, mayWait(record.entry()) ? LONGEST_WAIT : TOLERANCE.plus(WRITING))) {
            return fault(record, LedgerFault.Code.DATED_EARLY, "earliest", written);
        }
        writtenBy(time);
        return Optional.empty();
    }

    private Instant notBefore(Instant time) {
        now = time.isAfter(now) ? clock.instant() : now;
        return now;
    }

    /** Not by adding, which ends at the last moment that can be told. */
    private static boolean isAfter(Instant one, Instant other, Duration tolerance) {
        return one.isAfter(other) && Duration.between(other, one).compareTo(tolerance) > 0;
    }

    private static Optional<LedgerFault> fault(
            ConsentRecord record, LedgerFault.Code code, String bound, Instant moment) {
        Message dated = Message.of(code).text("time", record.entry().time());
        return Optional.of(new LedgerFault(record.sequence(), dated.text(bound, moment)));
    }

    private static boolean mayWait(Entry entry) {
        return switch (entry.kind()) {
            case ERASURE -> true;
            case CONSENT -> ((ConsentEntry) entry).statement().verdict() != Statement.Verdict.GIVEN;
            case PURGE, TEXT -> false;
        };
    }

    /** The next records are no older. */
    void writtenBy(Instant moment) {
        written = written.isAfter(moment) ? written : moment;
    }

    /** The newest moment that was met so far. */
    Instant written() {
        return written;
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
