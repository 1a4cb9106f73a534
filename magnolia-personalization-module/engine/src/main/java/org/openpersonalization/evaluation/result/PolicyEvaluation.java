package org.openpersonalization.evaluation.result;

import java.util.List;
import java.util.Optional;
import org.openpersonalization.message.Message;

/**
 * The result of an evaluation.
 *
 * @param weights diagnostics of the weights; without weights when rows were refused
 * @param refusals reasons to publish no number, with codes of {@link EvaluationRefusal}; empty when there are estimates
 * @param estimates the estimates; empty when there are refusals
 */
public record PolicyEvaluation(WeightDiagnostics weights, List<Message> refusals, Optional<PolicyEstimates> estimates) {

    public PolicyEvaluation {
        refusals = List.copyOf(refusals);
    }

    /** No estimates, for these reasons. */
    public static PolicyEvaluation refused(WeightDiagnostics weights, List<Message> refusals) {
        return new PolicyEvaluation(weights, refusals, Optional.empty());
    }
}
