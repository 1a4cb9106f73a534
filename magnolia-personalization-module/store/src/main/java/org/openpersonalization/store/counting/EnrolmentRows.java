package org.openpersonalization.store.counting;

import com.fasterxml.jackson.core.type.TypeReference;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.openpersonalization.count.Contribution;
import org.openpersonalization.goal.Traits;
import org.openpersonalization.profile.VisitorKey;
import org.openpersonalization.store.json.StoredJson;
import org.openpersonalization.store.sql.PreparedStatements;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The rows of visitors in comparisons. */
public final class EnrolmentRows {

    private static final TypeReference<TreeMap<String, String>> TRAITS = new TypeReference<>() {};
    private static final String COLUMNS =
            "SELECT visitor, comparison, arm, time, known, traits, results FROM enrolment ";

    private static final Logger LOG = LoggerFactory.getLogger(EnrolmentRows.class);

    /** By which a row is found. */
    private record Key(byte[] visitor, long comparison) {}

    private EnrolmentRows() {}

    /** The numbers of the comparisons that visitors are in; visitors without any are left out. */
    public static Map<VisitorKey, Set<Long>> of(PreparedStatements prepared, List<VisitorKey> visitors)
            throws SQLException {
        Map<VisitorKey, Set<Long>> enrolments = new HashMap<>();
        for (Key key : prepared.listOf(
                row -> new Key(row.getBytes(1), row.getLong(2)),
                "SELECT visitor, comparison FROM enrolment WHERE visitor IN (" + PreparedStatements.MARKS + ")",
                visitors.stream().map(VisitorKey::bytes).toList())) {
            enrolments
                    .computeIfAbsent(VisitorKey.of(key.visitor()), missing -> new HashSet<>())
                    .add(key.comparison());
        }
        return enrolments;
    }

    /** Those on grants up to a moment that can be read; others are in no sum that could be told. */
    public static List<Enrolment> upTo(PreparedStatements prepared, VisitorKey visitor, Instant moment)
            throws SQLException {
        return readable(
                prepared,
                EnrolmentRows::read,
                COLUMNS + "WHERE visitor = ? AND granted <= ? ORDER BY comparison",
                visitor.bytes(),
                moment.toEpochMilli());
    }

    /**
     * Some of those of whom a window is over, the longest ago first.
     *
     * @param traits parses stored traits
     */
    public static List<Enrolment> due(
            PreparedStatements prepared, Instant moment, int most, Function<String, Traits> traits)
            throws SQLException {
        return readable(
                prepared,
                traits,
                COLUMNS + "WHERE due IS NOT NULL AND due <= ? ORDER BY due, visitor, comparison LIMIT ?",
                moment.toEpochMilli(),
                most);
    }

    /** A row that cannot be read any more is never due again, so that the others are. */
    private static List<Enrolment> readable(
            PreparedStatements prepared, Function<String, Traits> traits, String sql, Object... values)
            throws SQLException {
        List<Key> unreadable = new ArrayList<>();
        List<Optional<Enrolment>> rows = prepared.list(row -> readable(row, traits, unreadable), sql, values);
        for (Key key : unreadable) {
            prepared.update(
                    "UPDATE enrolment SET due = NULL WHERE visitor = ? AND comparison = ?",
                    key.visitor(),
                    key.comparison());
        }
        return rows.stream().flatMap(Optional::stream).toList();
    }

    private static Optional<Enrolment> readable(ResultSet row, Function<String, Traits> traits, List<Key> unreadable)
            throws SQLException {
        try {
            return Optional.of(row(row, traits));
        } catch (RuntimeException malformed) {
            LOG.warn("An enrolment cannot be read, it is not counted any more [cause={}]", malformed.toString());
            unreadable.add(new Key(row.getBytes(1), row.getLong(2)));
            return Optional.empty();
        }
    }

    /** The values of a row for {@link #insert}, with the visitor's traits as {@link #write} gives them. */
    public static @Nullable Object[] row(Enrolment enrolled, String traits, Instant granted, Optional<Instant> due) {
        return new Object[] {
            enrolled.visitor().bytes(),
            enrolled.comparison(),
            enrolled.arm(),
            enrolled.time().toEpochMilli(),
            enrolled.known() ? 1 : 0,
            traits,
            due.map(Instant::toEpochMilli).orElse(null),
            granted.toEpochMilli()
        };
    }

    public static void insert(PreparedStatements prepared, List<@Nullable Object[]> rows) throws SQLException {
        prepared.batch(
                "INSERT INTO enrolment (visitor, comparison, arm, time, known, traits, due, granted)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                rows);
    }

    /** The values of a row for {@link #update}. */
    public static @Nullable Object[] results(Enrolment enrolled, Optional<Instant> due) {
        return new Object[] {
            enrolled.results().size(),
            enrolled.resultsText(),
            due.map(Instant::toEpochMilli).orElse(null),
            enrolled.visitor().bytes(),
            enrolled.comparison()
        };
    }

    public static void update(PreparedStatements prepared, List<@Nullable Object[]> rows) throws SQLException {
        prepared.batch(
                "UPDATE enrolment SET closed = ?, results = ?, due = ? WHERE visitor = ? AND comparison = ?", rows);
    }

    public static int deleteUpTo(PreparedStatements prepared, VisitorKey visitor, Instant moment) throws SQLException {
        return prepared.update(
                "DELETE FROM enrolment WHERE visitor = ? AND granted <= ?", visitor.bytes(), moment.toEpochMilli());
    }

    private static Enrolment row(ResultSet row, Function<String, Traits> traits) throws SQLException {
        boolean known = row.getInt(5) == 1;
        List<Contribution> results = Enrolment.results(row.getString(7), known);
        return new Enrolment(
                VisitorKey.of(row.getBytes(1)),
                row.getLong(2),
                row.getInt(3),
                Instant.ofEpochMilli(row.getLong(4)),
                known,
                traits.apply(row.getString(6)),
                results);
    }

    /** Traits as they are stored. */
    public static String write(Traits traits) {
        return traits.values().isEmpty() ? "" : StoredJson.write(traits.values());
    }

    /** Parses the output of {@link #write}. */
    public static Traits read(String text) {
        return text.isEmpty() ? Traits.none() : new Traits(StoredJson.read(text, TRAITS));
    }
}
