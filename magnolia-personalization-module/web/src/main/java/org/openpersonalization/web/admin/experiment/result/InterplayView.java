package org.openpersonalization.web.admin.experiment.result;

import org.jspecify.annotations.Nullable;
import org.openpersonalization.web.admin.experiment.view.TextView;

/** How two experiments that share visitors bear on each other. */
public record InterplayView(
        String other,
        String title,
        long both,
        double share,
        @Nullable EffectView interaction,
        TextView text) {}
