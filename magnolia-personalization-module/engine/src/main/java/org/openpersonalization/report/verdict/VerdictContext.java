package org.openpersonalization.report.verdict;

import org.openpersonalization.message.Message;
import org.openpersonalization.report.reading.ReportCode;
import org.openpersonalization.report.reading.Terms;
import org.openpersonalization.statistics.verdict.Verdict;

/**
 * The circumstances of a verdict on a variant.
 *
 * @param verdict the result of the test
 * @param isOver whether the comparison takes in no more visitors
 * @param open visitors still inside their window
 */
record VerdictContext(Terms terms, String variant, Verdict verdict, boolean isOver, long open) {

    /** A message with those of the fields {@code variant}, {@code control} and {@code goal} that its code has. */
    Message message(ReportCode code) {
        Message message = Message.of(code);
        if (code.fields().contains("variant")) {
            message = message.variant("variant", variant);
        }
        if (code.fields().contains("control")) {
            message = message.variant("control", terms.comparison().control());
        }
        return code.fields().contains("goal")
                ? message.title("goal", terms.primary().title())
                : message;
    }

    /** Whether it is over, and nothing was decided. */
    boolean isLeftOpen() {
        return isOver
                && (verdict instanceof Verdict.KeepRunning
                        || verdict instanceof Verdict.TooEarly
                        || verdict instanceof Verdict.TooFew);
    }

    /** Whether it can still be decided, by those who are inside their window. */
    boolean isClosing() {
        return isLeftOpen() && open > 0;
    }
}
