package org.openpersonalization.experiment.phase;

/**
 * How an experiment is read.
 *
 * @param mode which test decides
 * @param plannedVisitors of the control and all variants together, by which the test is tuned, or at which it ends
 * @param margin a lift up to here, to either side, is no difference worth having; a share of the control's value, 0 or more
 * @param isHopelessAccepted whether somebody wants it although it will probably find nothing
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
