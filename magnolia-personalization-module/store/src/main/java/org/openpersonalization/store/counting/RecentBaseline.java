package org.openpersonalization.store.counting;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.openpersonalization.count.Baseline;
import org.openpersonalization.count.Contribution;
import org.openpersonalization.goal.Activity;
import org.openpersonalization.goal.Counted;
import org.openpersonalization.goal.Goal;
import org.openpersonalization.profile.VisitorKey;
import org.openpersonalization.statistics.sample.Joint;
import org.openpersonalization.store.signal.ActivityRows;
import org.openpersonalization.store.sql.PreparedStatements;
import org.openpersonalization.store.sql.SqlStatement;

/** The traffic of a component in the last four weeks, read from the log. */
final class RecentBaseline {

    private static final int WEEKS = 4;
    private static final Duration SPAN = Duration.ofDays(7L * WEEKS);
    /** Of more visitors the first ones stand for all, as far as the goal is concerned. */
    private static final int MOST = 20_000;

    private static final String FIRST =
            "SELECT visitor, MIN(time) FROM exposure WHERE component = ? AND time >= ? GROUP BY visitor";

    /** A visitor and when the component was first seen. */
    private record Seen(VisitorKey visitor, Instant first) {}

    private final Connection connection;
    private final String component;
    private final Instant now;

    public RecentBaseline(Connection connection, String component, Instant now) {
        this.connection = connection;
        this.component = component;
        this.now = now;
    }

    public Baseline baseline(Goal goal) throws SQLException {
        long since = now.minus(SPAN).toEpochMilli();
        long visitors = SqlStatement.first(
                        connection,
                        row -> row.getLong(1),
                        "SELECT COUNT(*) FROM (" + FIRST + ") seen",
                        component,
                        since)
                .orElse(0L);
        return new Baseline(
                Math.round((double) visitors / WEEKS), isKept(goal, since) ? sums(goal, since) : Joint.NONE);
    }

    /** Whether anything at all is kept that the goal reads. */
    private boolean isKept(Goal goal, long since) throws SQLException {
        return SqlStatement.list(
                        connection,
                        ActivityRows::row,
                        "SELECT id, time, kind, subject, amount, received FROM activity WHERE time >= ?"
                                + " ORDER BY time DESC LIMIT ?",
                        since,
                        MOST)
                .stream()
                .anyMatch(each -> goal.reads(each.activity()));
    }

    /** Of those whose window is over. */
    private Joint sums(Goal goal, long since) throws SQLException {
        List<Seen> seen = SqlStatement.list(
                connection,
                row -> new Seen(VisitorKey.of(row.getBytes(1)), Instant.ofEpochMilli(row.getLong(2))),
                FIRST + " HAVING MIN(time) < ? LIMIT ?",
                component,
                since,
                now.minus(goal.window()).toEpochMilli(),
                MOST);
        Joint.Adder adder = new Joint.Adder();
        try (PreparedStatements prepared = new PreparedStatements(connection)) {
            for (Seen each : seen) {
                Counted counted = contribution(prepared, goal, each).now();
                adder.add(counted.above(), counted.below(), false, 0, 0);
            }
        }
        return adder.joint();
    }

    private Contribution contribution(PreparedStatements prepared, Goal goal, Seen seen) throws SQLException {
        List<Activity> activities =
                ActivityRows.between(prepared, seen.visitor(), seen.first(), goal.closesAt(seen.first())).stream()
                        .map(ActivityRows.Received::activity)
                        .toList();
        return Contribution.of(goal, activities, seen.first(), component, false);
    }
}
