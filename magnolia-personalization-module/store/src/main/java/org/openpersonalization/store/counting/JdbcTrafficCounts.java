package org.openpersonalization.store.counting;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.openpersonalization.count.TrafficKind;
import org.openpersonalization.profile.VisitorKey;
import org.openpersonalization.service.report.TrafficCounts;
import org.openpersonalization.store.sql.Database;
import org.openpersonalization.store.sql.SqlStatement;

/** The sums in SQL, one row for each day and kind. */
final class JdbcTrafficCounts implements TrafficCounts {

    private static final VisitorKey SUMS = new VisitorKey(Long.MIN_VALUE + 6, 0);
    private static final String ADD = "INSERT INTO excluded_traffic (day, kind, views) VALUES (?, ?, ?)"
            + " ON CONFLICT (day, kind) DO UPDATE SET views = excluded_traffic.views + excluded.views";

    private record Sum(TrafficKind kind, long views) {}

    private final Database database;

    public JdbcTrafficCounts(Database database) {
        this.database = database;
    }

    @Override
    public void add(List<Daily> views) {
        database.commits().write(SUMS, statements -> {
            for (Daily each : views) {
                SqlStatement.update(
                        statements.connection(),
                        ADD,
                        each.day().toString(),
                        each.kind().name(),
                        each.views());
            }
            return views.size();
        });
    }

    @Override
    public Map<TrafficKind, Long> sums(LocalDate from, LocalDate until) {
        List<Sum> sums = database.read(connection -> SqlStatement.list(
                connection,
                row -> new Sum(TrafficKind.valueOf(row.getString(1)), row.getLong(2)),
                "SELECT kind, SUM(views) FROM excluded_traffic WHERE day >= ? AND day <= ? GROUP BY kind",
                from.toString(),
                until.toString()));
        Map<TrafficKind, Long> byKind = new EnumMap<>(TrafficKind.class);
        sums.forEach(sum -> byKind.put(sum.kind(), sum.views()));
        return byKind;
    }
}
