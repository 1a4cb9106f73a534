package org.openpersonalization.store.ledger;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.openpersonalization.ledger.ConsentEntry;
import org.openpersonalization.ledger.ConsentRecord;
import org.openpersonalization.ledger.LedgerRetention;
import org.openpersonalization.ledger.Purge;
import org.openpersonalization.ledger.Statement;
import org.openpersonalization.ledger.chain.Chain;
import org.openpersonalization.ledger.chain.Seals;
import org.openpersonalization.store.sql.SqlStatement;

/**
 * How records come to their end: decisions expire, and what was long enough out of force is purged. Each step looks at the next
 * {@value #RECORDS_AT_A_TIME} records of an index, so that no step takes longer in a longer ledger.
 */
public final class LedgerExpiry {

    private static final int RECORDS_AT_A_TIME = 200;

    /** The next records whose period is over, by its end. */
    public static final String OVER = next("valid_until");

    /** The next records that are old enough, by their time. */
    public static final String OLD = next("time");

    /** The first condition is what an index serves. */
    private static String next(String column) {
        return "SELECT " + column + ", sequence, subject, purpose FROM consent_record WHERE " + column + " >= ? AND "
                + column + " <= ? AND (" + column + " > ? OR sequence > ?) AND kind = 'consent' ORDER BY " + column
                + ", sequence LIMIT " + RECORDS_AT_A_TIME;
    }

    /** The newest record of a subject that is not erased. */
    private static final String STANDING = "WHERE sequence = ? AND NOT EXISTS (SELECT 1 FROM consent_record later"
            + " WHERE later.subject = consent_record.subject AND later.purpose = consent_record.purpose"
            + " AND later.sequence > consent_record.sequence) AND EXISTS (SELECT 1 FROM consent_subject"
            + " WHERE consent_subject.commitment = consent_record.subject)";

    /** A subject's decisions about a purpose. */
    private record Pair(String subject, String purpose) {}

    /** A record in the order of an index. */
    private record Indexed(Position position, Pair pair) {}

    /** Where a step ended. */
    public record Position(long moment, long sequence) {
        /** Before every record. */
        public static final Position FIRST = new Position(Long.MIN_VALUE, Long.MIN_VALUE);
    }

    /**
     * The result of a step.
     *
     * @param count number of expired or purged records
     * @param next the next position; empty at the end
     */
    public record Step(int count, Optional<Position> next) {}

    private final SubjectTies ties;
    private final Seals seals;

    public LedgerExpiry(SubjectTies ties, Seals seals) {
        this.ties = ties;
        this.seals = seals;
    }

    /** Whether something is to be done in a step, and the position behind those steps in which nothing is. */
    public Optional<Position> firstToExpire(Connection connection, Position after, Instant now) throws SQLException {
        Optional<Position> at = Optional.of(after);
        while (at.isPresent()) {
            List<Indexed> page = page(connection, OVER, at.get(), now);
            if (!standing(connection, page).isEmpty()) {
                return at;
            }
            at = behind(page);
        }
        return at;
    }

    /** Records the end of some decisions. Those of erased subjects came to their end before. */
    public Step expire(Connection connection, Position after, Instant now) throws SQLException {
        List<Indexed> page = page(connection, OVER, after, now);
        List<ConsentRecord> over = standing(connection, page);
        for (ConsentRecord record : over) {
            LedgerRows.append(connection, expired((ConsentEntry) record.entry(), now), seals);
        }
        return new Step(over.size(), behind(page));
    }

    private static List<ConsentRecord> standing(Connection connection, List<Indexed> page) throws SQLException {
        List<ConsentRecord> standing = new ArrayList<>();
        for (Indexed record : page) {
            standing.addAll(
                    LedgerRows.records(connection, STANDING, record.position().sequence()));
        }
        return standing;
    }

    private static List<Indexed> page(Connection connection, String sql, Position after, Instant until)
            throws SQLException {
        return SqlStatement.list(
                connection,
                row -> new Indexed(
                        new Position(row.getLong(1), row.getLong(2)), new Pair(row.getString(3), row.getString(4))),
                sql,
                after.moment(),
                until.toEpochMilli(),
                after.moment(),
                after.sequence());
    }

    private static Optional<Position> behind(List<Indexed> page) {
        return page.size() < RECORDS_AT_A_TIME
                ? Optional.empty()
                : Optional.of(page.get(page.size() - 1).position());
    }

    private static ConsentEntry expired(ConsentEntry entry, Instant now) {
        Statement end = new Statement(entry.statement().purpose(), Statement.Verdict.EXPIRED, Optional.empty());
        return new ConsentEntry(UUID.randomUUID(), now, entry.subject(), end, entry.notice(), entry.circumstances());
    }

    /** Whether some records are old enough, and the position before them. */
    public Optional<Position> firstToPurge(Connection connection, LedgerRetention retention, Instant now)
            throws SQLException {
        return page(connection, OLD, Position.FIRST, newestOld(retention, now)).isEmpty()
                ? Optional.empty()
                : Optional.of(Position.FIRST);
    }

    private static Instant newestOld(LedgerRetention retention, Instant now) {
        return retention.keptSince(now).values().stream()
                .max(Comparator.naturalOrder())
                .orElseThrow()
                .minusMillis(1);
    }

    /** Purges what is over of some subjects' decisions, with one record of it. */
    public Step purge(Connection connection, Position after, LedgerRetention retention, Instant now)
            throws SQLException {
        List<Indexed> page = page(connection, OLD, after, newestOld(retention, now));
        Set<Pair> pairs = new LinkedHashSet<>();
        page.forEach(record -> pairs.add(record.pair()));
        List<ConsentRecord> over = new ArrayList<>();
        for (Pair pair : pairs) {
            List<ConsentRecord> history = history(connection, pair);
            List<ConsentEntry> entries =
                    history.stream().map(each -> (ConsentEntry) each.entry()).toList();
            over.addAll(history.subList(0, retention.over(entries, erased(connection, pair), now)));
        }
        if (!over.isEmpty()) {
            over.sort(Comparator.comparingLong(ConsentRecord::sequence));
            purge(connection, over, newestOld(retention, now).plusMillis(1), now);
        }
        return new Step(over.size(), behind(page));
    }

    private static List<ConsentRecord> history(Connection connection, Pair pair) throws SQLException {
        return LedgerRows.records(
                connection,
                "WHERE kind = 'consent' AND subject = ? AND purpose = ? ORDER BY sequence",
                pair.subject(),
                pair.purpose());
    }

    private static Optional<Instant> erased(Connection connection, Pair pair) throws SQLException {
        return SqlStatement.first(
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
