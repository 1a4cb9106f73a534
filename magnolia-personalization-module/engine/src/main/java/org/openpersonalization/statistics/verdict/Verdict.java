package org.openpersonalization.statistics.verdict;

import org.openpersonalization.statistics.balance.SampleRatio;
import org.openpersonalization.statistics.planning.Forecast;

/** What is to be thought of a variant, compared with the control. */
public sealed interface Verdict {

    /** In words: what is found, and what to do. */
    String text();

    /** Visitors were not split as intended. */
    record Broken(SampleRatio ratio) implements Verdict {
        @Override
        public String text() {
            return ratio.text();
        }
    }

    /** A goal that must not suffer does. */
    record Harmed(Guardrail guardrail) implements Verdict {
        @Override
        public String text() {
            return "It harms [" + guardrail.name() + "]: " + VerdictPhrases.change(guardrail.effect())
                    + ". Stop showing it.";
        }
    }

    /** It is better. */
    record Winner(Reading reading) implements Verdict {
        @Override
        public String text() {
            return "It is better than the control: " + VerdictPhrases.change(reading)
                    + ". Make it the default, or a rule.";
        }
    }

    /** It is worse. */
    record Worse(Reading reading) implements Verdict {
        @Override
        public String text() {
            return "It is worse than the control: " + VerdictPhrases.change(reading) + ". Keep the control.";
        }
    }

    /** Whatever difference there is, it is too small to matter. */
    record NoDifference(Reading reading) implements Verdict {
        @Override
        public String text() {
            return "There is no difference worth having: " + VerdictPhrases.change(reading) + ". Keep what is simpler.";
        }
    }

    /** The planned test has ended, and did not decide. */
    record Undecided(Reading reading) implements Verdict {
        @Override
        public String text() {
            return "The test has ended as planned and found no difference: " + VerdictPhrases.change(reading)
                    + ". Keep the control, or plan a larger test.";
        }
    }

    /** The evidence is there, or is not, but the test is too young: weekdays and weekends differ. */
    record TooEarly(int days) implements Verdict {
        @Override
        public String text() {
            return "Keep running for " + days + (days == 1 ? " more day" : " more days")
                    + ": before that nothing is decided, as weekdays and weekends differ.";
        }
    }

    /** There are too few visitors to show anything. */
    record TooFew() implements Verdict {
        @Override
        public String text() {
            return "Keep running: too few visitors have come, or reached the goal, to show anything.";
        }
    }

    /** Nothing is decided yet. */
    record KeepRunning(Reading reading, Forecast more) implements Verdict {
        @Override
        public String text() {
            return "Keep running: " + VerdictPhrases.change(reading) + " so far. At this traffic it may take "
                    + more.time() + " more.";
        }
    }
}
