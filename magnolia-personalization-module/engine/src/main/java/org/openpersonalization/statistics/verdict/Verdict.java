package org.openpersonalization.statistics.verdict;

import org.openpersonalization.statistics.balance.SampleRatio;
import org.openpersonalization.statistics.planning.Forecast;

/** The verdict on a variant, compared with the control. */
public sealed interface Verdict {

    /** Visitors were not split as intended. */
    record Broken(SampleRatio ratio) implements Verdict {}

    /** A goal that must not suffer does. */
    record Harmed(Guardrail guardrail) implements Verdict {}

    /** It is better. */
    record Winner(Reading reading) implements Verdict {}

    /** It is worse. */
    record Worse(Reading reading) implements Verdict {}

    /** Whatever difference there is, it is too small to matter. */
    record NoDifference(Reading reading) implements Verdict {}

    /** The planned test has ended, and did not decide. */
    record Undecided(Reading reading) implements Verdict {}

    /** The evidence is there, or is not, but the test is too young: weekdays and weekends differ. */
    record TooEarly(int days) implements Verdict {}

    /** There are too few visitors to show anything. */
    record TooFew() implements Verdict {}

    /** Nothing is decided yet. */
    record KeepRunning(Reading reading, Forecast more) implements Verdict {}
}
