package org.openpersonalization.evaluation.result;

import java.util.ArrayList;
import java.util.List;
import org.openpersonalization.message.Message;
import org.openpersonalization.message.MessageField;

/**
 * The weights {@code w = target / propensity} of logged decisions.
 *
 * @param size of the log
 * @param mean mean weight
 * @param largestShare the largest weight, or the weights of the group that has most, as a share of the sum of all
 * @param unsupported mean probability of the target policy for arms whose propensity is 0
 */
public record WeightDiagnostics(Size size, Mean mean, double largestShare, double unsupported) {

    /** The least effective sample size. */
    public static final double LEAST_EFFECTIVE = 200;

    /** The largest share that one weight, or the weights of one visitor, may have. */
    public static final double MOST_SHARE = 0.1;

    /** The fewest effective visitors, for standard errors to be reliable. */
    public static final double FEWEST_VISITORS = 100;

    /** The largest share of decisions with arms that the log cannot contain. */
    public static final double MOST_UNSUPPORTED = 0.001;

    private static final double MOST_ERRORS = 3;
    private static final double ROUNDING = 1e-3;

    /**
     * The size of a log.
     *
     * @param decisions number of decisions
     * @param effective {@code (Σw)² / Σw²}: as many decisions of the target policy itself would be as precise
     * @param effectiveVisitors the same of visitors with the sum of their weights; estimated, at most {@code effective}
     */
    public record Size(long decisions, double effective, double effectiveVisitors) {}

    /**
     * A mean weight.
     *
     * @param value the mean, 1 in expectation
     * @param error its standard error
     */
    public record Mean(double value, double error) {}

    /** Diagnostics of a log whose rows were refused. */
    public static WeightDiagnostics none(long decisions) {
        return new WeightDiagnostics(new Size(decisions, 0, 0), new Mean(0, 0), 0, 0);
    }

    /** Reasons to publish no number. */
    public List<Message> refusals() {
        List<Message> found = new ArrayList<>();
        if (!(size.effective >= LEAST_EFFECTIVE)) {
            found.add(counts(EvaluationRefusal.TOO_FEW, size.effective, LEAST_EFFECTIVE));
        }
        if (!(size.effectiveVisitors >= FEWEST_VISITORS)) {
            found.add(counts(EvaluationRefusal.TOO_FEW_VISITORS, size.effectiveVisitors, FEWEST_VISITORS));
        }
        if (largestShare > MOST_SHARE) {
            found.add(shares(EvaluationRefusal.DOMINATED, largestShare, MOST_SHARE));
        }
        if (unsupported > MOST_UNSUPPORTED) {
            found.add(shares(EvaluationRefusal.UNSUPPORTED, unsupported, MOST_UNSUPPORTED));
        }
        if (Math.abs(mean.value - 1) > Math.max(MOST_ERRORS * mean.error, ROUNDING)) {
            found.add(Message.of(EvaluationRefusal.WRONG_PROPENSITIES)
                    .with("mean", new MessageField.Amount(mean.value))
                    .with("error", new MessageField.Amount(mean.error)));
        }
        return found;
    }

    private static Message counts(EvaluationRefusal code, double effective, double least) {
        return Message.of(code).count("effective", (long) effective).count("least", (long) least);
    }

    private static Message shares(EvaluationRefusal code, double share, double most) {
        return Message.of(code).share("share", share).share("most", most);
    }
}
