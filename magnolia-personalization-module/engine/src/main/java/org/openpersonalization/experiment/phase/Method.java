package org.openpersonalization.experiment.phase;

/**
 * The statistical method of an experiment.
 *
 * @param mode the deciding test
 * @param plannedVisitors of the control and all variants together; tunes the sequential test, and ends the planned one
 * @param margin equivalence margin: a lift up to here, to either side, counts as no difference; a share of the
 * control's value, 0 or more
 * @param isHopelessAccepted whether the editor accepted an experiment that will probably find nothing
 */
public record Method(Mode mode, long plannedVisitors, double margin, boolean isHopelessAccepted) {

    /** Which test decides. */
    public enum Mode {
        /** Anybody may look at any time and stop for any reason. */
        ALWAYS_VALID,
        /** Ends at its plan; finds more with the same visitors. */
        PLANNED
    }

    public Method {
        if (plannedVisitors < 1 || !(margin >= 0 && margin < 1)) {
            throw new IllegalArgumentException(
                    "An experiment plans for at least one visitor, with a margin of 0 or more" + " [plannedVisitors="
                            + plannedVisitors + ", margin=" + margin + "]");
        }
    }
}
