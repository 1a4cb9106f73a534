package org.openpersonalization.store.ledger;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.openpersonalization.consent.Purpose;
import org.openpersonalization.ledger.Circumstances;
import org.openpersonalization.ledger.ConsentRecord;
import org.openpersonalization.ledger.Statement;
import org.openpersonalization.service.privacy.ledger.DecisionTally;
import org.openpersonalization.service.privacy.ledger.GrantTally;
import org.openpersonalization.service.privacy.ledger.RecordQuery;
import org.openpersonalization.store.json.StoredJson;
import org.openpersonalization.store.sql.SqlStatement;

/** Queries of the ledger besides the chain. */
final class LedgerQueries {

    private static final long DAY = 86_400_000L;
    private static final String GIVEN = Statement.Verdict.GIVEN.label();

    private LedgerQueries() {}

    /** Newest first. */
    public static List<ConsentRecord> find(Connection connection, RecordQuery search) throws SQLException {
        StringBuilder sql = new StringBuilder("WHERE kind = 'consent'");
        List<Object> values = new ArrayList<>();
        add(sql, values, "subject = ?", search.subject());
        add(sql, values, "purpose = ?", search.purpose().map(Purpose::id));
        add(sql, values, "verdict = ?", search.verdict().map(Statement.Verdict::label));
        add(sql, values, "source = ?", search.source().map(Circumstances.Source::label));
        add(sql, values, "time >= ?", search.from().map(Instant::toEpochMilli));
        add(sql, values, "time < ?", search.until().map(Instant::toEpochMilli));
        add(sql, values, "sequence < ?", search.before());
        sql.append(" ORDER BY sequence DESC LIMIT ").append(search.most());
        return LedgerRows.records(connection, sql.toString(), values.toArray());
    }

    private static void add(StringBuilder sql, List<Object> values, String condition, Optional<?> value) {
        if (value.isPresent()) {
            sql.append(" AND ").append(condition);
            values.add(value.get());
        }
    }

    public static List<DecisionTally> tally(Connection connection, LocalDate from, LocalDate to) throws SQLException {
        String sql = "SELECT time / " + DAY
                + " AS day, purpose, verdict, source, COUNT(*) AS decisions FROM consent_record"
                + " WHERE kind = 'consent' AND time >= ? AND time < ?"
                + " GROUP BY time / " + DAY + ", purpose, verdict, source ORDER BY day, purpose, verdict, source";
        return SqlStatement.list(connection, LedgerQueries::tally, sql, start(from), start(to.plusDays(1)));
    }

    /** Of each subject the newest decision alone counts; the version is in the body only. */
    public static List<GrantTally> grants(Connection connection, Purpose purpose, Instant now) throws SQLException {
        String sql = "SELECT body FROM consent_record r WHERE kind = 'consent' AND purpose = ? AND verdict = ?"
                + " AND (valid_until IS NULL OR valid_until > ?)"
                + " AND EXISTS (SELECT 1 FROM consent_subject s WHERE s.commitment = r.subject)"
                + " AND NOT EXISTS (SELECT 1 FROM consent_record n WHERE n.subject = r.subject"
                + " AND n.purpose = r.purpose AND n.kind = 'consent' AND n.sequence > r.sequence)";
        SortedMap<Integer, Long> counts = new TreeMap<>();
        SqlStatement.list(connection, LedgerQueries::textVersion, sql, purpose.id(), GIVEN, now.toEpochMilli())
                .forEach(version -> counts.merge(version, 1L, Long::sum));
        return counts.entrySet().stream()
                .map(each -> new GrantTally(each.getKey(), each.getValue()))
                .toList();
    }

    /** 0 for a grant without a text of the site, such as through the API. */
    private static int textVersion(ResultSet row) throws SQLException {
        String version =
                StoredJson.read(row.getString("body"), StoredConsent.class).textVersion();
        return version.matches("\\d{1,9}") ? Integer.parseInt(version) : 0;
    }

    private static long start(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant().toEpochMilli();
    }

    private static DecisionTally tally(ResultSet row) throws SQLException {
        return new DecisionTally(
                LocalDate.ofEpochDay(row.getLong("day")),
                new Purpose(row.getString("purpose")),
                Statement.Verdict.of(row.getString("verdict")).orElseThrow(),
                Circumstances.Source.of(row.getString("source")).orElseThrow(),
                row.getLong("decisions"));
    }
}
