package org.openpersonalization.learning.log;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.openpersonalization.feature.FeatureVector;
import org.openpersonalization.profile.VisitorKey;

/**
 * One decision of an optimization as the decision log keeps it: all that training, off-policy evaluation and replay read.
 *
 * @param origin the decision, its visitor and its moment
 * @param model the version of the model that decided
 * @param features the encoded features at that moment
 * @param propensities the probability with which each eligible arm is shown to a visitor with these features and this choice of the
 * rungs below: over the slices, the floor and the draws together. Each arm that can be shown has a probability above 0
 * @param choice the shown arm, and how it was chosen
 */
public record LoggedDecision(
        Origin origin, ModelVersion model, FeatureVector features, ArmProbabilities propensities, Choice choice) {

    /**
     * The identity of a decision.
     *
     * @param id the id of the exposure in the page, by which outcomes are joined
     * @param visitor the pseudonym: decisions of one visitor depend on each other, and are erased together
     * @param time moment of the decision, to the millisecond
     */
    public record Origin(UUID id, VisitorKey visitor, Instant time) {

        public Origin {
            time = time.truncatedTo(ChronoUnit.MILLIS);
        }
    }

    /**
     * The version of a model.
     *
     * @param epoch number of the epoch, from 0
     * @param registryHash hash of the feature registry, 16 hexadecimal digits
     */
    public record ModelVersion(long epoch, String registryHash) {

        private static final Pattern HASH = Pattern.compile("[0-9a-f]{16}");

        public ModelVersion {
            if (epoch < 0 || !HASH.matcher(registryHash).matches()) {
                throw new IllegalArgumentException("Epochs count from 0, a registry's hash has 16 hexadecimal digits"
                        + " [epoch=" + epoch + ", registryHash=" + registryHash + "]");
            }
        }
    }

    /**
     * The outcome of choosing.
     *
     * @param arm the shown arm
     * @param rulesArm the arm that the rungs below the optimization would have shown
     * @param slice the visitor's slice
     * @param reason the step that chose
     */
    public record Choice(String arm, String rulesArm, TrafficSlice slice, ChoiceReason reason) {}

    public LoggedDecision {
        requireEligible(choice.arm(), propensities.arms());
        requireEligible(choice.rulesArm(), propensities.arms());
        if (!(propensities.of(choice.arm()) > 0)) {
            throw new IllegalArgumentException("The shown arm has a propensity above 0 [arm=" + choice.arm()
                    + ", propensities=" + propensities + "]");
        }
    }

    private static void requireEligible(String arm, List<String> arms) {
        if (!arms.contains(arm)) {
            throw new IllegalArgumentException("The arm is not eligible [arm=" + arm + ", eligible=" + arms + "]");
        }
    }

    /** The eligible arms. */
    public List<String> arms() {
        return propensities.arms();
    }

    /** The propensity of the shown arm, above 0. */
    public double propensity() {
        return propensities.of(choice.arm());
    }
}
