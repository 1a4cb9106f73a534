package org.openpersonalization.benchmark.stored;

import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.SplittableRandom;
import org.openpersonalization.experiment.phase.ProgrammePlan;

/** Writes exposures and activities into the tables, in the order of time: three exposures at a first visit, two at a second one. */
final class LoggedVisitors {

    static final int EXPOSURES_EACH = 5;

    private static final int FIRST_VISIT = 3;
    private static final int RULES = 20;
    private static final int KEY_BYTES = 16;
    private static final double ACTIVE = 0.1;
    private static final long DAYS = 28;
    private static final long VIEWED = 20;
    private static final long CLICKED = 60;
    private static final long ORDERED = 600;
    private static final int MOST_CENTS = 30_000;
    private static final List<String> DEVICES = List.of("desktop", "other", "phone", "tablet");
    private static final List<String> COUNTRIES = List.of("AT", "CH", "DE", "FR", "GB", "IT", "US");
    private static final List<String> SOURCES = List.of("campaign", "direct", "referral", "search", "social");
    private static final String EXPOSURE = "INSERT INTO exposure (visitor, id, time, component, variant, wanted, arms,"
            + " traits, page, rung, consent, regime, reason)"
            + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, '/home', 'experiment', 'analytics', 'opt-in', 'chance')";
    private static final String ACTIVITY =
            "INSERT INTO activity (visitor, id, time, received, kind, subject, amount) VALUES (?, ?, ?, ?, ?, ?, ?)";

    private final ProgrammePlan programme;
    private final List<String> experiments;
    private final int audiences;

    /** Visitors who are in both experiments unless they are held out. */
    LoggedVisitors(ProgrammePlan programme, List<String> experiments, int audiences) {
        this.programme = programme;
        this.experiments = experiments;
        this.audiences = audiences;
    }

    /** Writes the log of that many visitors in one transaction. */
    void write(Connection connection, int visitors, Instant start) throws SQLException {
        connection.setAutoCommit(false);
        int back = visitors / 10;
        try (PreparedStatement exposure = connection.prepareStatement(EXPOSURE);
                PreparedStatement activity = connection.prepareStatement(ACTIVITY)) {
            for (int slot = 0; slot < visitors + back; slot++) {
                Instant now = start.plusMillis(Duration.ofDays(DAYS).toMillis() * slot / visitors);
                if (slot < visitors) {
                    expose(exposure, slot, now, 0, FIRST_VISIT);
                    act(activity, slot, now);
                }
                if (slot >= back) {
                    expose(exposure, slot - back, now, FIRST_VISIT, EXPOSURES_EACH);
                }
            }
        }
        connection.commit();
    }

    private void expose(PreparedStatement row, int visitor, Instant now, int from, int until) throws SQLException {
        SplittableRandom random = new SplittableRandom(visitor);
        byte[] key = key(random);
        String traits = traits(random);
        boolean isHeld = random.nextDouble() < programme.holdout();
        String variant = random.nextBoolean() ? "offer" : "default";
        String rule = "teaser-" + random.nextInt(RULES);
        String arm = random.nextDouble() < programme.control() ? ProgrammePlan.CONTROL : ProgrammePlan.SHOWN;
        List<String> components = List.of("hero", "banner", rule);
        for (int number = from; number < until; number++) {
            int place = number % FIRST_VISIT;
            String own = place < experiments.size()
                    ? experiments.get(place) + "=" + variant
                    : programme.ruleKey(rule, "offer") + "=" + arm;
            row.setBytes(1, key);
            row.setBytes(
                    2,
                    ByteBuffer.allocate(KEY_BYTES)
                            .putLong(visitor)
                            .putLong(number)
                            .array());
            row.setLong(3, now.toEpochMilli());
            row.setString(4, components.get(place));
            row.setString(5, variant);
            row.setString(6, variant);
            row.setString(7, isHeld ? all(ProgrammePlan.HOLDOUT) : all(ProgrammePlan.EVERYBODY_ELSE) + "\n" + own);
            row.setString(8, traits);
            row.executeUpdate();
        }
    }

    private String all(String arm) {
        return programme.key() + "=" + arm;
    }

    private String traits(SplittableRandom random) {
        StringBuilder json = new StringBuilder("{");
        for (int audience = 0; audience < audiences; audience++) {
            json.append("\"audience:a").append(audience).append("\":\"yes\",");
        }
        return json.append("\"country\":\"" + any(COUNTRIES, random) + "\",\"device\":\"" + any(DEVICES, random)
                        + "\",\"source\":\"" + any(SOURCES, random) + "\"}")
                .toString();
    }

    private static String any(List<String> values, SplittableRandom random) {
        return values.get(random.nextInt(values.size()));
    }

    private static byte[] key(SplittableRandom random) {
        return ByteBuffer.allocate(KEY_BYTES)
                .putLong(random.nextLong())
                .putLong(random.nextLong())
                .array();
    }

    /** One visitor in ten views a second page, clicks, comes back after three days, and half of them order. */
    private static void act(PreparedStatement row, int visitor, Instant now) throws SQLException {
        SplittableRandom deeds = new SplittableRandom(~visitor);
        if (deeds.nextDouble() >= ACTIVE) {
            return;
        }
        row.setBytes(1, key(new SplittableRandom(visitor)));
        act(row, key(deeds), now.plusSeconds(VIEWED), "view", "/rooms", 0);
        act(row, key(deeds), now.plusSeconds(CLICKED), "click", "hero", 0);
        act(row, key(deeds), now.plus(Duration.ofDays(3)), "view", "/home", 0);
        if (deeds.nextBoolean()) {
            act(row, key(deeds), now.plusSeconds(ORDERED), "conversion", "order", deeds.nextInt(MOST_CENTS));
        }
    }

    private static void act(PreparedStatement row, byte[] id, Instant time, String kind, String subject, int amount)
            throws SQLException {
        row.setBytes(2, id);
        row.setLong(3, time.toEpochMilli());
        row.setLong(4, time.toEpochMilli());
        row.setString(5, kind);
        row.setString(6, subject);
        row.setInt(7, amount);
        row.executeUpdate();
    }
}
