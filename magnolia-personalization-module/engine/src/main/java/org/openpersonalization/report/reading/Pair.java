package org.openpersonalization.report.reading;

import java.util.Optional;
import org.openpersonalization.goal.Goal;
import org.openpersonalization.statistics.effect.Cuped;
import org.openpersonalization.statistics.effect.Effect;
import org.openpersonalization.statistics.effect.Scale;
import org.openpersonalization.statistics.sample.Estimate;
import org.openpersonalization.statistics.sample.Joint;
import org.openpersonalization.statistics.sample.Sample;

/**
 * One goal, counted of the control's and of a variant's visitors. Effects are variant minus control, also where less
 * is better.
 */
public record Pair(Goal goal, Joint control, Joint variant) {

    /** The goal's value for one visitor: a share, a mean or a ratio. */
    public static Estimate value(Goal goal, Joint sums) {
        return sample(goal, sums).estimate();
    }

    /** Whether there is enough of one arm to show anything: 100 visitors, 5 of whom reached the goal. */
    public static boolean isEnough(Goal goal, Joint sums) {
        return sums.reached() >= Sample.LEAST_SUCCESSES && sample(goal, sums).isEnough();
    }

    /** Whether there is enough of both to show what changed. */
    public boolean isEnough() {
        return isEnough(goal, control) && isEnough(goal, variant);
    }

    /** How many visitors are behind it. */
    public long visitors() {
        return control.visitors() + variant.visitors();
    }

    /** As it was counted, in the goal's unit. */
    public Effect plainAbsolute() {
        return Effect.absolute(value(goal, variant), value(goal, control));
    }

    /** As it was counted, as a share of the control's value; empty while that is 0. */
    public Optional<Effect> plainRelative() {
        return Effect.relative(value(goal, variant), value(goal, control))
                .map(effect -> cautious(effect, plainAbsolute()));
    }

    /** Without what visitors brought along: this one decides. */
    public Cuped adjusted() {
        return goal.measure().isRatio()
                ? Cuped.ofRatio(variant, control)
                : Cuped.of(variant.history(), control.history());
    }

    /** Whether there was anything to take out. */
    public boolean isAdjusted() {
        Cuped cuped = adjusted();
        return cuped.knownWeight() != 0 || cuped.beforeWeight() != 0;
    }

    /**
     * The adjusted change as a share of the control's value; empty while there is not enough. The delta method's error of a
     * loss is far too small when few visitors of the control are high by chance, so it is at least that of the difference.
     */
    public Optional<Effect> relative() {
        return isEnough() ? ofDifference() : Optional.empty();
    }

    /** The deciding effect, so turned that more is better; empty while there is not enough. */
    public Optional<Effect> gain() {
        return relative().map(this::turned);
    }

    private Optional<Effect> ofDifference() {
        Cuped cuped = adjusted();
        return cuped.relative().map(effect -> cautious(effect, cuped.absolute()));
    }

    private Effect cautious(Effect relative, Effect absolute) {
        double least = absolute.standardError() / value(goal, control).value();
        return new Effect(
                Scale.RELATIVE, relative.value(), Math.max(relative.standardError(), least), relative.visitors());
    }

    /**
     * The effect by which harm is detected, with the sign turned so that more is better. A variant in which no visitor
     * reaches the goal is harmed, however few remain to count: both arms together need enough conversions, not each.
     */
    public Optional<Effect> harm() {
        boolean isPossible = control.visitors() >= Sample.LEAST_VISITORS
                && variant.visitors() >= Sample.LEAST_VISITORS
                && control.reached() + variant.reached() >= 2 * Sample.LEAST_SUCCESSES
                && (!goal.measure().isRatio() || isRatioOf(control) && isRatioOf(variant));
        return isPossible ? ofDifference().map(this::turned) : Optional.empty();
    }

    /** An effect so turned that more is better. */
    public Effect turned(Effect effect) {
        return goal.isLessBetter() ? effect.negated() : effect;
    }

    private static boolean isRatioOf(Joint sums) {
        return sums.ratio().below().sum() != 0;
    }

    private static Sample sample(Goal goal, Joint sums) {
        return switch (goal.measure()) {
            case REACHED -> sums.proportion();
            case COUNT, VALUE -> sums.total();
            case VALUE_EACH, PER_VIEW -> sums.ratio();
        };
    }
}
