package org.openpersonalization.store.counting;

import com.fasterxml.jackson.core.type.TypeReference;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
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

    /** The numbers of the comparisons that a visitor is in. */
    public static Set<Long> of(PreparedStatements prepared, VisitorKey visitor) throws SQLException {
        return new HashSet<>(prepared.list(
                row -> row.getLong(1), "SELECT comparison FROM enrolment WHERE visitor = ?", (Object) visitor.bytes()));
    }

    /** Those on grants up to a moment that can be read; others are in no sum that could be told. */
    public static List<Enrolment> upTo(PreparedStatements prepared, VisitorKey visitor, Instant moment)
            throws SQLException {
        return readable(
                prepared,
                COLUMNS + "WHERE visitor = ? AND granted <= ? ORDER BY comparison",
                visitor.bytes(),
                moment.toEpochMilli());
    }

    /** Some of those of whom a window is over, the longest ago first. */
    public static List<Enrolment> due(PreparedStatements prepared, Instant moment, int most) throws SQLException {
        return readable(
                prepared,
                COLUMNS + "WHERE due IS NOT NULL AND due <= ? ORDER BY due, visitor, comparison LIMIT ?",
                moment.toEpochMilli(),
                most);
    }

    /** A row that cannot be read any more is never due again, so that the others are. */
    private static List<Enrolment> readable(PreparedStatements prepared, String sql, Object... values)
            throws SQLException {
        List<Key> unreadable = new ArrayList<>();
        List<Optional<Enrolment>> rows = prepared.list(row -> readable(row, unreadable), sql, values);
        for (Key key : unreadable) {
            prepared.update(
                    "UPDATE enrolment SET due = NULL WHERE visitor = ? AND comparison = ?",
                    key.visitor(),
                    key.comparison());
        }
        return rows.stream().flatMap(Optional::stream).toList();
    }

    private static Optional<Enrolment> readable(ResultSet row, List<Key> unreadable) throws SQLException {
        try {
            return Optional.of(row(row));
        } catch (RuntimeException malformed) {
            LOG.warn("An enrolment cannot be read, it is not counted any more [cause={}]", malformed.toString());
            unreadable.add(new Key(row.getBytes(1), row.getLong(2)));
            return Optional.empty();
        }
    }

    public static void insert(PreparedStatements prepared, Enrolment enrolled, Instant granted, Optional<Instant> due)
            throws SQLException {
        prepared.update(
                "INSERT INTO enrolment (visitor, comparison, arm, time, known, traits, due, granted)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                enrolled.visitor().bytes(),
                enrolled.comparison(),
                enrolled.arm(),
                enrolled.time().toEpochMilli(),
                enrolled.known() ? 1 : 0,
                write(enrolled.traits()),
                due.map(Instant::toEpochMilli).orElse(null),
                granted.toEpochMilli());
    }

    public static void update(PreparedStatements prepared, Enrolment enrolled, Optional<Instant> due)
            throws SQLException {
        prepared.update(
                "UPDATE enrolment SET closed = ?, results = ?, due = ? WHERE visitor = ? AND comparison = ?",
                enrolled.results().size(),
                enrolled.resultsText(),
                due.map(Instant::toEpochMilli).orElse(null),
                enrolled.visitor().bytes(),
                enrolled.comparison());
    }

    public static int deleteUpTo(PreparedStatements prepared, VisitorKey visitor, Instant moment) throws SQLException {
        return prepared.update(
                "DELETE FROM enrolment WHERE visitor = ? AND granted <= ?", visitor.bytes(), moment.toEpochMilli());
    }

    private static Enrolment row(ResultSet row) throws SQLException {
        boolean known = row.getInt(5) == 1;
        List<Contribution> results = Enrolment.results(row.getString(7), known);
        return new Enrolment(
                VisitorKey.of(row.getBytes(1)),
                row.getLong(2),
                row.getInt(3),
                Instant.ofEpochMilli(row.getLong(4)),
                known,
                read(row.getString(6)),
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
