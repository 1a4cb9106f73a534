package org.openpersonalization.report.verdict;

import java.util.List;
import java.util.Optional;
import org.openpersonalization.message.Message;
import org.openpersonalization.report.reading.Change;

/**
 * The verdict on a variant: first over all visitors, then proven effects in segments, then the recommended action.
 *
 * @param outcome the outcome over all visitors
 * @param verdict the same as a sentence
 * @param proven proven effects on the primary goal in segments, a message for each dimension; empty before the minimum
 * duration is over
 * @param change of the primary goal, relative, with the interval of the deciding test; empty while the data do not
 * suffice
 * @param next the recommended action
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
