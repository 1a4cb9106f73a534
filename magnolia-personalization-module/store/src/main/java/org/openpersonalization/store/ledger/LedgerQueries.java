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
import org.openpersonalization.consent.Purpose;
import org.openpersonalization.ledger.Circumstances;
import org.openpersonalization.ledger.ConsentRecord;
import org.openpersonalization.ledger.Statement;
import org.openpersonalization.service.privacy.ledger.DecisionTally;
import org.openpersonalization.service.privacy.ledger.RecordQuery;
import org.openpersonalization.store.sql.SqlStatement;

/** Queries of the ledger besides the chain. */
final class LedgerQueries {

    private static final long DAY = 86_400_000L;

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
