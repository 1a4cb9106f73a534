package org.openpersonalization.evaluation;

import org.openpersonalization.experiment.bucket.HashSeed;

/** Groups of visitors by hash: all decisions of a visitor are in one group, and all groups of a fold in one fold. */
final class VisitorGroups {

    /** So many groups give standard errors as good as visitors do: their own error is 2 %. */
    static final int NUMBER = 1024;

    private static final HashSeed SEED = new HashSeed("off-policy evaluation");

    private VisitorGroups() {}

    /** The group of a visitor, 0 to {@value #NUMBER} exclusive. */
    static int of(String visitor) {
        return (int) (SEED.position(visitor) * NUMBER);
    }
}
