package org.openpersonalization.store.signal;

import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.openpersonalization.goal.Activity;
import org.openpersonalization.goal.ActivityKind;
import org.openpersonalization.measure.Exposure;
import org.openpersonalization.profile.VisitorKey;
import org.openpersonalization.service.visitor.Observation;
import org.openpersonalization.store.sql.PreparedStatements;
import org.openpersonalization.store.sql.SqlStatement;

/** The log of what goals read. */
public final class ActivityRows {

    private static final String COLUMNS = "SELECT id, time, kind, subject, amount, received FROM activity ";
    private static final String OF_VISITORS =
            "SELECT id, time, kind, subject, amount, received, visitor FROM activity WHERE visitor IN ("
                    + PreparedStatements.MARKS + ") AND time >= ? AND time < ? ORDER BY time, id";
    private static final int ID_BYTES = 16;
    /** Fifty a day for more than a year. */
    public static final int MOST = 20_000;

    /**
     * An activity with the moment at which it arrived.
     *
     * @param received when
     */
    public record Received(Activity activity, Instant received) {}

    private ActivityRows() {}

    /**
     * Keeps activities, each unless it is there already. Of a visitor who does more than people do nothing further is kept: all of it
     * is read at once when a window closes.
     */
    public static void insert(PreparedStatements prepared, VisitorKey visitor, Observation observation)
            throws SQLException {
        List<Activity> activities = observation.activities();
        int room = activities.isEmpty() ? 0 : MOST - kept(prepared, visitor);
        for (Activity activity : activities.subList(0, Math.max(0, Math.min(room, activities.size())))) {
            insert(prepared, visitor, activity, observation);
        }
    }

    private static int kept(PreparedStatements prepared, VisitorKey visitor) throws SQLException {
        return prepared.first(
                        row -> row.getInt(1),
                        "SELECT COUNT(*) FROM (SELECT 1 FROM activity WHERE visitor = ? LIMIT ?) kept",
                        visitor.bytes(),
                        MOST)
                .orElse(0);
    }

    private static void insert(PreparedStatements prepared, VisitorKey visitor, Activity activity, Observation under)
            throws SQLException {
        prepared.update(
                "INSERT INTO activity (visitor, id, time, received, kind, subject, amount, granted)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?)"
                        + " ON CONFLICT (visitor, id) DO NOTHING",
                visitor.bytes(),
                bytes(activity.id()),
                activity.time().toEpochMilli(),
                under.received().toEpochMilli(),
                activity.kind().label(),
                activity.subject(),
                activity.amount(),
                under.grantOf(Exposure.PURPOSE).toEpochMilli());
    }

    /** A visitor's activities between two moments, oldest first. */
    public static List<Received> between(PreparedStatements prepared, VisitorKey visitor, Instant from, Instant until)
            throws SQLException {
        return prepared.list(
                ActivityRows::row,
                COLUMNS + "WHERE visitor = ? AND time >= ? AND time < ? ORDER BY time, id",
                visitor.bytes(),
                from.toEpochMilli(),
                until.toEpochMilli());
    }

    /** The activities of some visitors between two moments, oldest first; visitors without any are left out. */
    public static Map<VisitorKey, List<Received>> between(
            PreparedStatements prepared, List<VisitorKey> visitors, Instant from, Instant until) throws SQLException {
        Map<VisitorKey, List<Received>> activities = new HashMap<>();
        prepared.listOf(
                row -> activities
                        .computeIfAbsent(VisitorKey.of(row.getBytes(7)), missing -> new ArrayList<>())
                        .add(row(row)),
                OF_VISITORS,
                visitors.stream().map(VisitorKey::bytes).toList(),
                from.toEpochMilli(),
                until.toEpochMilli());
        return activities;
    }

    public static List<Activity> newest(Connection connection, VisitorKey visitor, int most) throws SQLException {
        return SqlStatement.list(
                        connection,
                        ActivityRows::row,
                        COLUMNS + "WHERE visitor = ? ORDER BY sequence DESC LIMIT ?",
                        visitor.bytes(),
                        most)
                .stream()
                .map(Received::activity)
                .toList();
    }

    public static Received row(ResultSet row) throws SQLException {
        ByteBuffer id = ByteBuffer.wrap(row.getBytes(1));
        String kind = row.getString(3);
        Activity activity = new Activity(
                new UUID(id.getLong(), id.getLong()),
                Instant.ofEpochMilli(row.getLong(2)),
                ActivityKind.labelled(kind)
                        .orElseThrow(() ->
                                new IllegalStateException("A stored activity has an unknown kind [" + kind + "]")),
                row.getString(4),
                row.getInt(5));
        return new Received(activity, Instant.ofEpochMilli(row.getLong(6)));
    }

    private static byte[] bytes(UUID id) {
        return ByteBuffer.allocate(ID_BYTES)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
    }
}
