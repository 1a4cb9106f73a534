package org.openpersonalization.service.report;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openpersonalization.count.Baseline;
import org.openpersonalization.count.Cell;
import org.openpersonalization.count.ComparisonTally;
import org.openpersonalization.count.Crossed;
import org.openpersonalization.count.Day;
import org.openpersonalization.goal.Comparison;
import org.openpersonalization.goal.Goal;
import org.openpersonalization.statistics.sample.Joint;

/** Sums that a test writes down: of so many visitors of each arm, so many reached each goal. */
public final class FakeCounts implements Counts {

    private final Map<String, ComparisonTally> tallies = new LinkedHashMap<>();
    public Baseline baseline = new Baseline(0, Joint.NONE);
    public final FakeTrafficCounts traffic = new FakeTrafficCounts();
    Instant countedUntil;

    public FakeCounts(Instant countedUntil) {
        this.countedUntil = countedUntil;
    }

    /**
     * Counts a comparison on the day on which it began.
     *
     * @param reached by arm
     */
    public void count(Comparison comparison, int visitors, Map<String, Integer> reached) {
        List<Cell> cells = new ArrayList<>();
        for (Comparison.Share share : comparison.arms()) {
            int number = (int) Math.round(visitors * share.share());
            cells.add(new Cell(share.arm(), Comparison.JOINED, Cell.EVERYBODY, sums(number, 0)));
            for (Goal goal : comparison.goals()) {
                cells.add(new Cell(share.arm(), goal.name(), Cell.EVERYBODY, sums(number, reached.get(share.arm()))));
            }
        }
        Day day = new Day(comparison.since().atZone(ZoneOffset.UTC).toLocalDate(), cells);
        tallies.put(comparison.key(), new ComparisonTally(comparison, List.of(day), cells, Map.of(), countedUntil));
    }

    /** The sums of a comparison as a whole. */
    public void keep(ComparisonTally tally) {
        tallies.put(tally.comparison().key(), tally);
    }

    private static Joint sums(int visitors, int reached) {
        Joint.Adder adder = new Joint.Adder();
        for (int i = 0; i < visitors; i++) {
            adder.add(i < reached ? 1 : 0, 0, false, 0, 0);
        }
        return adder.joint();
    }

    @Override
    public TrafficCounts traffic() {
        return traffic;
    }

    @Override
    public List<String> comparisons() {
        return List.copyOf(tallies.keySet());
    }

    @Override
    public Optional<ComparisonTally> tally(String comparison) {
        return Optional.ofNullable(tallies.get(comparison));
    }

    @Override
    public List<Crossed> crossed(String first, String second, String goal) {
        return List.of();
    }

    @Override
    public Baseline baseline(String component, Goal goal, Instant now) {
        return baseline;
    }

    @Override
    public Instant countedUntil() {
        return countedUntil;
    }

    @Override
    public boolean count(Instant now) {
        return false;
    }

    @Override
    public void rebuild() {}
}
