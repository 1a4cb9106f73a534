package org.openpersonalization.decide;

import java.util.Optional;

/**
 * The variant that an editor looks at, whatever its audience and its dates say. Needs no purpose and reads nothing, since
 * nothing of the visit changes it.
 */
final class PreviewRung implements Rung {

    @Override
    public RungKind kind() {
        return RungKind.PREVIEW;
    }

    @Override
    public Optional<Decision> decide(Deliberation deliberation) {
        return deliberation
                .visit()
                .previewOf(deliberation.component())
                .map(Preview::variant)
                .map(variant -> deliberation.decided(variant, kind(), new Reason(Reason.Code.PREVIEWED, variant)));
    }
}
