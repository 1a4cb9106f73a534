package org.openpersonalization.decide.rung;

import org.openpersonalization.decide.RungKind;

/** One way of choosing a variant. A further way is a further type here, and its place in {@link #inOrder}. */
public sealed interface Rung permits PreviewRung, SliceRung, ExperimentRung, OptimizationRung, RuleRung, DefaultRung {

    RungKind kind();

    /** Decides the component, or returns false when this rung does not apply to it. */
    boolean decide(Deliberation deliberation);

    /** The rungs in the order of {@link RungKind}. */
    static Rung[] inOrder(SliceRung slice) {
        return new Rung[] {
            new PreviewRung(),
            slice,
            new ExperimentRung(),
            new OptimizationRung(),
            new RuleRung(RungKind.BEHAVIORAL),
            new RuleRung(RungKind.DECLARED),
            new RuleRung(RungKind.CONTEXTUAL),
            new DefaultRung()
        };
    }
}
