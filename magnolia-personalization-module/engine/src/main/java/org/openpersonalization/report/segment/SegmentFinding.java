package org.openpersonalization.report.segment;

import java.util.List;
import org.openpersonalization.goal.Goal;
import org.openpersonalization.report.reading.CodedText;
import org.openpersonalization.report.reading.CodedTextBuilder;
import org.openpersonalization.statistics.segment.Contrast;

/**
 * Whom a variant helps, and whom it hurts.
 *
 * @param helped values of the dimension for which it is better
 * @param hurt values of the dimension for which it is worse
 */
public record SegmentFinding(
        String goal, String variant, String dimension, List<String> helped, List<String> hurt, CodedText text) {

    public SegmentFinding {
        helped = List.copyOf(helped);
        hurt = List.copyOf(hurt);
    }

    /** Whether the variant is good for some and bad for others. */
    public boolean isMixed() {
        return !helped.isEmpty() && !hurt.isEmpty();
    }

    /** A contrast in words. */
    static SegmentFinding of(Goal goal, String variant, String dimension, Contrast contrast) {
        CodedTextBuilder words = CodedTextBuilder.of(code(contrast))
                .name("goal", goal.title())
                .name("variant", variant)
                .name("dimension", dimension)
                .names("helped", contrast.helped())
                .names("hurt", contrast.hurt());
        return new SegmentFinding(
                goal.name(),
                variant,
                dimension,
                contrast.helped(),
                contrast.hurt(),
                words.say("By {goal}, {variant} " + sentence(contrast)));
    }

    private static String code(Contrast contrast) {
        if (contrast.isMixed()) {
            return "segments-mixed";
        }
        return contrast.hurt().isEmpty() ? "segments-helped" : "segments-hurt";
    }

    private static String sentence(Contrast contrast) {
        if (contrast.isMixed()) {
            return "helps {helped} and hurts {hurt} of {dimension}.";
        }
        return contrast.hurt().isEmpty()
                ? "helps {helped} of {dimension}; for the others there is no evidence yet."
                : "hurts {hurt} of {dimension}; for the others there is no evidence yet.";
    }
}
