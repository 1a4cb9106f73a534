package org.openpersonalization.learning.environment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.openpersonalization.learning.log.TrafficSlice;
import org.openpersonalization.statistics.simulation.Table;

/** Regret of optimizations in environments whose truth is known. */
class EnvironmentsSimulationTest {

    private static final int ENVIRONMENTS = Environment.all(1).size();
    private static final int POINTS = 50;
    private static final int MOST_VISITS = 100_000;
    private static final List<Size> SIZES = List.of(new Size(1_000, 40), new Size(10_000, 5), new Size(MOST_VISITS, 2));
    private static final List<Size> SIZES_OF_GOOD_RULES = List.of(new Size(1_000, 40), new Size(10_000, 10));

    /** A number of visits, and of sites that are played with it. */
    private record Size(int visits, int sites) {

        LongStream seeds() {
            return LongStream.rangeClosed(1, sites);
        }
    }

    /** Sums over the sites of an environment, in successes for each 1 000 visits, and the course of the first site. */
    private static final class Sums {

        private final Size size;
        private final Map<Contender, Double> regrets = new EnumMap<>(Contender.class);
        private final Map<Contender, double[]> courses = new EnumMap<>(Contender.class);
        private double uniform;
        private double fixed;

        Sums(Size size) {
            this.size = size;
        }

        void add(Environment environment, long seed) {
            for (Contender contender : Contender.values()) {
                double[] course = new double[POINTS + 1];
                Simulation.Result result = contender.run(environment, size.visits, seed, course(course));
                regrets.merge(contender, 1_000 * result.regret() / size.visits / size.sites, Double::sum);
                courses.putIfAbsent(contender, course);
            }
            uniform += 1_000 * lossOf(environment.uniformRate(), environment) / size.sites;
            fixed += 1_000 * lossOf(environment.bestFixedRate(), environment) / size.sites;
        }

        private Simulation.Watcher course(double[] points) {
            int step = size.visits / POINTS;
            return seen -> {
                if ((seen.visit() + 1) % step == 0) {
                    points[(seen.visit() + 1) / step] = seen.regret();
                }
            };
        }

        double of(Contender contender) {
            return regrets.get(contender);
        }
    }

    /** Expected successes that a visit with this rate loses. */
    private static double lossOf(double rate, Environment environment) {
        double best = IntStream.range(0, Environment.kinds())
                        .mapToDouble(kind -> environment.bestRate(kind, false) + environment.bestRate(kind, true))
                        .average()
                        .orElseThrow()
                / 2;
        return best - rate;
    }

    @Test
    @Tag("slow")
    void shippedOptimizationBeatsChanceEarlyAndTheBestVariantLater() throws IOException {
        Table table = Table.ofLearning(
                "environments", "environment", "visits", "uniform", "best variant", "greedy", "A", "B", "as shipped");
        RegretPlot plot = new RegretPlot(Stream.concat(
                        Stream.of("uniform", "best variant for all"),
                        Arrays.stream(Contender.values()).map(Contender::label))
                .toList());
        for (int place = 0; place < ENVIRONMENTS; place++) {
            for (Size size : SIZES) {
                int of = place;
                Sums sums = new Sums(size);
                size.seeds().forEach(seed -> sums.add(Environment.all(seed).get(of), seed));
                row(table, Environment.all(1).get(place).name(), sums);
                assertThat(sums.of(Contender.SHIPPED))
                        .as("of [%s] visits", size.visits)
                        .isLessThan(sums.uniform);
                if (size.visits == MOST_VISITS) {
                    assertThat(sums.of(Contender.SHIPPED)).isLessThan(sums.fixed);
                    panel(plot, Environment.all(1).get(place), sums);
                }
            }
        }
        table.isInThePage();
        plot.isInTheDocs();
    }

    private static void row(Table table, String name, Sums sums) {
        Stream<Double> learned = Arrays.stream(Contender.values()).map(sums::of);
        List<Object> cells = new ArrayList<>(List.of(name, thousands(sums.size)));
        Stream.concat(Stream.of(sums.uniform, sums.fixed), learned)
                .map(EnvironmentsSimulationTest::rounded)
                .forEach(cells::add);
        table.row(cells.toArray());
    }

    private static void panel(RegretPlot plot, Environment environment, Sums sums) {
        Stream<double[]> known = Stream.of(environment.uniformRate(), environment.bestFixedRate())
                .map(rate -> straight(MOST_VISITS * lossOf(rate, environment)));
        Stream<double[]> learned = Arrays.stream(Contender.values()).map(sums.courses::get);
        plot.panel(
                environment.name(), MOST_VISITS, Stream.concat(known, learned).toList());
    }

    private static double[] straight(double end) {
        return IntStream.rangeClosed(0, POINTS)
                .mapToDouble(point -> end * point / POINTS)
                .toArray();
    }

    /** The first arm, which rules show to all, is the best of all fixed ones: the hardest rules to compete with. */
    @Test
    @Tag("slow")
    void policyIsNotWorseThanGoodRulesBeyondChance() throws IOException {
        Table table = Table.ofLearning("good rules", "environment", "visits", "sites", "mean z", "z below -1.96");
        for (int place = 0; place < ENVIRONMENTS; place++) {
            for (Size size : SIZES_OF_GOOD_RULES) {
                double[] differences = differences(place, size);
                double mean = Arrays.stream(differences).average().orElseThrow();
                long worse = Arrays.stream(differences).filter(z -> z < -1.96).count();
                table.row(Environment.all(1).get(place).name(), thousands(size), size.sites, rounded(mean), worse);
                assertThat(mean).as("mean of [%s] in [%d]", size, place).isGreaterThan(-1.5);
            }
        }
        table.isInThePage();
    }

    private static double[] differences(int place, Size size) {
        return size.seeds()
                .mapToDouble(seed -> {
                    SliceRates rates = new SliceRates();
                    Environment environment = Environment.all(seed).get(place).withBestFirst();
                    Contender.SHIPPED.run(environment, size.visits, seed, rates);
                    return rates.z();
                })
                .toArray();
    }

    private static String thousands(Size size) {
        return String.format(Locale.ROOT, "%,d", size.visits);
    }

    private static String rounded(double number) {
        String text = String.format(Locale.ROOT, "%.1f", number);
        return text.equals("-0.0") ? "0.0" : text;
    }

    /** Successes of the policy's and the rules' slice. */
    private static final class SliceRates implements Simulation.Watcher {

        private final Map<TrafficSlice, double[]> counts = new EnumMap<>(TrafficSlice.class);

        @Override
        public void seen(Simulation.Seen visit) {
            double[] count = counts.computeIfAbsent(visit.slice(), slice -> new double[2]);
            count[0]++;
            count[1] += visit.success() ? 1 : 0;
        }

        /** The difference of the rates in its standard errors; negative where the policy is worse. */
        double z() {
            double[] policy = counts.get(TrafficSlice.POLICY);
            double[] rules = counts.get(TrafficSlice.RULES);
            double pooled = (policy[1] + rules[1]) / (policy[0] + rules[0]);
            double error = Math.sqrt(pooled * (1 - pooled) * (1 / policy[0] + 1 / rules[0]));
            return (policy[1] / policy[0] - rules[1] / rules[0]) / error;
        }
    }
}
