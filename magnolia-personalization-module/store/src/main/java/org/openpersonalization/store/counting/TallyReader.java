package org.openpersonalization.store.counting;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.openpersonalization.count.Cell;
import org.openpersonalization.count.ComparisonTally;
import org.openpersonalization.count.Day;
import org.openpersonalization.goal.Comparison;
import org.openpersonalization.statistics.sample.Joint;
import org.openpersonalization.statistics.segment.Segment;
import org.openpersonalization.store.sql.SqlStatement;

/** Reads the tally of a comparison. Cells without visitors are left out. */
final class TallyReader {

    private static final String NUMBERS = String.join(", ", Joint.NUMBER_NAMES);
    private static final String SUMS =
            Joint.NUMBER_NAMES.stream().map(name -> "SUM(" + name + ")").collect(Collectors.joining(", "));
    private static final String OF_DAYS = "SELECT day, arm, goal, " + NUMBERS
            + " FROM rollup WHERE comparison = ? AND dimension = '' AND visitors > 0 ORDER BY day, arm, goal";
    private static final String OF_ALL = "SELECT arm, goal, dimension, value, " + SUMS
            + " FROM rollup WHERE comparison = ? GROUP BY arm, goal, dimension, value HAVING SUM(visitors) > 0"
            + " ORDER BY dimension, value, goal, arm";

    /** A cell with the day on which it was added. */
    private record Dated(LocalDate day, Cell cell) {}

    private final Connection connection;
    private final CountedComparison compared;

    public TallyReader(Connection connection, CountedComparison compared) {
        this.connection = connection;
        this.compared = compared;
    }

    public ComparisonTally tally(Instant countedUntil) throws SQLException {
        List<Cell> cells = SqlStatement.list(connection, this::total, OF_ALL, compared.id());
        return new ComparisonTally(compared.comparison(), days(), cells, left(), countedUntil);
    }

    private List<Day> days() throws SQLException {
        SortedMap<LocalDate, List<Cell>> byDay = new TreeMap<>();
        for (Dated each : SqlStatement.list(connection, this::dated, OF_DAYS, compared.id())) {
            byDay.computeIfAbsent(each.day(), missing -> new ArrayList<>()).add(each.cell());
        }
        List<Day> days = new ArrayList<>();
        byDay.forEach((day, cells) -> days.add(new Day(day, cells)));
        return days;
    }

    private Map<String, Long> left() throws SQLException {
        Map<String, Long> left = new HashMap<>();
        SqlStatement.list(
                connection,
                row -> left.put(compared.arm(row.getInt(1)), row.getLong(2)),
                "SELECT arm, visitors FROM departure WHERE comparison = ?",
                compared.id());
        return left;
    }

    private Dated dated(ResultSet row) throws SQLException {
        LocalDate day = LocalDate.ofEpochDay(row.getLong(1));
        return new Dated(day, cell(row, row.getInt(2), row.getInt(3), Cell.EVERYBODY, 4));
    }

    private Cell total(ResultSet row) throws SQLException {
        Segment segment = new Segment(row.getString(3), row.getString(4));
        return cell(row, row.getInt(1), row.getInt(2), segment, 5);
    }

    private Cell cell(ResultSet row, int arm, int goal, Segment segment, int first) throws SQLException {
        List<Long> numbers = new ArrayList<>();
        for (int i = 0; i < Joint.NUMBER_NAMES.size(); i++) {
            numbers.add(row.getLong(first + i));
        }
        String name = goal == RollupSums.JOINED
                ? Comparison.JOINED
                : compared.comparison().goals().get(goal).name();
        return new Cell(compared.arm(arm), name, segment, Joint.ofNumbers(numbers));
    }
}
