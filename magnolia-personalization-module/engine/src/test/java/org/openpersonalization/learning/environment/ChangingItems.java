package org.openpersonalization.learning.environment;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.openpersonalization.feature.FeatureVector;
import org.openpersonalization.learning.BetaPolicy;
import org.openpersonalization.learning.Chooser;
import org.openpersonalization.learning.DecisionRequest;
import org.openpersonalization.learning.Epoch;
import org.openpersonalization.learning.log.LoggedDecision.ModelVersion;
import org.openpersonalization.profile.VisitorKey;
import org.openpersonalization.statistics.distribution.Beta;

/**
 * The simulation of delayed feedback of Chapelle and Li (NIPS 2011, table 1): ten items whose rates are drawn from Beta(4, 4). With
 * probability 0.001 a step, one of them retires and a new one takes its place, with a belief of its own. Feedback arrives in batches.
 */
final class ChangingItems {

    private static final int ITEMS = 10;
    private static final double RETIRES = 1e-3;
    private static final int SHAPE = 4;
    private static final FeatureVector NOTHING = FeatureVector.of();
    private static final List<String> ARMS =
            IntStream.range(0, ITEMS).mapToObj(arm -> "arm-" + arm).toList();

    private final Chooser chooser = new Chooser("changing items", Chooser.Shares.policyAlone());
    private final SplittableRandom random;
    private final long seed;
    private final double[] rates = new double[ITEMS];
    private final int[] successes = new int[ITEMS];
    private final int[] failures = new int[ITEMS];
    private final int[] newSuccesses = new int[ITEMS];
    private final int[] newFailures = new int[ITEMS];
    private double best;

    ChangingItems(long seed) {
        this.seed = seed;
        this.random = new SplittableRandom(seed);
        IntStream.range(0, ITEMS).forEach(this::replace);
    }

    private void replace(int item) {
        rates[item] = rate();
        successes[item] = 0;
        failures[item] = 0;
        newSuccesses[item] = 0;
        newFailures[item] = 0;
        best = Arrays.stream(rates).max().orElseThrow();
    }

    /** A draw from Beta(4, 4): the fourth of seven numbers in order. */
    private double rate() {
        double[] numbers = random.doubles(2L * SHAPE - 1).sorted().toArray();
        return numbers[SHAPE - 1];
    }

    /** The regret of Thompson sampling when feedback arrives every so many steps. */
    double regret(int steps, int delay) {
        double regret = 0;
        Epoch epoch = epoch(0);
        for (int step = 0; step < steps; step++) {
            if (random.nextDouble() < RETIRES) {
                replace(random.nextInt(ITEMS));
                epoch = epoch(step);
            }
            int item = chosen(epoch, step);
            regret += best - rates[item];
            if (random.nextDouble() < rates[item]) {
                newSuccesses[item]++;
            } else {
                newFailures[item]++;
            }
            if ((step + 1) % delay == 0) {
                learn();
                epoch = epoch(step + 1);
            }
        }
        return regret;
    }

    private int chosen(Epoch epoch, int step) {
        DecisionRequest request = new DecisionRequest(new VisitorKey(seed, step), NOTHING, ARMS, ARMS.get(0));
        return ARMS.indexOf(chooser.choose(epoch, request).arm());
    }

    private void learn() {
        for (int item = 0; item < ITEMS; item++) {
            successes[item] += newSuccesses[item];
            failures[item] += newFailures[item];
            newSuccesses[item] = 0;
            newFailures[item] = 0;
        }
    }

    private Epoch epoch(long number) {
        Beta[] beliefs = IntStream.range(0, ITEMS)
                .mapToObj(item -> new Beta(1 + successes[item], 1 + failures[item]))
                .toArray(Beta[]::new);
        return Epoch.of(new ModelVersion(number, "0123456789abcdef"), ARMS, BetaPolicy.withoutSegments(0, beliefs));
    }
}
