package org.openpersonalization.report.verdict;

import org.openpersonalization.report.reading.CodedText;
import org.openpersonalization.report.reading.CodedTextBuilder;

/**
 * Where a planned test stands.
 *
 * @param visitors the plan's end: of the control and all variants
 * @param seen how many of them are counted
 * @param isOver whether every variant was looked at for the last time; what is counted later changes nothing
 */
public record Planned(long visitors, long seen, boolean isOver, CodedText text) {

    /** The same, in words. */
    static Planned of(long visitors, long seen, boolean isOver) {
        CodedTextBuilder words = CodedTextBuilder.of(isOver ? "plan-over" : "plan-open")
                .count("planned", visitors)
                .count("visitors", seen);
        return new Planned(
                visitors,
                seen,
                isOver,
                isOver
                        ? words.say("The plan of {planned} visitors is over: what is counted later changes nothing."
                                + " Begin a new phase to go on.")
                        : words.say("The test ends at {planned} visitors, as planned; {visitors} are counted."));
    }
}
