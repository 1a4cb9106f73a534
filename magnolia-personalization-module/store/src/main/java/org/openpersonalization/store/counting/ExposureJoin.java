package org.openpersonalization.store.counting;

import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openpersonalization.goal.Membership;
import org.openpersonalization.profile.VisitorKey;
import org.openpersonalization.store.counting.LoggedExposures.Joining;
import org.openpersonalization.store.counting.LoggedExposures.Logged;
import org.openpersonalization.store.sql.PreparedStatements;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets the visitors of exposures join comparisons: reads all that the exposures need in a few statements, decides in memory, and
 * inserts in one go. For one transaction.
 */
final class ExposureJoin {

    private static final Logger LOG = LoggerFactory.getLogger(ExposureJoin.class);

    /** Finds comparisons. */
    interface Comparisons {
        /** The comparison of a key, entered now if need be; empty for an unknown one. */
        Optional<CountedComparison> compared(String key, Instant opened) throws SQLException;
    }

    /** The arm that an exposure lets a visitor join. */
    private record Place(CountedComparison compared, int arm) {}

    /**
     * An exposure with the places that it lets its visitor join.
     *
     * @param first the first exposure of the visitor at the same time, which has the same past
     */
    private record Enrolling(Logged exposure, Logged first, List<Place> places) {}

    private final PreparedStatements prepared;
    private final LoggedExposures log;
    private final Comparisons comparisons;
    private final RollupSums sums;

    ExposureJoin(PreparedStatements prepared, LoggedExposures log, Comparisons comparisons, RollupSums sums) {
        this.prepared = prepared;
        this.log = log;
        this.comparisons = comparisons;
        this.sums = sums;
    }

    /** Lets visitors join by exposures in the order of the log, among which none of these visitors is missing. */
    void join(List<Logged> exposures) throws SQLException {
        List<Enrolling> enrolling = enrolling(exposures);
        Set<Long> withPast =
                log.withPast(enrolling.stream().map(Enrolling::first).distinct().toList());
        List<@Nullable Object[]> rows = new ArrayList<>();
        for (Enrolling each : enrolling) {
            enrol(each, withPast.contains(each.first().sequence()), rows);
        }
        EnrolmentRows.insert(prepared, rows);
    }

    private List<Enrolling> enrolling(List<Logged> exposures) throws SQLException {
        Map<VisitorKey, Set<Long>> enrolments = EnrolmentRows.of(
                prepared, exposures.stream().map(Logged::visitor).distinct().toList());
        Map<VisitorKey, Logged> first = new HashMap<>();
        List<Enrolling> enrolling = new ArrayList<>();
        for (Logged exposure : exposures) {
            Logged sameTime = first.compute(
                    exposure.visitor(),
                    (visitor, before) -> before == null || !before.time().equals(exposure.time()) ? exposure : before);
            List<Place> places =
                    places(exposure, enrolments.computeIfAbsent(exposure.visitor(), none -> new HashSet<>()));
            if (!places.isEmpty()) {
                enrolling.add(new Enrolling(exposure, sameTime, places));
            }
        }
        return enrolling;
    }

    private List<Place> places(Logged exposure, Set<Long> enrolments) throws SQLException {
        List<Place> places = new ArrayList<>();
        for (Membership membership : readable(exposure)) {
            Optional<CountedComparison> compared = comparisons.compared(membership.comparison(), exposure.time());
            if (compared.isPresent()
                    && exposure.sequence() > compared.get().skipped()
                    && compared.get().arm(membership.arm()) >= 0
                    && enrolments.add(compared.get().id())) {
                places.add(new Place(compared.get(), compared.get().arm(membership.arm())));
            }
        }
        return places;
    }

    /** A row that cannot be read costs only itself: its exposure is not counted. */
    private List<Membership> readable(Logged exposure) {
        if (exposure.arms().isEmpty()) {
            return List.of();
        }
        try {
            log.joining(exposure, false);
            return log.memberships(exposure);
        } catch (RuntimeException unreadable) {
            LOG.warn(
                    "An exposure cannot be read, it is not counted [sequence={}, cause={}]",
                    exposure.sequence(),
                    unreadable.toString());
            return List.of();
        }
    }

    private void enrol(Enrolling enrolling, boolean isKnown, List<@Nullable Object[]> rows) {
        Logged exposure = enrolling.exposure();
        Joining joining = log.joining(exposure, isKnown);
        for (Place place : enrolling.places()) {
            Enrolment enrolled = new Enrolment(
                    exposure.visitor(),
                    place.compared().id(),
                    place.arm(),
                    exposure.time(),
                    isKnown,
                    joining.traits(),
                    List.of());
            rows.add(EnrolmentRows.row(enrolled, joining.text(), exposure.granted(), enrolled.due(place.compared())));
            sums.joined(enrolled, 1);
        }
    }
}
