package org.openpersonalization.decide.rung;

import java.util.Optional;
import org.openpersonalization.decide.ForcedVariant;
import org.openpersonalization.decide.Reason;
import org.openpersonalization.decide.RungKind;
import org.openpersonalization.goal.Participation;

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
    public boolean decide(Deliberation deliberation) {
        if (deliberation.visit().preview().variant().isEmpty()) {
            return false;
        }
        Optional<ForcedVariant> wanted =
                deliberation.visit().previewOf(deliberation.component().component());
        wanted.ifPresent(preview -> show(preview, deliberation));
        return wanted.isPresent();
    }

    private void show(ForcedVariant preview, Deliberation deliberation) {
        deliberation.because(Reason.Code.PREVIEWED, preview.variant());
        deliberation.show(kind(), preview.variant(), Participation.none());
    }
}
