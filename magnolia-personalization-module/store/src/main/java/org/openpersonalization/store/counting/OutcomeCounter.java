package org.openpersonalization.store.counting;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openpersonalization.count.Contribution;
import org.openpersonalization.goal.Activity;
import org.openpersonalization.goal.Goal;
import org.openpersonalization.profile.VisitorKey;
import org.openpersonalization.store.signal.ActivityRows;
import org.openpersonalization.store.sql.PreparedStatements;
import org.openpersonalization.store.sql.RowPortions;

/**
 * Counts within one transaction: lets visitors join, closes goals whose window is over, and takes out who withdrew. Only the log and
 * its order decide what comes of it, never the moment at which it is done.
 */
public final class OutcomeCounter implements AutoCloseable {

    /** Longer than this ago is forgotten, so that what is known does not depend on how much of the log is kept. */
    public static final Duration PAST = Duration.ofDays(28);

    /** A visitor of whom a window is over. */
    private record Open(Enrolment enrolled, CountedComparison compared) {}

    private final Connection connection;
    private final PreparedStatements prepared;
    private final LoggedExposures log;
    private final ExposureJoin join;
    private final RollupSums sums = new RollupSums();
    private final Map<String, Optional<CountedComparison>> byKey = new HashMap<>();
    private final Map<Long, CountedComparison> byId = new HashMap<>();

    public OutcomeCounter(Connection connection) {
        this.connection = connection;
        this.prepared = new PreparedStatements(connection);
        this.log = new LoggedExposures(prepared);
        this.join = new ExposureJoin(prepared, log, this::compared, sums);
    }

    /**
     * Lets visitors of the next exposures join.
     *
     * @param last the number of the last exposure that may be looked at
     * @return the number of the last exposure that was looked at
     */
    public long join(long after, long last, RowPortions portions) throws SQLException {
        long position = after;
        int size = after < last ? portions.next() : 0;
        while (size > 0) {
            List<LoggedExposures.Logged> exposures = log.between(position, last, size);
            join.join(exposures);
            position = exposures.size() < size
                    ? last
                    : exposures.get(exposures.size() - 1).sequence();
            size = position < last ? portions.next(sums.rows()) : 0;
        }
        return position;
    }

    /**
     * Closes goals whose window is over.
     *
     * @return whether all are closed
     */
    public boolean close(Instant now, RowPortions portions) throws SQLException {
        int size = portions.next(sums.rows());
        while (size > 0) {
            List<Enrolment> due = EnrolmentRows.due(prepared, now, size, log::traits);
            close(due, now);
            if (due.size() < size) {
                return true;
            }
            size = portions.next(sums.rows());
        }
        return false;
    }

    private void close(List<Enrolment> due, Instant now) throws SQLException {
        Map<VisitorKey, List<Open>> byVisitor = new LinkedHashMap<>();
        for (Enrolment enrolled : due) {
            byVisitor
                    .computeIfAbsent(enrolled.visitor(), missing -> new ArrayList<>())
                    .add(new Open(enrolled, compared(enrolled.comparison())));
        }
        List<VisitorKey> visitors = List.copyOf(byVisitor.keySet());
        List<@Nullable Object[]> rows = new ArrayList<>();
        for (int from = 0; from < visitors.size(); from += PreparedStatements.VALUES_AT_A_TIME) {
            List<VisitorKey> some =
                    visitors.subList(from, Math.min(from + PreparedStatements.VALUES_AT_A_TIME, visitors.size()));
            List<Open> open =
                    some.stream().flatMap(each -> byVisitor.get(each).stream()).toList();
            Map<VisitorKey, List<ActivityRows.Received>> activities = activities(some, open);
            for (Open each : open) {
                rows.add(close(each, activities.getOrDefault(each.enrolled().visitor(), List.of()), now));
            }
        }
        EnrolmentRows.update(prepared, rows);
    }

