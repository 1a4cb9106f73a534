package org.openpersonalization.report.verdict;

import java.util.List;
import java.util.Optional;
import org.openpersonalization.goal.ComparisonKind;
import org.openpersonalization.report.reading.CodedTextBuilder;
import org.openpersonalization.report.segment.SegmentFinding;
import org.openpersonalization.report.verdict.Next.Action;
import org.openpersonalization.statistics.segment.Segment;
import org.openpersonalization.statistics.verdict.Verdict;

/**
 * Says what to do about a verdict.
 *
 * @param findings about the primary goal and the variant, in segments
 */
record NextSteps(VerdictContext situation, List<SegmentFinding> findings) {

    /** The step. */
    Next next() {
        Verdict verdict = situation.verdict();
        if (verdict instanceof Verdict.Broken) {
            return next(
                    Action.LOOK,
                    "look-split",
                    "Look for a variant that redirects, fails or loads slowly before it is counted, for bots, and for"
                            + " changes while it ran. Then begin a new phase.");
        } else if (verdict instanceof Verdict.Harmed) {
            return situation.isOver() ? over() : next(Action.STOP, "stop-harm", "Stop showing {variant}.");
        } else if (verdict instanceof Verdict.TooFew || verdict instanceof Verdict.TooEarly) {
            return waiting();
        }
        return rule(verdict).orElseGet(() -> decided(verdict));
    }

    private Next waiting() {
        if (situation.isClosing()) {
            return next(Action.KEEP_RUNNING, "wait", "Wait until their windows are over.");
        }
        return situation.isLeftOpen()
                ? next(Action.NEW_PHASE, "new-phase", "Keep {control}, or begin a new phase that runs for longer.")
                : next(Action.KEEP_RUNNING, "keep-running", "Keep running.");
    }

    /**
     * A variant that is good for some and bad for others is for the former only, whatever it is on the whole. One that
     * is good for some, as far as is known, is for them when it is not good on the whole.
     */
    private Optional<Next> rule(Verdict verdict) {
        boolean isBetter = verdict instanceof Verdict.Winner;
        boolean isOpen = verdict instanceof Verdict.KeepRunning && (!situation.isOver() || situation.isClosing());
        boolean isRuled = situation.terms().comparison().kind() != ComparisonKind.PROGRAMME;
        return findings.stream()
                .filter(each -> isRuled)
                .filter(each ->
                        each.isMixed() || !isBetter && !isOpen && !each.helped().isEmpty())
                .findFirst()
                .map(this::ruleFor)
                .or(() -> exception(isRuled && isBetter));
    }

    private Next ruleFor(SegmentFinding finding) {
        if (finding.helped().size() > 1) {
            return new Next(
                    Action.RULE,
                    Optional.empty(),
                    words("rule-several")
                            .name("dimension", finding.dimension())
                            .names("helped", finding.helped())
                            .say("Make a rule that shows {variant} where {dimension} is one of {helped}, and {control}"
                                    + " to others."));
        }
        Segment segment = new Segment(finding.dimension(), finding.helped().get(0));
        return new Next(
                Action.RULE,
                Optional.of(segment),
                words("rule")
                        .name("dimension", segment.dimension())
                        .name("value", segment.value())
                        .say(
                                "Make a rule that shows {variant} where {dimension} is {value}, and {control} to others."));
    }

    /** A variant that is better on the whole, but proven to be worse for some, is for all but those. */
    private Optional<Next> exception(boolean isAsked) {
        return findings.stream()
                .filter(each -> isAsked && !each.hurt().isEmpty())
                .findFirst()
                .map(each -> new Next(
                        Action.RULE,
                        Optional.empty(),
                        words("rule-except")
                                .name("dimension", each.dimension())
                                .names("hurt", each.hurt())
                                .say(
                                        "Make a rule that shows {variant} to others than those where {dimension} is {hurt},"
                                                + " and {control} to those.")));
    }

    private Next decided(Verdict verdict) {
        if (verdict instanceof Verdict.KeepRunning) {
            return waiting();
        }
        return switch (situation.terms().comparison().kind()) {
            case EXPERIMENT -> experiment(verdict);
            case PROGRAMME -> programme(verdict);
            case RULE -> ruled(verdict);
        };
    }

    private Next experiment(Verdict verdict) {
        if (verdict instanceof Verdict.Winner) {
            return next(Action.PROMOTE, "promote", "Make {variant} the component's content, or a rule.");
        } else if (situation.isOver() && !(verdict instanceof Verdict.Undecided)) {
            return over();
        } else if (verdict instanceof Verdict.Worse) {
            return next(Action.STOP, "stop-worse", "Stop it and keep {control}.");
        } else if (verdict instanceof Verdict.NoDifference) {
            return next(Action.STOP, "stop-same", "Stop it and keep what is simpler.");
        }
        return next(
                Action.NEW_PHASE,
                "new-phase-larger",
                "Keep {control}, or begin a new phase with more visitors or a bolder change.");
    }

    /** Stopping is no advice for something that has ended. */
    private Next over() {
        return next(
                Action.NONE,
                "done-stopped",
                "Nothing is left to do: it has ended, and visitors see what they would see without it.");
    }

    private Next programme(Verdict verdict) {
        boolean isHurting = findings.stream().anyMatch(each -> !each.hurt().isEmpty());
        if (verdict instanceof Verdict.Winner && isHurting) {
            return next(
                    Action.LOOK,
                    "programme-segment",
                    "Personalization is worth having over all visitors: look at the rules that the visitors see who are"
                            + " worse off.");
        }
        return verdict instanceof Verdict.Winner
                ? next(Action.NONE, "programme-good", "Personalization is worth having: go on.")
                : next(
                        Action.LOOK,
                        "programme-look",
                        "Look at which rules are worse than their control share, and remove them.");
    }

    private Next ruled(Verdict verdict) {
        return verdict instanceof Verdict.Winner
                ? next(Action.NONE, "rule-keep", "Keep the rule.")
                : next(Action.STOP, "rule-remove", "Remove the rule of {variant}.");
    }

    private Next next(Action action, String code, String template) {
        return new Next(action, Optional.empty(), words(code).say(template));
    }

    private CodedTextBuilder words(String code) {
        return CodedTextBuilder.of("next-" + code)
                .name("variant", situation.variant())
                .name("control", situation.terms().comparison().control());
    }
}
