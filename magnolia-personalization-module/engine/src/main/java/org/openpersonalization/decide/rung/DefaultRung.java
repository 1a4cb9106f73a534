package org.openpersonalization.decide.rung;

import org.openpersonalization.decide.Reason;
import org.openpersonalization.decide.RungKind;
import org.openpersonalization.definition.Variant;
import org.openpersonalization.goal.Participation;

/** The component's own content: always applies, reads nothing. */
final class DefaultRung implements Rung {

    @Override
    public RungKind kind() {
        return RungKind.DEFAULT;
    }

    @Override
    public boolean decide(Deliberation deliberation) {
        CompiledComponent component = deliberation.component();
        boolean isPlain = component.component().variants().isEmpty();
        deliberation.because(isPlain ? Reason.Code.NOT_PERSONALIZED : Reason.Code.NO_MATCH, "");
        deliberation.show(
                kind(), Variant.DEFAULT_NAME, deliberation.counts() ? component.counted() : Participation.none());
        return true;
    }
}
