package org.openpersonalization.web.admin.experiment.result;

import org.jspecify.annotations.Nullable;

/**
 * A result of one segment.
 *
 * @param hidden whether too few visitors are in it, or in one from which it could be worked out
 * @param effect the relative lift, shrunk toward the whole's
 * @param seen the relative lift as it was seen
 * @param isEvidence whether it holds among all that were looked at
 */
public record SegmentRowView(
        String dimension,
        String dimensionTitle,
        String value,
        boolean hidden,
        @Nullable Long visitors,
        String goal,
        String variant,
        @Nullable EffectView effect,
        @Nullable EffectView seen,
        boolean isEvidence) {}
