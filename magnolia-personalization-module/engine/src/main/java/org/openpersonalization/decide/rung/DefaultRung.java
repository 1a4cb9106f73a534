package org.openpersonalization.decide.rung;

import java.util.Optional;
import org.openpersonalization.decide.Decision;
import org.openpersonalization.decide.Reason;
import org.openpersonalization.decide.RungKind;
import org.openpersonalization.definition.Variant;

/** The component's own content: always applies, reads nothing. */
public final class DefaultRung implements Rung {

    @Override
    public RungKind kind() {
        return RungKind.DEFAULT;
    }

    @Override
    public Optional<Decision> decide(Deliberation deliberation) {
        boolean plain = deliberation.component().variants().isEmpty();
        Reason reason = Reason.of(plain ? Reason.Code.NOT_PERSONALIZED : Reason.Code.NO_MATCH);
        return Optional.of(deliberation.decided(Variant.DEFAULT_NAME, kind(), reason));
    }
}
