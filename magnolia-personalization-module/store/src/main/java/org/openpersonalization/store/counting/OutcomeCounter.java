package org.openpersonalization.store.counting;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.openpersonalization.count.Contribution;
import org.openpersonalization.goal.Activity;
import org.openpersonalization.goal.Goal;
import org.openpersonalization.goal.Membership;
import org.openpersonalization.goal.Traits;
import org.openpersonalization.profile.VisitorKey;
import org.openpersonalization.store.signal.ActivityRows;
import org.openpersonalization.store.sql.PreparedStatements;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Counts within one transaction: lets visitors join, closes goals whose window is over, and takes out who withdrew. Only the log and
 * its order decide what comes of it, never the moment at which it is done.
 */
public final class OutcomeCounter implements AutoCloseable {

    private static final Logger LOGGER = LoggerFactory.getLogger(OutcomeCounter.class);

    public static final String NEW = "new";
    public static final String RETURNING = "returning";

    /** Shorter than this ago is the same visit, and no past. */
    private static final Duration SAME_VISIT = Duration.ofMinutes(30);
    /** Longer than this ago is forgotten, so that what is known does not depend on how much of the log is kept. */
    public static final Duration PAST = Duration.ofDays(28);

    private static final String LOG = "SELECT sequence, visitor, time, arms, traits, granted FROM exposure ";

    /** An exposure as far as it counts. */
    private record Logged(
            long sequence, VisitorKey visitor, Instant time, String arms, String traits, Instant granted) {}

    /** The arm that an exposure lets a visitor join. */
    private record Place(CountedComparison compared, int arm) {}

    private final Connection connection;
    private final PreparedStatements prepared;
    private final RollupSums sums = new RollupSums();
    private final Map<String, Optional<CountedComparison>> byKey = new HashMap<>();
    private final Map<Long, CountedComparison> byId = new HashMap<>();

    public OutcomeCounter(Connection connection) {
        this.connection = connection;
        this.prepared = new PreparedStatements(connection);
    }

    /**
     * Lets visitors of the next exposures join.
     *
     * @param last the number of the last exposure that may be looked at
     * @return the number of the last exposure that was looked at
     */
    public long join(long after, long last, int most) throws SQLException {
        List<Logged> exposures = prepared.list(
                OutcomeCounter::logged,
                LOG + "WHERE sequence > ? AND sequence <= ? ORDER BY sequence LIMIT ?",
                after,
                last,
                most);
        Map<VisitorKey, Set<Long>> known = new HashMap<>();
        for (Logged exposure : exposures) {
            if (!exposure.arms().isEmpty()) {
                joinIfReadable(exposure, enrolmentsOf(exposure.visitor(), known));
            }
        }
        return exposures.size() < most
                ? last
                : exposures.get(exposures.size() - 1).sequence();
    }

    /** A row that cannot be read costs only itself: its exposure is not counted. */
    private void joinIfReadable(Logged exposure, Set<Long> enrolments) throws SQLException {
        try {
            EnrolmentRows.read(exposure.traits());
            Arrays.stream(exposure.arms().split("\n")).forEach(Membership::of);
        } catch (RuntimeException unreadable) {
            LOGGER.warn(
                    "An exposure cannot be read, it is not counted [sequence={}, cause={}]",
                    exposure.sequence(),
                    unreadable.toString());
            return;
        }
        join(exposure, enrolments);
    }

    private Set<Long> enrolmentsOf(VisitorKey visitor, Map<VisitorKey, Set<Long>> known) throws SQLException {
        Set<Long> before = known.get(visitor);
        if (before == null) {
            before = EnrolmentRows.of(prepared, visitor);
            known.put(visitor, before);
        }
        return before;
    }

