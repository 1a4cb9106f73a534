package org.openpersonalization.store.counting;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.openpersonalization.statistics.sample.Joint;
import org.openpersonalization.statistics.segment.Segment;
import org.openpersonalization.store.sql.PreparedStatements;

/** Additions to the sums, gathered in memory and then added to the tables in one go. */
final class RollupSums {

    /** The number of the count of all visitors who joined, with any result. */
    public static final int JOINED = -1;

    private static final Joint ONE = Joint.of(0, 0, false, 0, 0);
    private static final Joint ONE_KNOWN = Joint.of(0, 0, true, 0, 0);
    private static final Segment ALL = new Segment("", "");
    private static final String KEYS = "comparison, day, arm, goal, dimension, value";
    private static final long SECONDS_OF_A_DAY = Duration.ofDays(1).toSeconds();
    private static final int KEY_COLUMNS = 6;

    /** The rows of an arm, goal and day, which differ by segment. */
    private record Key(long comparison, long day, int arm, int goal) {}

    private final Map<Key, Map<Segment, long[]>> sums = new LinkedHashMap<>();

    /** Adds, or takes away again, that a visitor joined. */
    public void joined(Enrolment enrolled, int sign) {
        add(enrolled, dayOf(enrolled.time()), JOINED, enrolled.known() ? ONE_KNOWN : ONE, sign);
    }

    /** Adds, or takes away again, what a visitor did for a goal. */
    public void closed(Enrolment enrolled, Instant at, int goal, Joint contribution, int sign) {
        add(enrolled, dayOf(at), goal, contribution, sign);
    }

    private void add(Enrolment enrolled, long day, int goal, Joint contribution, int sign) {
        Map<Segment, long[]> cells = sums.computeIfAbsent(
                new Key(enrolled.comparison(), day, enrolled.arm(), goal), missing -> new HashMap<>());
        add(cells, ALL, contribution, sign);
        enrolled.traits()
                .values()
                .forEach((dimension, value) -> add(cells, new Segment(dimension, value), contribution, sign));
    }

    private static void add(Map<Segment, long[]> cells, Segment segment, Joint contribution, int sign) {
        contribution.addTo(cells.computeIfAbsent(segment, missing -> new long[Joint.NUMBER_NAMES.size()]), sign);
    }

    /** Number of rows that {@link #write} adds to. */
    public int rows() {
        return sums.values().stream().mapToInt(Map::size).sum();
    }

    /** The day since 1970, by UTC. */
    public static long dayOf(Instant moment) {
        return Math.floorDiv(moment.getEpochSecond(), SECONDS_OF_A_DAY);
    }

    /** Adds everything to the tables. Most numbers of a row are 0, so rows with the same ones share a statement. */
    public void write(PreparedStatements prepared) throws SQLException {
        Map<BitSet, List<@Nullable Object[]>> rows = new LinkedHashMap<>();
        sums.forEach((key, cells) -> cells.forEach((segment, numbers) -> {
            BitSet changed = changed(numbers);
            rows.computeIfAbsent(changed, missing -> new ArrayList<>()).add(row(key, segment, numbers, changed));
        }));
        for (Map.Entry<BitSet, List<@Nullable Object[]>> each : rows.entrySet()) {
            if (!each.getKey().isEmpty()) {
                prepared.batch(addition(each.getKey()), each.getValue());
            }
        }
    }

    private static BitSet changed(long[] numbers) {
        BitSet changed = new BitSet(numbers.length);
        for (int i = 0; i < numbers.length; i++) {
            changed.set(i, numbers[i] != 0);
        }
        return changed;
    }

    private static @Nullable Object[] row(Key key, Segment segment, long[] numbers, BitSet changed) {
        @Nullable Object[] row = new Object[KEY_COLUMNS + changed.cardinality()];
        row[0] = key.comparison();
        row[1] = key.day();
        row[2] = key.arm();
        row[3] = key.goal();
        row[4] = segment.dimension();
        row[5] = segment.value();
        int column = KEY_COLUMNS;
        for (int i = changed.nextSetBit(0); i >= 0; i = changed.nextSetBit(i + 1)) {
            row[column++] = numbers[i];
        }
        return row;
    }

    /** Inserts a row, whose other numbers are 0, or adds to the one that is there. */
    private static String addition(BitSet changed) {
        List<String> names = Joint.NUMBER_NAMES;
        return "INSERT INTO rollup (" + KEYS + ", " + String.join(", ", names) + ") VALUES ("
                + String.join(", ", Collections.nCopies(KEY_COLUMNS, "?"))
                + IntStream.range(0, names.size())
                        .mapToObj(i -> changed.get(i) ? ", ?" : ", 0")
                        .collect(Collectors.joining())
                + ") ON CONFLICT (" + KEYS + ") DO UPDATE SET "
                + changed.stream()
                        .mapToObj(names::get)
                        .map(name -> name + " = rollup." + name + " + excluded." + name)
                        .collect(Collectors.joining(", "));
    }
}
