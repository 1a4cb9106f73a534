package org.openpersonalization.learning.log;

/** The share of an optimization's visitors that a visitor belongs to, by hash, for the optimization's whole life. */
public enum TrafficSlice {
    /** The policy chooses. */
    POLICY,
    /** The rungs below the optimization choose: the comparison for the policy's lift. */
    RULES,
    /** Each eligible arm has the same probability. */
    UNIFORM
}
