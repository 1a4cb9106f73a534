package org.openpersonalization.store;

import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.SplittableRandom;
import org.openpersonalization.experiment.phase.ProgrammePlan;
import org.openpersonalization.store.sql.SqlStatement;

/**
 * Writes the log of many visitors straight into the tables: each comes once, sees three components, and comes back for two more. One
 * in ten does something that goals read.
 */
final class Crowd {

    static final int EXPOSURES_EACH = 5;

    private static final int FIRST_VISIT = 3;
    private static final int RULES = 20;
    private static final double ACTIVE = 0.1;
    private static final int AT_A_TIME = 20_000;
    private static final List<String> DEVICES = List.of("desktop", "other", "phone", "tablet");
    private static final List<String> COUNTRIES = List.of("AT", "CH", "DE", "FR", "GB", "IT", "US");
    private static final List<String> SOURCES = List.of("campaign", "direct", "referral", "search", "social");

    private static final String EXPOSURE = "INSERT INTO exposure (visitor, id, time, page, component, variant, wanted,"
            + " rung, consent, regime, reason, arms, traits)"
            + " VALUES (?, ?, ?, '/hut/home', ?, ?, ?, 'experiment', 'analytics', 'opt-in', 'chance', ?, ?)";
    private static final String ACTIVITY =
            "INSERT INTO activity (visitor, id, time, received, kind, subject, amount) VALUES (?, ?, ?, ?, ?, ?, ?)";

    private final long visitors;
    private final Instant start;
    private final Duration span;
    private final ProgrammePlan programme;
    private final List<String> experiments;

    /**
     * A crowd.
     *
     * @param span over which visitors come for the first time
     * @param experiments the keys of two, on the components {@code hero} and {@code banner}
     */
    Crowd(long visitors, Instant start, Duration span, ProgrammePlan programme, List<String> experiments) {
        this.visitors = visitors;
        this.start = start;
        this.span = span;
        this.programme = programme;
        this.experiments = experiments;
    }

    /** Fills the tables; indexes are made afterwards, which is quicker. */
    void fill(Connection connection) throws SQLException {
        List<String[]> indexes = SqlStatement.list(
                connection,
                row -> new String[] {row.getString(1), row.getString(2)},
                "SELECT name, sql FROM sqlite_master WHERE type = 'index' AND tbl_name IN ('exposure', 'activity')");
        try (Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA synchronous = OFF");
            for (String[] index : indexes) {
                statement.execute("DROP INDEX " + index[0]);
            }
            connection.setAutoCommit(false);
            write(connection);
            for (String[] index : indexes) {
                statement.execute(index[1]);
            }
            connection.commit();
        }
    }

    private void write(Connection connection) throws SQLException {
        long back = visitors / 10;
        try (PreparedStatement exposure = connection.prepareStatement(EXPOSURE);
                PreparedStatement activity = connection.prepareStatement(ACTIVITY)) {
            for (long slot = 0; slot < visitors + back; slot++) {
                Instant now = start.plusMillis(span.toMillis() * slot / visitors);
                if (slot < visitors) {
                    show(exposure, slot, 0, FIRST_VISIT, now);
                    act(activity, slot, now);
                }
                if (slot >= back) {
                    show(exposure, slot - back, FIRST_VISIT, EXPOSURES_EACH, now);
                }
                if (slot % AT_A_TIME == AT_A_TIME - 1) {
                    commit(connection, exposure, activity);
                }
            }
            commit(connection, exposure, activity);
        }
    }

    private static void commit(Connection connection, PreparedStatement exposure, PreparedStatement activity)
            throws SQLException {
        exposure.executeBatch();
        activity.executeBatch();
        connection.commit();
    }

    private void show(PreparedStatement exposure, long visitor, int from, int until, Instant now) throws SQLException {
        SplittableRandom random = new SplittableRandom(visitor);
        byte[] key = sixteen(random);
        String traits = traits(random);
        boolean held = random.nextDouble() < programme.holdout();
        boolean offered = random.nextBoolean();
        int rule = random.nextInt(RULES);
        boolean control = random.nextDouble() < programme.control();
        for (int earlier = 0; earlier < from; earlier++) {
            sixteen(random);
        }
        for (int number = from; number < until; number++) {
            String component = List.of("hero", "banner", "teaser-" + rule).get(number % FIRST_VISIT);
            String variant = offered ? "offer" : "default";
            String own = number % FIRST_VISIT < 2
                    ? experiments.get(number % FIRST_VISIT) + "=" + variant
                    : programme.ruleKey(component, "offer") + "="
                            + (control ? ProgrammePlan.CONTROL : ProgrammePlan.SHOWN);
            String all = programme.key() + "=" + (held ? ProgrammePlan.HOLDOUT : ProgrammePlan.EVERYBODY_ELSE);
            exposure.setBytes(1, key);
            exposure.setBytes(2, sixteen(random));
            exposure.setLong(3, now.toEpochMilli());
            exposure.setString(4, component);
            exposure.setString(5, variant);
            exposure.setString(6, variant);
            exposure.setString(7, held ? all : all + "\n" + own);
            exposure.setString(8, traits);
            exposure.addBatch();
        }
    }

    private static String traits(SplittableRandom random) {
        return "{\"audience:climbers\":\"" + (random.nextBoolean() ? "yes" : "no") + "\",\"country\":\""
                + COUNTRIES.get(random.nextInt(COUNTRIES.size())) + "\",\"device\":\""
                + DEVICES.get(random.nextInt(DEVICES.size())) + "\",\"source\":\""
                + SOURCES.get(random.nextInt(SOURCES.size())) + "\"}";
    }

    /** A view of a further page at once and one three days later, a click, and perhaps an order. */
    private static void act(PreparedStatement activity, long visitor, Instant now) throws SQLException {
        SplittableRandom random = new SplittableRandom(visitor);
        byte[] key = sixteen(random);
        SplittableRandom deeds = new SplittableRandom(~visitor);
        if (deeds.nextDouble() < ACTIVE) {
            act(activity, key, deeds, now.plusSeconds(20), "view", "/hut/rooms", 0);
            act(activity, key, deeds, now.plusSeconds(60), "click", "hero", 0);
            act(activity, key, deeds, now.plus(Duration.ofDays(3)), "view", "/hut/home", 0);
            if (deeds.nextBoolean()) {
                act(activity, key, deeds, now.plusSeconds(600), "conversion", "order", deeds.nextInt(30_000));
            }
        }
    }

    private static void act(
            PreparedStatement activity,
            byte[] visitor,
            SplittableRandom random,
            Instant time,
            String kind,
            String subject,
            int amount)
            throws SQLException {
        activity.setBytes(1, visitor);
        activity.setBytes(2, sixteen(random));
        activity.setLong(3, time.toEpochMilli());
        activity.setLong(4, time.toEpochMilli());
        activity.setString(5, kind);
        activity.setString(6, subject);
        activity.setInt(7, amount);
        activity.addBatch();
    }

    private static byte[] sixteen(SplittableRandom random) {
        return ByteBuffer.allocate(16)
                .putLong(random.nextLong())
                .putLong(random.nextLong())
                .array();
    }
}
