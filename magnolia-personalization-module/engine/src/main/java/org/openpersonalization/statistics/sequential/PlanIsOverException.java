package org.openpersonalization.statistics.sequential;

/** A planned test was looked at again after its end. The declared error does not cover its result then. */
final class PlanIsOverException extends IllegalStateException {

    private static final long serialVersionUID = 1;

    PlanIsOverException(long planned, long seen) {
        super("This test ended as planned: start a new one, or read a new phase by the always-valid test [planned="
                + planned + ", visitors=" + seen + "]");
    }
}
