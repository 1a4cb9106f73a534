package org.openpersonalization.web.admin.experiment.result;

import org.jspecify.annotations.Nullable;
import org.openpersonalization.experiment.phase.Phase;
import org.openpersonalization.report.Interplay;
import org.openpersonalization.web.message.TextView;

/** How two experiments that share visitors bear on each other. */
public record InterplayView(
        String other,
        String title,
        long both,
        double share,
        @Nullable EffectView interaction,
        TextView text) {

    /** The interplay with another phase. */
    public static InterplayView of(Phase other, Interplay interplay) {
        return new InterplayView(
                other.plan().about().name(),
                other.plan().about().title(),
                interplay.overlap().both(),
                interplay.overlap().share(),
                interplay.interaction().map(ReportViews::effect).orElse(null),
                TextView.of(interplay.text()));
    }
}
