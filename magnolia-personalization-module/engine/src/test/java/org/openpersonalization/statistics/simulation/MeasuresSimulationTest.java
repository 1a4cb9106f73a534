package org.openpersonalization.statistics.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.SplittableRandom;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.openpersonalization.statistics.effect.Cuped;
import org.openpersonalization.statistics.effect.Effect;
import org.openpersonalization.statistics.sample.Cap;
import org.openpersonalization.statistics.sample.History;
import org.openpersonalization.statistics.sample.Joint;
import org.openpersonalization.statistics.sample.Ratio;
import org.openpersonalization.statistics.sample.Total;
import org.openpersonalization.statistics.sequential.ConfidenceSequence;

/** Goals that are no shares: whether their intervals keep the promise too, and what they cost. */
@Tag("slow")
class MeasuresSimulationTest {

    private static final int RUNS = 1_000;
    private static final int DAYS = 28;
    private static final int PER_DAY = 100;
    private static final double LEVEL = 0.05;
    private static final ConfidenceSequence SEQUENCE = new ConfidenceSequence(LEVEL, 2L * DAYS * PER_DAY);

    private final Table table = new Table("measures", "goal", "change holds nothing", "mean error of the change");

    @Test
    void everyKindOfGoalKeepsThePromise() throws IOException {
        double whole =
                simulate("revenue, cap never reached", revenue(new Cap(100_000_00)), Total.NONE, Total::plus, plain());
        double capped = simulate("revenue, capped at 300", revenue(new Cap(300_00)), Total.NONE, Total::plus, plain());
        simulate("clicks by page view", MeasuresSimulationTest::clicks, Ratio.NONE, Ratio::plus, ratio());
        double plain = simulate(
                "pages, two thirds with a past",
                MeasuresSimulationTest::pages,
                History.NONE,
                History::plus,
                withoutPast());
        double adjusted = simulate(
                "the same with CUPED",
                MeasuresSimulationTest::pages,
                History.NONE,
                History::plus,
                (variant, control) -> Cuped.of(variant, control).absolute());

        double plainRatio = simulate(
                "clicks by page view, two thirds with a past",
                MeasuresSimulationTest::clicksOfKnown,
                Joint.NONE,
                Joint::plus,
                (variant, control) -> ratio().apply(variant.ratio(), control.ratio()));
        double adjustedRatio = simulate(
                "ratio with CUPED: the same",
                MeasuresSimulationTest::clicksOfKnown,
                Joint.NONE,
                Joint::plus,
                (variant, control) -> Cuped.ofRatio(variant, control).absolute());

        assertThat(capped).isLessThan(0.8 * whole);
        assertThat(adjusted).isLessThan(0.6 * plain);
        assertThat(adjustedRatio).isLessThan(0.85 * plainRatio);
        table.isInThePage();
    }

    /** Runs tests of a variant that changes nothing; returns the mean standard error at the end. */
    private <S> double simulate(
            String name,
            Function<SplittableRandom, S> visitor,
            S none,
            BiFunction<S, S, S> plus,
            BiFunction<S, S, Effect> reading) {
        SplittableRandom random = new SplittableRandom(900);
        int held = 0;
        double errors = 0;
        for (int run = 0; run < RUNS; run++) {
            S variant = none;
            S control = none;
            boolean holds = true;
            Effect effect = reading.apply(variant, control);
            for (int day = 0; day < DAYS; day++) {
                for (int i = 0; i < PER_DAY; i++) {
                    variant = plus.apply(variant, visitor.apply(random));
                    control = plus.apply(control, visitor.apply(random));
                }
                effect = reading.apply(variant, control);
                holds &= SEQUENCE.interval(effect).holds(0);
            }
            held += holds ? 1 : 0;
            errors += effect.standardError() / RUNS;
        }
        double coverage = (double) held / RUNS;
        table.row(name, coverage, errors);
        assertThat(coverage).as(name).isGreaterThanOrEqualTo(1 - LEVEL);
        return errors;
    }

    /** One in twenty orders, for 60 in the middle and much more at times, in cents. */
    private static Function<SplittableRandom, Total> revenue(Cap cap) {
        Total nothing = Total.of(0);
        return random -> random.nextInt(20) > 0
                ? nothing
                : Total.of(cap.of(Math.round(60_00 * StrictMath.exp(1.2 * random.nextGaussian()))));
    }

    /** Visitors who see many pages click less on each. */
    private static Ratio clicks(SplittableRandom random) {
        int views = 1 + (int) (-4 * StrictMath.log(1 - random.nextDouble()));
        return Ratio.of(clicks(random, views, 0.3 / views + 0.05), views);
    }

    /** Those with a past come back for about what they came for before. */
    private static History pages(SplittableRandom random) {
        int fresh = 1 + (int) (-3 * StrictMath.log(1 - random.nextDouble()));
        if (random.nextInt(3) == 0) {
            return History.ofNew(fresh);
        }
        int before = 1 + (int) (-10 * StrictMath.log(1 - random.nextDouble()));
        return History.of(before + fresh, before);
    }

    /** Who clicks often and looks at much does so again. */
    private static Joint clicksOfKnown(SplittableRandom random) {
        double rate = 0.05 + 0.9 * random.nextDouble() * random.nextDouble();
        int views = 1 + (int) (-6 * StrictMath.log(1 - random.nextDouble()));
        int clicks = clicks(random, views, rate);
        if (random.nextInt(3) == 0) {
            return Joint.of(clicks, views, false, 0, 0);
        }
        int before = 2 * views + (int) (-4 * StrictMath.log(1 - random.nextDouble()));
        return Joint.of(clicks, views, true, clicks(random, before, rate), before);
    }

    private static int clicks(SplittableRandom random, int views, double rate) {
        int clicks = 0;
        for (int view = 0; view < views; view++) {
            clicks += random.nextDouble() < rate ? 1 : 0;
        }
        return clicks;
    }

    private static BiFunction<Total, Total, Effect> plain() {
        return (variant, control) -> Effect.absolute(variant.estimate(), control.estimate());
    }

    private static BiFunction<Ratio, Ratio, Effect> ratio() {
        return (variant, control) -> Effect.absolute(variant.estimate(), control.estimate());
    }

    private static BiFunction<History, History, Effect> withoutPast() {
        return (variant, control) -> plain().apply(variant.total(), control.total());
    }
}
