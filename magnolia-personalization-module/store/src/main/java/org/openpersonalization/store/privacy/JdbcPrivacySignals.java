package org.openpersonalization.store.privacy;

import java.time.LocalDate;
import java.util.List;
import org.openpersonalization.profile.VisitorKey;
import org.openpersonalization.service.privacy.PrivacySignals;
import org.openpersonalization.store.sql.Database;
import org.openpersonalization.store.sql.SqlStatement;

/** The sums in SQL, one row for each day and jurisdiction. */
public final class JdbcPrivacySignals implements PrivacySignals {

    private static final VisitorKey SUMS = new VisitorKey(Long.MIN_VALUE + 2, 0);
    private static final String ADD = "INSERT INTO privacy_signal (day, jurisdiction, requests) VALUES (?, ?, ?)"
            + " ON CONFLICT (day, jurisdiction) DO UPDATE SET requests = privacy_signal.requests + excluded.requests";

    private final Database database;

    public JdbcPrivacySignals(Database database) {
        this.database = database;
    }

    @Override
    public void add(List<DailyCount> counts) {
        database.commits().write(SUMS, statements -> {
            for (DailyCount count : counts) {
                SqlStatement.update(
                        statements.connection(), ADD, count.day().toString(), count.jurisdiction(), count.requests());
            }
            return counts.size();
        });
    }

    @Override
    public List<DailyCount> counts(LocalDate from, LocalDate to) {
        return database.read(connection -> SqlStatement.list(
                connection,
                row -> new DailyCount(LocalDate.parse(row.getString(1)), row.getString(2), row.getLong(3)),
                "SELECT day, jurisdiction, requests FROM privacy_signal WHERE day >= ? AND day <= ?"
                        + " ORDER BY day, jurisdiction",
                from.toString(),
                to.toString()));
    }
}
