package org.openpersonalization.statistics.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.openpersonalization.statistics.distribution.Normal;
import org.openpersonalization.statistics.effect.Effect;
import org.openpersonalization.statistics.effect.Interval;
import org.openpersonalization.statistics.effect.Scale;
import org.openpersonalization.statistics.planning.Aim;
import org.openpersonalization.statistics.planning.SampleSize;
import org.openpersonalization.statistics.planning.Shares;
import org.openpersonalization.statistics.sequential.Boundaries;
import org.openpersonalization.statistics.sequential.ConfidenceSequence;
import org.openpersonalization.statistics.sequential.Look;
import org.openpersonalization.statistics.sequential.PlannedTest;
import org.openpersonalization.statistics.sequential.Spending;

/** How often the tests say yes when they should not, and when they should. */
@Tag("slow")
class ErrorRatesSimulationTest {

    private static final int RUNS = 20_000;
    private static final double LEVEL = 0.05;
    private static final TwoArms SAME = new TwoArms(28, 700, 0.05, 0);
    private static final TwoArms SMALL_LIFT = new TwoArms(28, 700, 0.05, 0.124);
    private static final TwoArms LARGE_LIFT = new TwoArms(28, 700, 0.05, 0.2);
    private static final TwoArms RARE = new TwoArms(56, 500, 0.01, 0);

    /** Three standard errors of a simulated share. */
    private static final double NOISE = 3 * Math.sqrt(LEVEL * (1 - LEVEL) / RUNS);

    @Test
    void testsThatAreLookedAtDailyKeepTheirPromise() throws IOException {
        Table table = new Table(
                "error rates",
                "test",
                "no difference, 28 looks",
                "rare goal, 56 looks",
                "+12.4 % found",
                "+20 % found");
        Map<String, double[]> found = new LinkedHashMap<>();
        TwoArms[] worlds = {SAME, RARE, SMALL_LIFT, LARGE_LIFT};
        for (int i = 0; i < worlds.length; i++) {
            for (Map.Entry<String, Double> each : yeses(worlds[i], 100 + i).entrySet()) {
                found.computeIfAbsent(each.getKey(), name -> new double[worlds.length])[i] = each.getValue();
            }
        }
        found.forEach((name, shares) -> table.row(name, shares[0], shares[1], shares[2], shares[3]));

        for (String sound : List.of("always valid, tuned to its plan", "always valid, without a plan", "planned")) {
            assertThat(found.get(sound)[0]).isLessThan(LEVEL + NOISE);
            assertThat(found.get(sound)[1]).isLessThan(LEVEL + NOISE);
        }
        assertThat(found.get("ordinary, looked at daily")[0]).isBetween(0.25, 0.29);
        assertThat(found.get("planned")[2]).isGreaterThan(0.74);
        table.isInThePage();
    }

    @Test
    void plannedTestFindsThePlannedEffect() throws IOException {
        Table table = new Table("power", "looks", "visitors", "power worked out", "power simulated");
        Aim aim = Aim.ofProportion(0.05, 0.2, Shares.EVEN);
        for (int looks : new int[] {1, 4, 28}) {
            long visitors = SampleSize.USUAL.planned(aim, looks);
            TwoArms planned = new TwoArms(looks, (int) Math.ceil(visitors / 2.0 / looks), 0.05, 0.2);
            Boundaries boundaries = Boundaries.equallySpaced(new Spending(LEVEL), looks);
            TwoArms.Draws draws = planned.new Draws(300 + looks);
            int yeses = 0;
            for (int run = 0; run < RUNS; run++) {
                yeses += isBeyond(draws.next(Scale.ABSOLUTE), boundaries) ? 1 : 0;
            }
            double power = (double) yeses / RUNS;
            double meant = SampleSize.USUAL.plannedPower(aim, planned.visitors(), looks);
            table.row(looks, planned.visitors(), meant, power);
            assertThat(power).isGreaterThan(0.75).isCloseTo(meant, within(0.01));
        }
        table.isInThePage();
    }

