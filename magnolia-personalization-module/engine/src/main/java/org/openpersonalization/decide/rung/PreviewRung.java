package org.openpersonalization.decide.rung;

import java.util.Optional;
import org.openpersonalization.decide.Decision;
import org.openpersonalization.decide.ForcedVariant;
import org.openpersonalization.decide.Reason;
import org.openpersonalization.decide.RungKind;

/**
 * The variant that an editor looks at, whatever its audience and its dates say. Needs no purpose and reads nothing, since
 * nothing of the visit changes it.
 */
public final class PreviewRung implements Rung {

    @Override
    public RungKind kind() {
        return RungKind.PREVIEW;
    }

    @Override
    public Optional<Decision> decide(Deliberation deliberation) {
        return deliberation
                .visit()
                .previewOf(deliberation.component())
                .map(ForcedVariant::variant)
                .map(variant -> deliberation.decided(variant, kind(), new Reason(Reason.Code.PREVIEWED, variant)));
    }
}
