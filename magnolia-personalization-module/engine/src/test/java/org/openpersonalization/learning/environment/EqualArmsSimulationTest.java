package org.openpersonalization.learning.environment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.openpersonalization.learning.Chooser;
import org.openpersonalization.learning.log.TrafficSlice;
import org.openpersonalization.profile.VisitorKey;
import org.openpersonalization.report.Plans;
import org.openpersonalization.report.reading.Pair;
import org.openpersonalization.report.reading.Terms;
import org.openpersonalization.statistics.effect.Effect;
import org.openpersonalization.statistics.effect.Interval;
import org.openpersonalization.statistics.sample.Joint;
import org.openpersonalization.statistics.sequential.ConfidenceSequence;
import org.openpersonalization.statistics.simulation.Table;

/** Optimizations whose arms are all equal, so that no slice is better or worse than the rules, looked at again and again. */
class EqualArmsSimulationTest {

    private static final int RUNS = 2_000;
    private static final int VISITORS = 30_000;
    private static final int BETWEEN_LOOKS = 200;
    private static final int COMPARED = 2;
    private static final double NOISE = 3 * Math.sqrt(Terms.LEVEL * (1 - Terms.LEVEL) / RUNS);

    private final Chooser.Shares shares = Chooser.Shares.defaults();

    /** A run, with the slices that a look found to differ from the rules. */
    private final class Run {

        private final SplittableRandom random;
        private final Chooser chooser;
        private final Map<TrafficSlice, Joint.Adder> sums = new EnumMap<>(TrafficSlice.class);
        private boolean isBetter;
        private boolean isWorse;

        Run(int seed) {
            random = new SplittableRandom(seed);
            chooser = new Chooser("equal-" + seed, shares);
            for (TrafficSlice slice : TrafficSlice.values()) {
                sums.put(slice, new Joint.Adder());
            }
        }

        void visitors(double rate, long planned) {
            for (int visitor = 1; visitor <= VISITORS; visitor++) {
                TrafficSlice slice = chooser.slice(new VisitorKey(1, visitor));
                sums.get(slice).add(random.nextDouble() < rate ? 1 : 0, 0, false, 0, 0);
                if (visitor % BETWEEN_LOOKS == 0) {
                    look(TrafficSlice.POLICY, planned * (1 - shares.uniform()));
                    look(TrafficSlice.UNIFORM, planned * (shares.uniform() + shares.rules()));
                }
            }
        }

        private void look(TrafficSlice slice, double planned) {
            Pair pair = new Pair(
                    Plans.CLICK,
                    sums.get(TrafficSlice.RULES).joint(),
                    sums.get(slice).joint());
            ConfidenceSequence test = new ConfidenceSequence(Terms.LEVEL / COMPARED, Math.round(planned));
            Optional<Effect> gain = pair.gain();
            Interval interval = gain.map(test::interval).orElse(Interval.ALL);
            isBetter |= interval.isPositive();
            isWorse |= interval.isNegative();
        }
    }

    @Test
    @Tag("slow")
    void noMoreThanOneOptimizationInTwentyIsEverSaidToDifferFromTheRules() throws IOException {
        Table table = Table.ofLearning("equal arms", "rate", "planned visitors", "better", "worse");
        for (double rate : new double[] {0.01, 0.05, 0.3}) {
            for (long planned : new long[] {5_000, 50_000}) {
                double better = 0;
                double worse = 0;
                double either = 0;
                for (int seed = 0; seed < RUNS; seed++) {
                    Run run = new Run(seed);
                    run.visitors(rate, planned);
                    better += run.isBetter ? 1.0 / RUNS : 0;
                    worse += run.isWorse ? 1.0 / RUNS : 0;
                    either += run.isBetter || run.isWorse ? 1.0 / RUNS : 0;
                }
                table.row(rate, planned, better, worse);
                assertThat(either).isLessThan(Terms.LEVEL + NOISE);
            }
        }
        table.isInThePage();
    }
}
