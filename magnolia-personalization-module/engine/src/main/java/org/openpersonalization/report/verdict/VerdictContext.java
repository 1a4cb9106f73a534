package org.openpersonalization.report.verdict;

import org.openpersonalization.report.reading.Terms;
import org.openpersonalization.statistics.verdict.Verdict;

/**
 * What a verdict on a variant is said in.
 *
 * @param verdict what the test says
 * @param isOver whether nobody is taken in any more
 * @param open how many visitors are still inside their window
 */
record VerdictContext(Terms terms, String variant, Verdict verdict, boolean isOver, long open) {

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
