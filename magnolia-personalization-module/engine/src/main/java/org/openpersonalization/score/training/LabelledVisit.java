package org.openpersonalization.score.training;

import java.time.Instant;
import org.openpersonalization.feature.FeatureVector;

/**
 * A row from which a score is trained: the features of one moment, and whether the goal was reached after it.
 *
 * @param visitor pseudonym; calibration never measures a visitor by rows of the same visitor
 * @param time the moment of the features
 * @param features the encoded features, as logged
 * @param reached whether the goal was reached in its window after that moment
 */
public record LabelledVisit(String visitor, Instant time, FeatureVector features, boolean reached) {}
