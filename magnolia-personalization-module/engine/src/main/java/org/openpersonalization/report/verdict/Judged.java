package org.openpersonalization.report.verdict;

import java.util.List;
import java.util.Optional;
import org.openpersonalization.report.reading.Change;
import org.openpersonalization.report.reading.Text;

/**
 * The verdict on a variant: first over all visitors, then what is proven for segments, then what to do.
 *
 * @param outcome the verdict over all visitors in one word
 * @param verdict the same as a sentence
 * @param proven what is proven of the primary goal in segments, a sentence for each dimension; empty before the shortest
 *     run is over
 * @param change of the primary goal, relative, with the interval of the test that decides; empty while there is not
 *     enough
 * @param next what to do
 */
public record Judged(
        String variant, VerdictOutcome outcome, Text verdict, List<Text> proven, Optional<Change> change, Next next) {

    public Judged {
        proven = List.copyOf(proven);
    }

    /** The same after steps were taken: advice that was followed is replaced. */
    public Judged after(List<AdviceTaken> taken) {
        return taken.stream()
                .filter(each -> each.covers(variant, next))
                .findFirst()
                .map(each -> new Judged(variant, outcome, verdict, proven, change, each.done()))
                .orElse(this);
    }
}
