package org.openpersonalization.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import org.openpersonalization.ledger.Chain;
import org.openpersonalization.ledger.ConsentEntry;
import org.openpersonalization.ledger.ConsentRecord;
import org.openpersonalization.ledger.LedgerRetention;
import org.openpersonalization.ledger.Purge;
import org.openpersonalization.ledger.Seals;
import org.openpersonalization.ledger.Statement;

/** How records come to their end: decisions expire, and what was long enough out of force is purged, some at a time. */
final class LedgerEnds {

    private static final int RECORDS_AT_A_TIME = 200;
    private static final int PAIRS_AT_A_TIME = 200;

    /** What a subject decided about a purpose. */
    record Pair(String subject, String purpose) {
        /** Before every other. */
        static final Pair FIRST = new Pair("", "");
    }

    /**
     * What a purge did.
     *
     * @param count how many records were purged
     * @param next where to go on; empty when it is done
     */
    record Purged(int count, Optional<Pair> next) {}

    private final ConsentTies ties;
    private final Seals seals;

    LedgerEnds(ConsentTies ties, Seals seals) {
        this.ties = ties;
        this.seals = seals;
    }

    /** Records the end of some decisions. Those of erased subjects came to their end before. */
    int expire(Connection connection, Instant now) throws SQLException {
        List<ConsentRecord> over = LedgerRows.records(
                connection,
                "WHERE kind = 'consent' AND valid_until <= ? AND NOT EXISTS (SELECT 1 FROM consent_record later"
                        + " WHERE later.subject = consent_record.subject AND later.purpose = consent_record.purpose"
                        + " AND later.sequence > consent_record.sequence) AND EXISTS (SELECT 1 FROM consent_subject"
                        + " WHERE consent_subject.commitment = consent_record.subject) ORDER BY sequence LIMIT "
                        + RECORDS_AT_A_TIME,
                now.toEpochMilli());
        for (ConsentRecord record : over) {
            LedgerRows.append(connection, expired((ConsentEntry) record.entry(), now), seals);
        }
        return over.size();
    }

    private static ConsentEntry expired(ConsentEntry entry, Instant now) {
        Statement end = new Statement(entry.statement().purpose(), Statement.Verdict.EXPIRED, Optional.empty());
        return new ConsentEntry(UUID.randomUUID(), now, entry.subject(), end, entry.notice(), entry.circumstances());
    }

    /** Purges what is over of some pairs, with one record of it. */
    Purged purge(Connection connection, Pair after, LedgerRetention retention, Instant now) throws SQLException {
        Instant keptSince = retention.keptSince(now).values().stream()
                .max(Comparator.naturalOrder())
                .orElseThrow();
        List<Pair> pairs = pairs(connection, after, keptSince);
        List<ConsentRecord> over = new ArrayList<>();
        for (Pair pair : pairs) {
            List<ConsentRecord> history = history(connection, pair);
            List<ConsentEntry> entries =
                    history.stream().map(each -> (ConsentEntry) each.entry()).toList();
            over.addAll(history.subList(0, retention.over(entries, erased(connection, pair), now)));
        }
        if (!over.isEmpty()) {
            over.sort(Comparator.comparingLong(ConsentRecord::sequence));
            purge(connection, over, keptSince, now);
        }
        return new Purged(
                over.size(),
                pairs.size() < PAIRS_AT_A_TIME ? Optional.empty() : Optional.of(pairs.get(pairs.size() - 1)));
    }

    private static List<Pair> pairs(Connection connection, Pair after, Instant before) throws SQLException {
        String sql = "SELECT DISTINCT subject, purpose FROM consent_record WHERE kind = 'consent' AND time < ?"
                + " AND (subject > ? OR subject = ? AND purpose > ?) ORDER BY subject, purpose LIMIT "
                + PAIRS_AT_A_TIME;
        return Sql.list(
                connection,
                row -> new Pair(row.getString(1), row.getString(2)),
                sql,
                before.toEpochMilli(),
                after.subject(),
                after.subject(),
                after.purpose());
    }

    private static List<ConsentRecord> history(Connection connection, Pair pair) throws SQLException {
        return LedgerRows.records(
                connection,
                "WHERE kind = 'consent' AND subject = ? AND purpose = ? ORDER BY sequence",
                pair.subject(),
                pair.purpose());
    }

    private static Optional<Instant> erased(Connection connection, Pair pair) throws SQLException {
        return Sql.first(
                connection,
                row -> Instant.ofEpochMilli(row.getLong(1)),
                "SELECT time FROM consent_record WHERE kind = 'erasure' AND subject = ? ORDER BY sequence",
                pair.subject());
    }

    private void purge(Connection connection, List<ConsentRecord> over, Instant keptSince, Instant now)
            throws SQLException {
        Purge purge = new Purge(UUID.randomUUID(), now, over.size(), Chain.digest(over), keptSince);
        long number = LedgerRows.append(connection, purge, seals).sequence();
        TreeSet<String> subjects = new TreeSet<>();
        for (ConsentRecord record : over) {
            LedgerRows.empty(connection, record.sequence(), number);
            subjects.add(((ConsentEntry) record.entry()).subject());
        }
        ties.deleteIdle(connection, subjects);
    }
}