    private void join(Logged exposure, Set<Long> enrolments) throws SQLException {
        List<Place> places = new ArrayList<>();
        for (String line : exposure.arms().split("\n")) {
            Membership membership = Membership.of(line);
            Optional<CountedComparison> compared = compared(membership.comparison(), exposure.time());
            if (compared.isPresent()
                    && exposure.sequence() > compared.get().skipped()
                    && compared.get().arm(membership.arm()) >= 0
                    && enrolments.add(compared.get().id())) {
                places.add(new Place(compared.get(), compared.get().arm(membership.arm())));
            }
        }
        if (!places.isEmpty()) {
            enrol(exposure, places);
        }
    }

    private void enrol(Logged exposure, List<Place> places) throws SQLException {
        boolean known = wasThereBefore(exposure);
        Traits traits = EnrolmentRows.read(exposure.traits()).with(Map.of(Traits.VISITOR, known ? RETURNING : NEW));
        for (Place place : places) {
            long comparison = place.compared().id();
            Enrolment enrolled = new Enrolment(
                    exposure.visitor(), comparison, place.arm(), exposure.time(), known, traits, List.of());
            EnrolmentRows.insert(prepared, enrolled, exposure.granted(), due(enrolled, place.compared()));
            sums.joined(enrolled, 1);
        }
    }

    private boolean wasThereBefore(Logged exposure) throws SQLException {
        return prepared.first(
                        row -> row.getInt(1),
                        "SELECT 1 FROM exposure WHERE visitor = ? AND time >= ? AND time < ? AND sequence < ? LIMIT 1",
                        exposure.visitor().bytes(),
                        exposure.time().minus(PAST).toEpochMilli(),
                        exposure.time().minus(SAME_VISIT).toEpochMilli(),
                        exposure.sequence())
                .isPresent();
    }

    /** When the next goal's window is over and what is on its way has arrived; empty when all are closed. */
    private static Optional<Instant> due(Enrolment enrolled, CountedComparison compared) {
        int closed = enrolled.results().size();
        return closed < compared.closing().size()
                ? Optional.of(compared.closing(closed).closesAt(enrolled.time()).plus(Contribution.GRACE))
                : Optional.empty();
    }

    /**
     * Closes goals whose window is over.
     *
     * @return of how many visitors
     */
    public int close(Instant now, int most) throws SQLException {
        List<Enrolment> due = EnrolmentRows.due(prepared, now, most);
        for (Enrolment enrolled : due) {
            close(enrolled, compared(enrolled.comparison()), now);
        }
        return due.size();
    }

    private void close(Enrolment before, CountedComparison compared, Instant now) throws SQLException {
        Goal longest = compared.closing(compared.closing().size() - 1);
        List<ActivityRows.Received> log = ActivityRows.between(
                prepared, before.visitor(), before.time().minus(longest.window()), longest.closesAt(before.time()));
        Enrolment enrolled = before;
        Optional<Instant> due = due(enrolled, compared);
        while (due.isPresent() && !due.get().isAfter(now)) {
            enrolled = close(enrolled, compared, log, due.get());
            due = due(enrolled, compared);
        }
        EnrolmentRows.update(prepared, enrolled, due);
    }

    private Enrolment close(
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
            joinAgain(visitor, position);
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

    private void joinAgain(VisitorKey visitor, long position) throws SQLException {
        List<Logged> rest = prepared.list(
                OutcomeCounter::logged,
                LOG + "WHERE visitor = ? AND sequence <= ? AND arms <> '' ORDER BY sequence",
                visitor.bytes(),
                position);
        Set<Long> enrolments = EnrolmentRows.of(prepared, visitor);
        for (Logged exposure : rest) {
            join(exposure, enrolments);
        }
    }

    /** Adds what came together to the tables. */
    public void finish() throws SQLException {
        sums.write(connection);
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

    private static Logged logged(ResultSet row) throws SQLException {
        return new Logged(
                row.getLong(1),
                VisitorKey.of(row.getBytes(2)),
                Instant.ofEpochMilli(row.getLong(3)),
                row.getString(4),
                row.getString(5),
                Instant.ofEpochMilli(row.getLong(6)));
    }
}
