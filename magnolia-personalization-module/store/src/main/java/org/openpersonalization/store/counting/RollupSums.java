package org.openpersonalization.store.counting;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openpersonalization.statistics.sample.Joint;
import org.openpersonalization.store.sql.SqlStatement;

/** Additions to the sums, gathered in memory and then added to the tables in one go. */
final class RollupSums {

    /** The number of the count of all visitors who joined, with any result. */
    public static final int JOINED = -1;

    private static final Joint ONE = Joint.of(0, 0, false, 0, 0);
    private static final Joint ONE_KNOWN = Joint.of(0, 0, true, 0, 0);
    private static final String KEYS = "comparison, day, arm, goal, dimension, value";
    private static final int KEY_COLUMNS = 6;
    private static final String ADD = "INSERT INTO rollup (" + KEYS + ", " + String.join(", ", Joint.NUMBER_NAMES)
            + ") VALUES (" + String.join(", ", Collections.nCopies(KEY_COLUMNS + Joint.NUMBER_NAMES.size(), "?"))
            + ") ON CONFLICT (" + KEYS + ") DO UPDATE SET "
            + Joint.NUMBER_NAMES.stream()
                    .map(name -> name + " = rollup." + name + " + excluded." + name)
                    .collect(Collectors.joining(", "));

    /** A row of the table. */
    private record Key(long comparison, long day, int arm, int goal, String dimension, String value) {}

    private final Map<Key, long[]> sums = new LinkedHashMap<>();

    /** Adds, or takes away again, that a visitor joined. */
    public void joined(Enrolment enrolled, int sign) {
        add(enrolled, dayOf(enrolled.time()), JOINED, enrolled.known() ? ONE_KNOWN : ONE, sign);
    }

    /** Adds, or takes away again, what a visitor did for a goal. */
    public void closed(Enrolment enrolled, Instant at, int goal, Joint contribution, int sign) {
        add(enrolled, dayOf(at), goal, contribution, sign);
    }

    private void add(Enrolment enrolled, long day, int goal, Joint contribution, int sign) {
        long[] numbers = contribution.numbers().stream()
                .mapToLong(number -> sign * number)
                .toArray();
        add(new Key(enrolled.comparison(), day, enrolled.arm(), goal, "", ""), numbers);
        enrolled.traits()
                .values()
                .forEach((dimension, value) ->
                        add(new Key(enrolled.comparison(), day, enrolled.arm(), goal, dimension, value), numbers));
    }

    private void add(Key key, long[] numbers) {
        long[] sum = sums.computeIfAbsent(key, missing -> new long[Joint.NUMBER_NAMES.size()]);
        for (int i = 0; i < sum.length; i++) {
            sum[i] = Math.addExact(sum[i], numbers[i]);
        }
    }

    /** The day since 1970, by UTC. */
    public static long dayOf(Instant moment) {
        return LocalDate.ofInstant(moment, ZoneOffset.UTC).toEpochDay();
    }

    /** Adds everything to the tables. */
    public void write(Connection connection) throws SQLException {
        List<Object[]> rows = new ArrayList<>();
        sums.forEach((key, numbers) -> rows.add(row(key, numbers)));
        SqlStatement.batch(connection, ADD, rows);
    }

    private static Object[] row(Key key, long[] numbers) {
        Object[] keys = {key.comparison(), key.day(), key.arm(), key.goal(), key.dimension(), key.value()};
        return Stream.concat(Arrays.stream(keys), Arrays.stream(numbers).boxed())
                .toArray();
    }
}
