package org.openpersonalization.report.verdict;

import java.util.Optional;
import org.openpersonalization.report.reading.Change;
import org.openpersonalization.report.reading.CodedText;
import org.openpersonalization.report.reading.CodedTextBuilder;
import org.openpersonalization.statistics.planning.Forecast;
import org.openpersonalization.statistics.verdict.Verdict;

/**
 * Says what was found.
 *
 * @param change of the primary goal, if there is enough to show
 */
record VerdictWords(VerdictContext situation, Optional<Change> change) {

    /** The sentence. */
    CodedText text() {
        Verdict verdict = situation.verdict();
        if (situation.isLeftOpen()) {
            return leftOpen();
        } else if (verdict instanceof Verdict.Broken) {
            return words("broken").say("Visitors were not split as intended: no result of this phase can be believed.");
        } else if (verdict instanceof Verdict.Harmed harmed) {
            return Stops.words(words("harmed"), situation.terms(), harmed.guardrail())
                    .say("{variant} harms {goal}: {change}.");
        } else if (verdict instanceof Verdict.TooFew) {
            return words("too-few")
                    .say("Too few visitors of {variant} or {control} have come, or reached {goal}, to show anything.");
        } else if (verdict instanceof Verdict.TooEarly early) {
            return words("too-early")
                    .count("days", early.days())
                    .say("Nothing is decided for {days} more days, as weekdays and weekends differ.");
        } else if (verdict instanceof Verdict.KeepRunning running) {
            return running(running.more());
        }
        return decided(verdict);
    }

    private CodedText leftOpen() {
        return situation.isClosing()
                ? changed("closing")
                        .count("open", situation.open())
                        .say("Nobody new takes part; {open} visitors are still inside their window" + soFar() + ".")
                : changed("ended").say("It has ended, and nothing was decided over all visitors" + soFar() + ".");
    }

    private CodedText running(Forecast more) {
        String time = more.weeks() == 1 ? "about a week" : more.time().replace(" " + more.weeks() + " ", " {weeks} ");
        return changed("keep-running")
                .count("weeks", more.weeks())
                .say("Nothing is decided over all visitors yet" + soFar() + ". At this traffic it may still take "
                        + time + ".");
    }

    private CodedText decided(Verdict verdict) {
        if (verdict instanceof Verdict.Winner) {
            return changed("winner")
                    .say("{variant} is better than {control} by {goal} over all visitors: " + interval() + ".");
        } else if (verdict instanceof Verdict.Worse) {
            return changed("worse")
                    .say("{variant} is worse than {control} by {goal} over all visitors: " + interval() + ".");
        } else if (verdict instanceof Verdict.NoDifference) {
            return changed("no-difference")
                    .say("{variant} makes no difference worth having to {goal} over all visitors: " + interval() + ".");
        }
        return changed("undecided")
                .say("The test has ended as planned and found no difference of {variant} by {goal} over all visitors: "
                        + interval() + ".");
    }

    private CodedTextBuilder words(String code) {
        return CodedTextBuilder.of(code)
                .name("variant", situation.variant())
                .name("control", situation.terms().comparison().control())
                .name("goal", situation.terms().primary().title());
    }

    private CodedTextBuilder changed(String code) {
        CodedTextBuilder words = words(code);
        change.ifPresent(each -> words.change("change", each.value()));
        change.flatMap(Change::low).ifPresent(low -> words.change("low", low));
        change.flatMap(Change::high).ifPresent(high -> words.change("high", high));
        return words;
    }

    private String soFar() {
        return change.isPresent() ? ": " + interval() + " so far" : "";
    }

    private String interval() {
        return change.filter(Change::isClosed).isPresent() ? "{change}, between {low} and {high}" : "{change}";
    }
}
