package org.openpersonalization.report.verdict;

import java.util.Locale;
import org.openpersonalization.statistics.verdict.Verdict;

/** The verdict over all visitors in one word, for marks and files. A variant may be {@link #UNDECIDED} and yet proven in a segment. */
public enum VerdictOutcome {
    /** The split is wrong: no number can be believed. */
    BROKEN,
    /** A guardrail is harmed. */
    HARMED,
    /** Better than the control. */
    BETTER,
    /** Worse than the control. */
    WORSE,
    /** No difference worth having. */
    SAME,
    /** Nothing is decided. */
    UNDECIDED;

    static VerdictOutcome of(Verdict verdict) {
        if (verdict instanceof Verdict.Broken) {
            return BROKEN;
        } else if (verdict instanceof Verdict.Harmed) {
            return HARMED;
        } else if (verdict instanceof Verdict.Winner) {
            return BETTER;
        } else if (verdict instanceof Verdict.Worse) {
            return WORSE;
        }
        return verdict instanceof Verdict.NoDifference ? SAME : UNDECIDED;
    }

    /** The name in JSON and files; never changes. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
