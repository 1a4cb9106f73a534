package org.openpersonalization.report.segment;

import java.util.List;
import org.openpersonalization.goal.Goal;
import org.openpersonalization.message.Message;
import org.openpersonalization.report.reading.ReportCode;
import org.openpersonalization.statistics.segment.Contrast;

/**
 * Whom a variant helps, and whom it hurts.
 *
 * @param helped values of the dimension for which it is better
 * @param hurt values of the dimension for which it is worse
 */
public record SegmentFinding(
        String goal, String variant, String dimension, List<String> helped, List<String> hurt, Message text) {

    public SegmentFinding {
        helped = List.copyOf(helped);
        hurt = List.copyOf(hurt);
    }

    /** Whether the variant is good for some and bad for others. */
    public boolean isMixed() {
        return !helped.isEmpty() && !hurt.isEmpty();
    }

    static SegmentFinding of(Goal goal, String variant, String dimension, Contrast contrast) {
        ReportCode code = code(contrast);
        Message message = Message.of(code).title("goal", goal.title()).variant("variant", variant);
        if (!contrast.helped().isEmpty()) {
            message = message.group("helped", dimension, contrast.helped());
        }
        if (!contrast.hurt().isEmpty()) {
            message = message.group("hurt", dimension, contrast.hurt());
        }
        return new SegmentFinding(goal.name(), variant, dimension, contrast.helped(), contrast.hurt(), message);
    }

    private static ReportCode code(Contrast contrast) {
        if (contrast.isMixed()) {
            return ReportCode.SEGMENTS_MIXED;
        }
        return contrast.hurt().isEmpty() ? ReportCode.SEGMENTS_HELPED : ReportCode.SEGMENTS_HURT;
    }
}
