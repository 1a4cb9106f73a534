package org.openpersonalization.report.verdict;

import org.openpersonalization.message.Message;
import org.openpersonalization.report.reading.ReportCode;

/**
 * Where a planned test stands.
 *
 * @param visitors the plan's end: of the control and all variants
 * @param seen how many of them are counted
 * @param isOver whether every variant was looked at for the last time; what is counted later changes nothing
 */
public record Planned(long visitors, long seen, boolean isOver, Message text) {

    static Planned of(long visitors, long seen, boolean isOver) {
        Message message = isOver
                ? Message.of(ReportCode.PLAN_OVER).count("planned", visitors)
                : Message.of(ReportCode.PLAN_OPEN).count("planned", visitors).count("visitors", seen);
        return new Planned(visitors, seen, isOver, message);
    }
}
