package org.openpersonalization.store.counting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.openpersonalization.goal.Membership;
import org.openpersonalization.goal.Traits;
import org.openpersonalization.profile.VisitorKey;
import org.openpersonalization.store.sql.PreparedStatements;

/**
 * Reads exposures in the order of the log. Many have the same arms and traits, so short texts are parsed once. For one transaction.
 */
final class LoggedExposures {

    public static final String NEW = "new";
    public static final String RETURNING = "returning";

    /** Shorter than this ago is the same visit, and no past. */
    private static final Duration SAME_VISIT = Duration.ofMinutes(30);

    private static final int MOST_TEXTS = 1_000;
    private static final int LONGEST_TEXT = 1_000;
    private static final String LOG = "SELECT sequence, visitor, time, arms, traits, granted FROM exposure ";
    private static final String WITH_PAST = "SELECT one.sequence FROM exposure one WHERE one.sequence IN ("
            + PreparedStatements.MARKS + ") AND EXISTS (SELECT 1 FROM exposure past WHERE past.visitor = one.visitor"
            + " AND past.time >= one.time - " + OutcomeCounter.PAST.toMillis() + " AND past.time < one.time - "
            + SAME_VISIT.toMillis() + " AND past.sequence < one.sequence)";

    /** An exposure as far as it counts. */
    record Logged(long sequence, VisitorKey visitor, Instant time, String arms, String traits, Instant granted) {

        private static Logged of(ResultSet row) throws SQLException {
            return new Logged(
                    row.getLong(1),
                    VisitorKey.of(row.getBytes(2)),
                    Instant.ofEpochMilli(row.getLong(3)),
                    row.getString(4),
                    row.getString(5),
                    Instant.ofEpochMilli(row.getLong(6)));
        }
    }

    /** The traits of a visitor who joins, and how they are stored. */
    record Joining(Traits traits, String text) {}

    private final PreparedStatements prepared;
    private final Map<String, List<Membership>> memberships = new HashMap<>();
    private final Map<String, Traits> traits = new HashMap<>();
    private final Map<String, Joining> fresh = new HashMap<>();
    private final Map<String, Joining> returning = new HashMap<>();

    public LoggedExposures(PreparedStatements prepared) {
        this.prepared = prepared;
    }

    /** Those after a number, up to another one. */
    public List<Logged> between(long after, long last, int most) throws SQLException {
        return prepared.list(
                Logged::of, LOG + "WHERE sequence > ? AND sequence <= ? ORDER BY sequence LIMIT ?", after, last, most);
    }

    /** All of a visitor up to a number that let the visitor join. */
    public List<Logged> of(VisitorKey visitor, long last) throws SQLException {
        return prepared.list(
                Logged::of,
                LOG + "WHERE visitor = ? AND sequence <= ? AND arms <> '' ORDER BY sequence",
                visitor.bytes(),
                last);
    }

    /** The numbers of those whose visitor was there before, in another visit that is not forgotten. */
    public Set<Long> withPast(List<Logged> exposures) throws SQLException {
        List<Object> numbers = exposures.stream().<Object>map(Logged::sequence).toList();
        return new HashSet<>(prepared.listOf(row -> row.getLong(1), WITH_PAST, numbers));
    }

    /**
     * The places that an exposure counts for.
     *
     * @throws RuntimeException when the arms cannot be read
     */
    public List<Membership> memberships(Logged exposure) {
        List<Membership> known = memberships.get(exposure.arms());
        if (known == null) {
            known = Arrays.stream(exposure.arms().split("\n"))
                    .map(Membership::of)
                    .toList();
            keep(memberships, exposure.arms(), known);
        }
        return known;
    }

    /**
     * The traits by which the visitor's results are read.
     *
     * @param isKnown whether the visitor was there before
     * @throws RuntimeException when the traits cannot be read
     */
    public Joining joining(Logged exposure, boolean isKnown) {
        Map<String, Joining> known = isKnown ? returning : fresh;
        Joining joining = known.get(exposure.traits());
        if (joining == null) {
            Traits traits =
                    EnrolmentRows.read(exposure.traits()).with(Map.of(Traits.VISITOR, isKnown ? RETURNING : NEW));
            joining = new Joining(traits, EnrolmentRows.write(traits));
            keep(known, exposure.traits(), joining);
        }
        return joining;
    }

    /**
     * Traits as they are stored with an enrolment.
     *
     * @throws RuntimeException when they cannot be read
     */
    public Traits traits(String text) {
        Traits known = traits.get(text);
        if (known == null) {
            known = EnrolmentRows.read(text);
            keep(traits, text, known);
        }
        return known;
    }

    private static <T> void keep(Map<String, T> texts, String text, T value) {
        if (texts.size() < MOST_TEXTS && text.length() <= LONGEST_TEXT) {
            texts.put(text, value);
        }
    }
}
