package org.openpersonalization.experiment.phase;

import java.time.Instant;
import java.util.List;
import org.openpersonalization.goal.Comparison;
import org.openpersonalization.goal.ComparisonKey;
import org.openpersonalization.goal.Goal;

/**
 * The plan for the overall impact: the holdout against all other visitors, and each rule's variant against its own
 * control share.
 *
 * @param phase counted from 1; other goals or other slices make another phase
 * @param goals the primary one first
 * @param holdout the holdout's share of visitors, 0 to 1
 * @param control each component's control share, 0 to 1
 * @param started start of the phase
 */
public record ProgrammePlan(int phase, List<Goal> goals, double holdout, double control, Instant started) {

    public static final String HOLDOUT = "holdout";
    public static final String EVERYBODY_ELSE = "personalized";
    public static final String CONTROL = "control";
    public static final String SHOWN = "shown";

    public ProgrammePlan {
        goals = List.copyOf(goals);
    }

    /** Whether some visitors, and not all, are held out, so that there is something to compare. */
    public boolean hasHoldout() {
        return isSplit(holdout);
    }

    /** Whether components have a control share, and not only that. */
    public boolean hasControl() {
        return isSplit(control);
    }

    private static boolean isSplit(double share) {
        return share > 0 && share < 1;
    }

    /** The key of the programme's comparison. */
    public String key() {
        return ComparisonKey.ofProgramme(phase).text();
    }

    /** The key of a rule's comparison. */
    public String ruleKey(String component, String variant) {
        return ComparisonKey.ofRule(component, variant, phase).text();
    }

    /** The comparison of the holdout with all other visitors; only while the holdout has some share and not all. */
    public Comparison comparison() {
        return new Comparison(
                key(),
                "",
                List.of(new Comparison.Share(HOLDOUT, holdout), new Comparison.Share(EVERYBODY_ELSE, 1 - holdout)),
                goals,
                started);
    }

    /** A variant shown by a rule against the component's own content for those who would have seen it. */
    public Comparison rule(String component, String variant) {
        return new Comparison(
                ruleKey(component, variant),
                component,
                List.of(new Comparison.Share(CONTROL, control), new Comparison.Share(SHOWN, 1 - control)),
                goals,
                started);
    }
}
