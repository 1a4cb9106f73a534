package org.openpersonalization.report;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.openpersonalization.count.Cell;
import org.openpersonalization.count.ComparisonTally;
import org.openpersonalization.count.Day;
import org.openpersonalization.goal.Comparison;
import org.openpersonalization.statistics.sample.Joint;
import org.openpersonalization.statistics.segment.Segment;

/** Counts visitors into a tally, as the accounting does. */
public final class Counting {

    private record Place(String arm, String goal, Segment segment) {}

    private final Comparison comparison;
    private final Map<Place, Joint> totals = new LinkedHashMap<>();
    private final Map<LocalDate, Map<Place, Joint>> days = new TreeMap<>();
    private final Map<String, Long> left = new HashMap<>();

    public Counting(Comparison comparison) {
        this.comparison = comparison;
    }

    /** Visitors who joined on a day. */
    public Counting joined(LocalDate day, String arm, long visitors, Segment... segments) {
        return add(day, arm, Comparison.JOINED, visitors(visitors, 0), segments);
    }

    /** Visitors whose window closed on a day. */
    public Counting closed(LocalDate day, String arm, String goal, Joint sums, Segment... segments) {
        return add(day, arm, goal, sums, segments);
    }

    /** Visitors who joined and closed on the same day, and how many of them reached the goal. */
    public Counting both(LocalDate day, String arm, String goal, long visitors, long reached, Segment... segments) {
        joined(day, arm, visitors, segments);
        return closed(day, arm, goal, visitors(visitors, reached), segments);
    }

    /** Visitors who withdrew. */
    public Counting left(String arm, long visitors) {
        left.merge(arm, visitors, Long::sum);
        return this;
    }

    public ComparisonTally tally(Instant countedUntil) {
        List<Day> byDay = new ArrayList<>();
        days.forEach((day, sums) -> byDay.add(new Day(day, cells(sums))));
        return new ComparisonTally(comparison, byDay, cells(totals), left, countedUntil);
    }

    /** The same in another order. */
    public static ComparisonTally shuffled(ComparisonTally tally, long seed) {
        Random random = new Random(seed);
        List<Day> days = new ArrayList<>();
        for (Day day : tally.days()) {
            days.add(new Day(day.day(), shuffled(day.cells(), random)));
        }
        return new ComparisonTally(
                tally.comparison(),
                shuffled(days, random),
                shuffled(tally.cells(), random),
                tally.left(),
                tally.countedUntil());
    }

    /** So many visitors, of whom some reached the goal once. */
    public static Joint visitors(long visitors, long reached) {
        Joint.Adder adder = new Joint.Adder();
        for (long i = 0; i < visitors; i++) {
            adder.add(i < reached ? 1 : 0, 0, false, 0, 0);
        }
        return adder.joint();
    }

    private Counting add(LocalDate day, String arm, String goal, Joint sums, Segment... segments) {
        Place everybody = new Place(arm, goal, Cell.EVERYBODY);
        totals.merge(everybody, sums, Joint::plus);
        days.computeIfAbsent(day, any -> new LinkedHashMap<>()).merge(everybody, sums, Joint::plus);
        for (Segment segment : segments) {
            totals.merge(new Place(arm, goal, segment), sums, Joint::plus);
        }
        return this;
    }

    private static List<Cell> cells(Map<Place, Joint> sums) {
        List<Cell> cells = new ArrayList<>();
        sums.forEach((place, joint) -> cells.add(new Cell(place.arm(), place.goal(), place.segment(), joint)));
        return cells;
    }

    private static <T> List<T> shuffled(List<T> list, Random random) {
        List<T> copy = new ArrayList<>(list);
        Collections.shuffle(copy, random);
        return copy;
    }
}
