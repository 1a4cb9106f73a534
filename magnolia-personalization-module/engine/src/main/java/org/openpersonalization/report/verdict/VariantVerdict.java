package org.openpersonalization.report.verdict;

import java.util.List;
import java.util.Optional;
import org.openpersonalization.message.Message;
import org.openpersonalization.report.reading.Change;

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
public record VariantVerdict(
        String variant,
        VerdictOutcome outcome,
        Message verdict,
        List<Message> proven,
        Optional<Change> change,
        Next next) {

    public VariantVerdict {
        proven = List.copyOf(proven);
    }

    /** The same after steps were taken: advice that was followed is replaced. */
    public VariantVerdict after(List<AdviceTaken> taken) {
        return taken.stream()
                .filter(each -> each.covers(variant, next))
                .findFirst()
                .map(each -> new VariantVerdict(variant, outcome, verdict, proven, change, each.done()))
                .orElse(this);
    }
}
