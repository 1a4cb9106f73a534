package org.openpersonalization.web.admin.experiment.view;

import org.jspecify.annotations.Nullable;

/** How two experiments that share visitors bear on each other. */
public record InterplayView(
        String other,
        String title,
        long both,
        double share,
        @Nullable EffectView interaction,
        Text text) {}
