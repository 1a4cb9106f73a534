package org.openpersonalization.learning;

import java.util.List;
import org.openpersonalization.feature.FeatureVector;
import org.openpersonalization.profile.VisitorKey;

/**
 * The inputs of a decision.
 *
 * @param visitor the pseudonym
 * @param features encoded by the registry of the epoch
 * @param eligible the arms that may be shown now, in the order of the optimization's phase
 * @param rulesArm the arm that the rungs below the optimization would show; one of the eligible
 */
public record DecisionRequest(VisitorKey visitor, FeatureVector features, List<String> eligible, String rulesArm) {

    public DecisionRequest {
        eligible = List.copyOf(eligible);
    }
}
