package org.openpersonalization.store.counting;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.openpersonalization.count.Contribution;
import org.openpersonalization.goal.Counted;
import org.openpersonalization.goal.Traits;
import org.openpersonalization.profile.VisitorKey;

/**
 * A visitor in a comparison.
 *
 * @param visitor the visitor's key
 * @param comparison its number
 * @param arm its number
 * @param time first exposure
 * @param known whether the visitor was known before
 * @param traits traits by which results are segmented
 * @param results contributions to each closed goal, in the order in which they close
 */
record Enrolment(
        VisitorKey visitor,
        long comparison,
        int arm,
        Instant time,
        boolean known,
        Traits traits,
        List<Contribution> results) {

    private static final String NEXT = ";";
    private static final int NUMBERS = 4;

    public Enrolment {
        results = List.copyOf(results);
    }

    /** The same with one more goal closed. */
    public Enrolment with(Contribution result) {
        List<Contribution> more = new ArrayList<>(results);
        more.add(result);
        return new Enrolment(visitor, comparison, arm, time, known, traits, more);
    }

    /** When the next goal's window is over and late activities have arrived; empty when all goals are closed. */
    public Optional<Instant> due(CountedComparison compared) {
        int closed = results.size();
        return closed < compared.closing().size()
                ? Optional.of(compared.closing(closed).closesAt(time).plus(Contribution.GRACE))
                : Optional.empty();
    }

    /** The results as they are stored: four numbers for each. */
    public String resultsText() {
        List<String> texts = new ArrayList<>();
        for (Contribution each : results) {
            texts.add(each.now().above() + "," + each.now().below() + ","
                    + each.before().above() + "," + each.before().below());
        }
        return String.join(NEXT, texts);
    }

    /** Parses the output of {@link #resultsText}. */
    public static List<Contribution> results(String text, boolean known) {
        List<Contribution> results = new ArrayList<>();
        if (!text.isEmpty()) {
            for (String each : text.split(NEXT)) {
                results.add(result(each.split(","), known));
            }
        }
        return results;
    }

    private static Contribution result(String[] numbers, boolean known) {
        if (numbers.length != NUMBERS) {
            throw new IllegalStateException("The results of a visitor are malformed: rebuild the numbers");
        }
        return new Contribution(
                new Counted(Integer.parseInt(numbers[0]), Integer.parseInt(numbers[1])),
                known,
                new Counted(Integer.parseInt(numbers[2]), Integer.parseInt(numbers[3])));
    }
}
