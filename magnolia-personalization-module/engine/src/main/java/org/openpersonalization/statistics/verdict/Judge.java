package org.openpersonalization.statistics.verdict;

import java.util.List;
import java.util.Optional;
import org.openpersonalization.statistics.balance.SampleRatio;
import org.openpersonalization.statistics.effect.Interval;
import org.openpersonalization.statistics.sequential.ConfidenceSequence;

/**
 * Comes to a verdict. A wrong split silences everything else; harm counts at once; everything else waits for whole weeks.
 *
 * @param margin a change of the primary goal up to here, to either side, is not worth having; 0 or more, in the reading's
 *     scale
 * @param harm the test by which guardrails are watched
 */
public record Judge(double margin, ConfidenceSequence harm) {

    public Judge {
        if (!(margin >= 0)) {
            throw new IllegalArgumentException("The margin is 0 or more [margin=" + margin + "]");
        }
    }

    /** The verdict on one variant. */
    public Verdict verdict(SampleRatio ratio, Progress progress, List<Guardrail> guardrails, Reading reading) {
        if (ratio.isBroken()) {
            return new Verdict.Broken(ratio);
        }
        Optional<Guardrail> harmed =
                guardrails.stream().filter(each -> each.isHarmed(harm)).findFirst();
        if (harmed.isPresent()) {
            return new Verdict.Harmed(harmed.get());
        }
        if (!progress.isEnough()) {
            return new Verdict.TooFew();
        }
        return progress.daysToGo() > 0 ? new Verdict.TooEarly(progress.daysToGo()) : verdict(progress, reading);
    }

    private Verdict verdict(Progress progress, Reading reading) {
        Interval interval = reading.interval();
        if (interval.isWithin(new Interval(-margin, margin))) {
            return new Verdict.NoDifference(reading);
        }
        if (interval.isPositive()) {
            return new Verdict.Winner(reading);
        }
        if (interval.isNegative()) {
            return new Verdict.Worse(reading);
        }
        return reading.visitorsToGo() == 0
                ? new Verdict.Undecided(reading)
                : new Verdict.KeepRunning(reading, progress.traffic().until(reading.visitorsToGo(), 1));
    }
}
