package org.openpersonalization.store.counting;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.openpersonalization.count.Contribution;
import org.openpersonalization.count.Crossed;
import org.openpersonalization.statistics.sample.Joint;
import org.openpersonalization.store.sql.SqlStatement;

/** Reads who is in two comparisons. */
final class CrossingReader {

    /** Reading them takes about a second. */
    private static final int MOST = 200_000;

    private static final String BOTH = "SELECT one.arm, other.arm, one.known, one.results FROM enrolment one"
            + " JOIN enrolment other ON other.visitor = one.visitor AND other.comparison = ?"
            + " WHERE one.comparison = ? AND one.closed > ? ORDER BY one.time DESC LIMIT ?";

    /** The arms of both. */
    private record Arms(int first, int second) {}

    /** A visitor of both. */
    private record Both(Arms arms, Contribution contribution) {}

    private CrossingReader() {}

    public static List<Crossed> of(Connection connection, String first, String second, String goal)
            throws SQLException {
        Optional<CountedComparison> one = ComparisonRepository.known(connection, first);
        Optional<CountedComparison> other = ComparisonRepository.known(connection, second);
        if (one.isEmpty() || other.isEmpty()) {
            return List.of();
        }
        int closing = closing(one.get(), goal);
        List<Both> visitors = closing < 0
                ? List.of()
                : SqlStatement.list(
                        connection,
                        row -> both(row.getInt(1), row.getInt(2), row.getInt(3) == 1, row.getString(4), closing),
                        BOTH,
                        other.get().id(),
                        one.get().id(),
                        closing,
                        MOST);
        return sums(visitors, one.get(), other.get());
    }

    /** As which one the goal closes; below 0 when it is none of the comparison's. */
    private static int closing(CountedComparison compared, String goal) {
        for (int n = 0; n < compared.closing().size(); n++) {
            if (compared.closing(n).name().equals(goal)) {
                return n;
            }
        }
        return -1;
    }

    private static Both both(int first, int second, boolean known, String results, int closing) {
        return new Both(
                new Arms(first, second), Enrolment.results(results, known).get(closing));
    }

    private static List<Crossed> sums(List<Both> visitors, CountedComparison one, CountedComparison other) {
        Map<Arms, Joint.Adder> adders = new TreeMap<>((a, b) -> a.first() != b.first()
                ? Integer.compare(a.first(), b.first())
                : Integer.compare(a.second(), b.second()));
        for (Both each : visitors) {
            Contribution contribution = each.contribution();
            adders.computeIfAbsent(each.arms(), missing -> new Joint.Adder())
                    .add(
                            contribution.now().above(),
                            contribution.now().below(),
                            contribution.known(),
                            contribution.before().above(),
                            contribution.before().below());
        }
        List<Crossed> crossed = new ArrayList<>();
        adders.forEach((arms, adder) ->
                crossed.add(new Crossed(one.arm(arms.first()), other.arm(arms.second()), adder.joint())));
        return crossed;
    }
}