    /** All that some visitors did in or before their windows. */
    private Map<VisitorKey, List<ActivityRows.Received>> activities(List<VisitorKey> visitors, List<Open> open)
            throws SQLException {
        Instant from = Instant.MAX;
        Instant until = Instant.MIN;
        for (Open each : open) {
            Goal longest = each.compared().longest();
            Instant first = each.enrolled().time().minus(longest.window());
            Instant end = longest.closesAt(each.enrolled().time());
            from = first.isBefore(from) ? first : from;
            until = end.isAfter(until) ? end : until;
        }
        return ActivityRows.between(prepared, visitors, from, until);
    }

    /** The values that the row gets. */
    private @Nullable Object[] close(Open open, List<ActivityRows.Received> log, Instant now) {
        Enrolment enrolled = open.enrolled();
        Optional<Instant> due = enrolled.due(open.compared());
        while (due.isPresent() && !due.get().isAfter(now)) {
            enrolled = closeNext(enrolled, open.compared(), log, due.get());
            due = enrolled.due(open.compared());
        }
        return EnrolmentRows.results(enrolled, due);
    }

    private Enrolment closeNext(
            Enrolment enrolled, CountedComparison compared, List<ActivityRows.Received> log, Instant due) {
        int closed = enrolled.results().size();
        Goal goal = compared.closing(closed);
        List<Activity> arrived = log.stream()
                .filter(each -> each.received().isBefore(due))
                .map(ActivityRows.Received::activity)
                .toList();
        Contribution contribution = Contribution.of(
                goal, arrived, enrolled.time(), compared.comparison().component(), enrolled.known());
        sums.closed(enrolled, goal.closesAt(enrolled.time()), compared.closes(closed), contribution.sums(), 1);
        return enrolled.with(contribution);
    }

    /**
     * Removes a visitor's numbers up to a moment whose exposures are deleted already. Exposures after it count from
     * then on.
     *
     * @param position up to here the log is counted
     * @return the number of the visitor's comparisons
     */
    public int leave(VisitorKey visitor, Instant upTo, long position) throws SQLException {
        List<Enrolment> gone = EnrolmentRows.upTo(prepared, visitor, upTo);
        for (Enrolment enrolled : gone) {
            takeOut(enrolled, compared(enrolled.comparison()));
        }
        EnrolmentRows.deleteUpTo(prepared, visitor, upTo);
        if (!gone.isEmpty()) {
            join.join(log.of(visitor, position));
        }
        return gone.size();
    }

    private void takeOut(Enrolment enrolled, CountedComparison compared) throws SQLException {
        sums.joined(enrolled, -1);
        for (int closed = 0; closed < enrolled.results().size(); closed++) {
            Instant at = compared.closing(closed).closesAt(enrolled.time());
            sums.closed(
                    enrolled,
                    at,
                    compared.closes(closed),
                    enrolled.results().get(closed).sums(),
                    -1);
        }
        prepared.update(
                "INSERT INTO departure (comparison, arm, visitors) VALUES (?, ?, 1)"
                        + " ON CONFLICT (comparison, arm) DO UPDATE SET visitors = departure.visitors + 1",
                enrolled.comparison(),
                enrolled.arm());
    }

    /** Adds what came together to the tables. */
    public void finish() throws SQLException {
        sums.write(prepared);
    }

    @Override
    public void close() throws SQLException {
        prepared.close();
    }

    private Optional<CountedComparison> compared(String key, Instant opened) throws SQLException {
        Optional<CountedComparison> found = byKey.get(key);
        if (found == null) {
            found = ComparisonRepository.find(connection, key, opened);
            byKey.put(key, found);
        }
        return found;
    }

    private CountedComparison compared(long id) throws SQLException {
        CountedComparison found = byId.get(id);
        if (found == null) {
            found = ComparisonRepository.known(connection, id)
                    .orElseThrow(() -> new IllegalStateException("There is no such comparison [id=" + id + "]"));
            byId.put(id, found);
        }
        return found;
    }
}