    @Test
    void intervalsHoldTheTruthAtAllLooksTogether() throws IOException {
        Table table = new Table("coverage", "interval", "true lift", "change holds it", "lift holds it");
        for (TwoArms world : List.of(SAME, SMALL_LIFT, LARGE_LIFT, RARE)) {
            ConfidenceSequence sequence = new ConfidenceSequence(LEVEL, world.visitors());
            double change = coverage(world, Scale.ABSOLUTE, sequence);
            double lift = coverage(world, Scale.RELATIVE, sequence);
            table.row(
                    "always valid, " + world.days() + " looks, rate " + world.rate(),
                    Math.round(1000 * world.lift()) / 10.0 + " %",
                    change,
                    lift);
            assertThat(change).isGreaterThanOrEqualTo(1 - LEVEL);
            assertThat(lift).isGreaterThanOrEqualTo(1 - LEVEL);
        }
        table.isInThePage();
    }

    @Test
    void testObjectsDecideAsTheSimulatedBoundariesDo() {
        Boundaries boundaries = Boundaries.equallySpaced(new Spending(LEVEL), SMALL_LIFT.days());
        TwoArms.Draws draws = SMALL_LIFT.new Draws(1);
        for (int run = 0; run < 20; run++) {
            List<Effect> seen = draws.next(Scale.ABSOLUTE);
            PlannedTest test = PlannedTest.of(LEVEL, SMALL_LIFT.visitors());
            for (Effect each : seen) {
                test = test.looked(each);
            }
            assertThat(test.decision().isPresent()).isEqualTo(isBeyond(seen, boundaries));
        }
    }

    private static double coverage(TwoArms world, Scale scale, ConfidenceSequence sequence) {
        TwoArms.Draws draws = world.new Draws(200 + world.days());
        double truth = world.truth(scale);
        int held = 0;
        for (int run = 0; run < RUNS; run++) {
            held += draws.next(scale).stream()
                            .allMatch(effect -> sequence.interval(effect).holds(truth))
                    ? 1
                    : 0;
        }
        return (double) held / RUNS;
    }

    private static Map<String, Double> yeses(TwoArms world, long seed) {
        Boundaries boundaries = Boundaries.equallySpaced(new Spending(LEVEL), world.days());
        ConfidenceSequence tuned = new ConfidenceSequence(LEVEL, world.visitors());
        ConfidenceSequence untuned = new ConfidenceSequence(LEVEL, ConfidenceSequence.UNPLANNED);
        double critical = Normal.exceededWith(LEVEL / 2);
        Map<String, Predicate<List<Effect>>> tests = new LinkedHashMap<>();
        tests.put("ordinary, one look at the end", seen -> isBeyond(seen.get(seen.size() - 1), critical));
        tests.put("ordinary, looked at daily", seen -> seen.stream().anyMatch(effect -> isBeyond(effect, critical)));
        tests.put("planned", seen -> isBeyond(seen, boundaries));
        tests.put(
                "always valid, tuned to its plan",
                seen -> seen.stream().anyMatch(effect -> excludesZero(tuned, effect)));
        tests.put(
                "always valid, without a plan",
                seen -> seen.stream().anyMatch(effect -> excludesZero(untuned, effect)));
        Map<String, Double> shares = new LinkedHashMap<>();
        TwoArms.Draws draws = world.new Draws(seed);
        for (int run = 0; run < RUNS; run++) {
            List<Effect> seen = draws.next(Scale.ABSOLUTE);
            tests.forEach((name, test) -> shares.merge(name, test.test(seen) ? 1.0 / RUNS : 0, Double::sum));
        }
        return shares;
    }

    private static boolean excludesZero(ConfidenceSequence sequence, Effect effect) {
        Interval interval = sequence.interval(effect);
        return interval.isPositive() || interval.isNegative();
    }

    private static boolean isBeyond(List<Effect> seen, Boundaries boundaries) {
        for (int look = 0; look < seen.size(); look++) {
            if (isBeyond(seen.get(look), boundaries.values().get(look))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isBeyond(Effect effect, double boundary) {
        return new Look(effect, boundary).isBeyond();
    }
}
