package org.openpersonalization.web.admin.experiment.result;

import org.jspecify.annotations.Nullable;

/** A difference and the interval that holds it; an end that is missing is open. */
public record EffectView(
        double value, @Nullable Double low, @Nullable Double high, boolean adjusted) {}
