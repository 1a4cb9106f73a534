package org.openpersonalization.report.verdict;

import java.util.List;
import java.util.Optional;
import org.openpersonalization.experiment.phase.LearnedAllocation;
import org.openpersonalization.goal.ComparisonKind;
import org.openpersonalization.learning.log.TrafficSlice;
import org.openpersonalization.report.reading.ReportCode;
import org.openpersonalization.report.segment.SegmentFinding;
import org.openpersonalization.report.verdict.Next.Action;
import org.openpersonalization.statistics.segment.Segment;
import org.openpersonalization.statistics.verdict.Verdict;

/**
 * The advice about a verdict.
 *
 * @param findings about the primary goal and the variant, in segments
 */
record NextSteps(VerdictContext situation, List<SegmentFinding> findings) {

    /** The step. */
    Next next() {
        Verdict verdict = situation.verdict();
        if (verdict instanceof Verdict.Broken) {
            return next(Action.LOOK, ReportCode.NEXT_LOOK_SPLIT);
        } else if (verdict instanceof Verdict.Harmed) {
            ReportCode stop = situation.terms().isLearned() ? ReportCode.NEXT_STOP_WORSE : ReportCode.NEXT_STOP_HARM;
            return situation.isOver() ? over() : next(Action.STOP, stop);
        } else if (verdict instanceof Verdict.TooFew || verdict instanceof Verdict.TooEarly) {
            return waiting();
        }
        return rule(verdict).orElseGet(() -> decided(verdict));
    }

    private Next waiting() {
        if (situation.isClosing()) {
            return next(Action.KEEP_RUNNING, ReportCode.NEXT_WAIT);
        }
        return situation.isLeftOpen()
                ? next(Action.NEW_PHASE, ReportCode.NEXT_NEW_PHASE)
                : next(Action.KEEP_RUNNING, ReportCode.NEXT_KEEP_RUNNING);
    }

    /**
     * A variant that is good for some and bad for others is for the former only, whatever it is on the whole. One that
     * is good for some, as far as is known, is for them when it is not good on the whole.
     */
    private Optional<Next> rule(Verdict verdict) {
        boolean isBetter = verdict instanceof Verdict.Winner;
        boolean isOpen = verdict instanceof Verdict.KeepRunning && (!situation.isOver() || situation.isClosing());
        boolean isRuled = situation.terms().comparison().kind() != ComparisonKind.PROGRAMME
                && !situation.terms().isLearned();
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
                    situation
                            .message(ReportCode.NEXT_RULE_SEVERAL)
                            .group("helped", finding.dimension(), finding.helped()));
        }
        Segment segment = new Segment(finding.dimension(), finding.helped().get(0));
        return new Next(
                Action.RULE,
                Optional.of(segment),
                situation.message(ReportCode.NEXT_RULE).group("value", segment.dimension(), List.of(segment.value())));
    }

    /** A variant that is better on the whole, but proven to be worse for some, is for all but those. */
    private Optional<Next> exception(boolean isAsked) {
        return findings.stream()
                .filter(each -> isAsked && !each.hurt().isEmpty())
                .findFirst()
                .map(each -> new Next(
                        Action.RULE,
                        Optional.empty(),
                        situation.message(ReportCode.NEXT_RULE_EXCEPT).group("hurt", each.dimension(), each.hurt())));
    }

    private Next decided(Verdict verdict) {
        if (verdict instanceof Verdict.KeepRunning) {
            return waiting();
        }
        return switch (situation.terms().comparison().kind()) {
            case EXPERIMENT -> situation.terms().isLearned() ? learned(verdict) : experiment(verdict);
            case PROGRAMME -> programme(verdict);
            case RULE -> ruled(verdict);
        };
    }

    private Next experiment(Verdict verdict) {
        if (verdict instanceof Verdict.Winner) {
            return next(Action.PROMOTE, ReportCode.NEXT_PROMOTE);
        } else if (situation.isOver() && !(verdict instanceof Verdict.Undecided)) {
            return over();
        } else if (verdict instanceof Verdict.Worse) {
            return next(Action.STOP, ReportCode.NEXT_STOP_WORSE);
        } else if (verdict instanceof Verdict.NoDifference) {
            return next(Action.STOP, ReportCode.NEXT_STOP_SAME);
        }
        return next(Action.NEW_PHASE, ReportCode.NEXT_NEW_PHASE_LARGER);
    }

    /** A model is kept, not promoted; the slice that chance decides for is there to measure. */
    private Next learned(Verdict verdict) {
        if (situation.isOver()) {
            return over();
        } else if (!situation.variant().equals(LearnedAllocation.arm(TrafficSlice.POLICY))) {
            return next(Action.NONE, ReportCode.NEXT_MODEL_COMPARED);
        }
        return verdict instanceof Verdict.Winner ? next(Action.NONE, ReportCode.NEXT_MODEL_KEEP) : experiment(verdict);
    }

    /** Stopping is no advice for something that has ended. */
    private Next over() {
        return next(Action.NONE, ReportCode.NEXT_DONE_STOPPED);
    }

    private Next programme(Verdict verdict) {
        boolean isHurting = findings.stream().anyMatch(each -> !each.hurt().isEmpty());
        if (verdict instanceof Verdict.Winner && isHurting) {
            return next(Action.LOOK, ReportCode.NEXT_PROGRAMME_SEGMENT);
        }
        return verdict instanceof Verdict.Winner
                ? next(Action.NONE, ReportCode.NEXT_PROGRAMME_GOOD)
                : next(Action.LOOK, ReportCode.NEXT_PROGRAMME_LOOK);
    }

    private Next ruled(Verdict verdict) {
        return verdict instanceof Verdict.Winner
                ? next(Action.NONE, ReportCode.NEXT_RULE_KEEP)
                : next(Action.STOP, ReportCode.NEXT_RULE_REMOVE);
    }

    private Next next(Action action, ReportCode code) {
        return new Next(action, Optional.empty(), situation.message(code));
    }
}
