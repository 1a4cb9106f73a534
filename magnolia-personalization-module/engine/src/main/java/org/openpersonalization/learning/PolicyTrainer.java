package org.openpersonalization.learning;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.openpersonalization.feature.FeatureVector;
import org.openpersonalization.learning.TrainingSettings.Model;
import org.openpersonalization.learning.log.ArmProbabilities;
import org.openpersonalization.learning.log.LoggedDecision.ModelVersion;
import org.openpersonalization.learning.model.ArmRegressions;
import org.openpersonalization.profile.VisitorKey;

/**
 * Makes epochs from the decision log alone. The same rows in any order, the same moment and the same epoch before give the same epoch, bit
 * for bit. A visitor who is to be forgotten is left out of the rows: the next epoch is the one of a log that never had them.
 */
public final class PolicyTrainer {

    /** The vectors on which shares of arms are estimated, and draws for each. */
    private static final int REFERENCE_ROWS = 300;

    private static final int DRAWS_EACH = 4;
    private static final long REFERENCE_SEED = ArmDraws.seed("p13n-shares");

    private final Shape shape;
    private final TrainingSettings settings;

    /**
     * The shape of a model.
     *
     * @param registryHash of the registry that encodes the features; rows of others are left out
     * @param columns number of its columns, 0 to {@value FeatureVector#MOST_COLUMNS}
     * @param arms names of the arms, in the order of the optimization's frozen phase
     */
    public record Shape(String registryHash, int columns, List<String> arms) {

        public Shape {
            ArmProbabilities.requireArms(arms);
            arms = List.copyOf(arms);
            if (columns < 0 || columns > FeatureVector.MOST_COLUMNS) {
                throw new IllegalArgumentException(
                        "A model has 0 to " + FeatureVector.MOST_COLUMNS + " columns [columns=" + columns + "]");
            }
        }
    }

    public PolicyTrainer(Shape shape, TrainingSettings settings) {
        this.shape = shape;
        this.settings = settings;
    }

    /**
     * The epoch before any data.
     *
     * @param moment of its creation
     */
    public Epoch first(Instant moment) {
        return train(List.of(), Optional.empty(), moment);
    }

    /**
     * Trains the next epoch.
     *
     * @param log logged decisions with their rewards, in any order; those whose window has not ended at {@code now} are left out
     * @param before the epoch in force, from which shares move by at most the cap; empty for none
     * @param now the moment of training
     * @throws IllegalArgumentException for an unknown arm, a vector of another dimension, and a reward outside of 0 to 1 in a model of rates
     */
    public Epoch train(List<TrainingRow> log, Optional<Epoch> before, Instant now) {
        WeightedLog rows = new WeightedLog(log, shape, settings, now);
        Policy policy = policy(rows);
        long number = before.map(epoch -> epoch.version().epoch() + 1).orElse(0L);
        Epoch.Transition transition = transition(policy, rows, before);
        ModelVersion version = new ModelVersion(number, shape.registryHash());
        return new Epoch(version, shape.arms(), policy, transition, rows.source());
    }

    private Policy policy(WeightedLog rows) {
        if (settings.model() == Model.LINEAR) {
            return new GaussianPolicy(
                    ArmRegressions.linear(rows.byArm()), settings.limits().exploration(), false);
        }
        rows.requireRates();
        boolean isFew = rows.reward() < settings.limits().rewardsForRegression();
        return settings.model() == Model.SEGMENTS || settings.model() == Model.BY_VOLUME && isFew
                ? SegmentRates.policy(rows, settings.segments())
                : new GaussianPolicy(
                        ArmRegressions.logistic(rows.byArm()), settings.limits().exploration(), true);
    }

    /** The largest weight of the new policy with which no share moves by more than the cap. */
    private Epoch.Transition transition(Policy policy, WeightedLog rows, Optional<Epoch> before) {
        List<Double> held = before.map(epoch -> epoch.transition().shares())
                .orElseGet(() -> Epoch.Transition.none(shape.arms().size()).shares());
        double[] wanted = shares(policy, rows.newest(REFERENCE_ROWS));
        double move = 0;
        for (int arm = 0; arm < wanted.length; arm++) {
            move = Math.max(move, Math.abs(wanted[arm] - held.get(arm)));
        }
        double most = settings.limits().mostMove();
        double weight = move <= most ? 1 : most / move;
        List<Double> shares = new ArrayList<>();
        for (int arm = 0; arm < wanted.length; arm++) {
            shares.add(weight * wanted[arm] + (1 - weight) * held.get(arm));
        }
        return new Epoch.Transition(held, weight, shares);
    }

    /** The share of each arm among draws for these vectors. */
    private static double[] shares(Policy policy, List<FeatureVector> vectors) {
        double[] shares = new double[policy.arms()];
        if (vectors.isEmpty()) {
            Arrays.fill(shares, 1.0 / shares.length);
            return shares;
        }
        int[] all = IntStream.range(0, policy.arms()).toArray();
        double each = 1.0 / (vectors.size() * DRAWS_EACH);
        for (int row = 0; row < vectors.size(); row++) {
            for (int draw = 0; draw < DRAWS_EACH; draw++) {
                ArmDraws draws = new ArmDraws(REFERENCE_SEED, draw, new VisitorKey(0, row));
                shares[policy.highest(all, vectors.get(row), draws)] += each;
            }
        }
        return shares;
    }
}
