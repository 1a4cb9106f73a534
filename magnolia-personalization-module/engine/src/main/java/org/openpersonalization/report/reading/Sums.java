package org.openpersonalization.report.reading;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.openpersonalization.count.Cell;
import org.openpersonalization.count.ComparisonTally;
import org.openpersonalization.count.Day;
import org.openpersonalization.statistics.sample.Joint;
import org.openpersonalization.statistics.segment.Segment;

/** A tally's sums by name; the order of the input does not matter. */
public final class Sums {

    private record Place(String arm, String goal, Segment segment) {}

    private final Map<Place, Joint> totals;
    private final SortedMap<LocalDate, Map<Place, Joint>> days = new TreeMap<>();

    private Sums(ComparisonTally tally) {
        totals = byPlace(tally.cells());
        for (Day day : tally.days()) {
            days.merge(day.day(), byPlace(day.cells()), Sums::together);
        }
    }

    /** The sums of a tally. */
    public static Sums of(ComparisonTally tally) {
        return new Sums(tally);
    }

    /** The sum over all visitors. */
    public Joint total(String arm, String goal) {
        return total(arm, goal, Cell.EVERYBODY);
    }

    /** Over a segment. */
    public Joint total(String arm, String goal, Segment segment) {
        return totals.getOrDefault(new Place(arm, goal, segment), Joint.NONE);
    }

    /** The sum over all visitors, added on one day. */
    public Joint on(LocalDate day, String arm, String goal) {
        return days.getOrDefault(day, Map.of()).getOrDefault(new Place(arm, goal, Cell.EVERYBODY), Joint.NONE);
    }

    /** The days on which anything was added, oldest first. */
    public List<LocalDate> days() {
        return List.copyOf(days.keySet());
    }

    /** The sums over all visitors, up to the end of each of {@link #days()}. */
    public List<Joint> growth(String arm, String goal) {
        List<Joint> growth = new ArrayList<>();
        Joint sum = Joint.NONE;
        for (LocalDate day : days.keySet()) {
            sum = sum.plus(on(day, arm, goal));
            growth.add(sum);
        }
        return growth;
    }

    /** The segments in which anybody was counted, by dimension and value. */
    public Map<String, List<Segment>> dimensions() {
        Map<String, List<Segment>> dimensions = new LinkedHashMap<>();
        totals.keySet().stream()
                .map(Place::segment)
                .filter(segment -> !segment.equals(Cell.EVERYBODY))
                .distinct()
                .sorted(Comparator.comparing(Segment::dimension).thenComparing(Segment::value))
                .forEach(segment -> dimensions
                        .computeIfAbsent(segment.dimension(), any -> new ArrayList<>())
                        .add(segment));
        return dimensions;
    }

    private static Map<Place, Joint> byPlace(List<Cell> cells) {
        Map<Place, Joint> sums = new HashMap<>();
        cells.forEach(cell -> sums.merge(new Place(cell.arm(), cell.goal(), cell.segment()), cell.sums(), Joint::plus));
        return sums;
    }

    private static Map<Place, Joint> together(Map<Place, Joint> one, Map<Place, Joint> other) {
        other.forEach((place, sums) -> one.merge(place, sums, Joint::plus));
        return one;
    }
}
