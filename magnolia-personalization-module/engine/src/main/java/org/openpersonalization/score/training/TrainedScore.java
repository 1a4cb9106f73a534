package org.openpersonalization.score.training;

import java.util.List;
import java.util.Optional;
import org.openpersonalization.message.Message;
import org.openpersonalization.score.ScoreModel;

/**
 * The result of a training.
 *
 * @param model the model; empty when there are refusals
 * @param refusals reasons for no model, with codes of {@link ScoreRefusal}
 * @param leaks features that know too much of the goal; certain ones are a refusal
 */
public record TrainedScore(Optional<ScoreModel> model, List<Message> refusals, List<Leak> leaks) {

    public TrainedScore {
        refusals = List.copyOf(refusals);
        leaks = List.copyOf(leaks);
    }
}
