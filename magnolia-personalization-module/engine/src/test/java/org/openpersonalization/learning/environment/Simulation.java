package org.openpersonalization.learning.environment;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.stream.IntStream;
import org.openpersonalization.feature.FeatureVector;
import org.openpersonalization.learning.Chooser;
import org.openpersonalization.learning.DecisionRequest;
import org.openpersonalization.learning.Epoch;
import org.openpersonalization.learning.PolicyTrainer;
import org.openpersonalization.learning.TrainingRow;
import org.openpersonalization.learning.TrainingSettings;
import org.openpersonalization.learning.log.ArmProbabilities;
import org.openpersonalization.learning.log.LoggedDecision;
import org.openpersonalization.learning.log.LoggedDecision.Choice;
import org.openpersonalization.learning.log.LoggedDecision.Origin;
import org.openpersonalization.learning.log.TrafficSlice;
import org.openpersonalization.profile.VisitorKey;

/** Four weeks of visits in an environment, decided by the shipped chooser with epochs of the shipped trainer. */
final class Simulation {

    static final Duration LENGTH = Duration.ofDays(28);
    private static final Instant START = Instant.parse("2026-11-02T00:00:00Z");
    private static final String HASH = "0123456789abcdef";
    private static final int FIRST_EPOCH = 50;
    private static final double LATER_EPOCHS = 1.2;

    private final Environment environment;
    private final List<String> arms;
    private final ArmProbabilities equal;

    Simulation(Environment environment) {
        this.environment = environment;
        this.arms = IntStream.range(0, environment.arms())
                .mapToObj(arm -> "arm-" + arm)
                .toList();
        double[] shares = new double[arms.size()];
        Arrays.fill(shares, 1.0 / shares.length);
        this.equal = new ArmProbabilities(arms, shares);
    }

    /**
     * A visit.
     *
     * @param regret of all visits up to this one
     */
    record Seen(int visit, TrafficSlice slice, int arm, boolean success, double regret) {}

    /** Sees each visit. */
    interface Watcher {
        void seen(Seen visit);
    }

    /**
     * The result.
     *
     * @param rate mean expected rate of the arms that were shown
     * @param regret expected successes lost against the best arm for each visitor
     */
    record Result(double rate, double regret) {}

    Result run(TrainingSettings settings, Chooser.Shares shares, int visits, long seed) {
        return run(settings, shares, visits, seed, visit -> {});
    }

    Result run(TrainingSettings settings, Chooser.Shares shares, int visits, long seed, Watcher watcher) {
        SplittableRandom random = new SplittableRandom(seed);
        Chooser chooser = new Chooser("simulation-" + seed, shares);
        PolicyTrainer trainer = new PolicyTrainer(new PolicyTrainer.Shape(HASH, Environment.COLUMNS, arms), settings);
        Epoch epoch = trainer.first(START);
        List<TrainingRow> log = new ArrayList<>();
        double rates = 0;
        double regret = 0;
        int next = FIRST_EPOCH;
        for (int visit = 0; visit < visits; visit++) {
            boolean isSecondHalf = visit >= visits / 2;
            Instant time = START.plus(LENGTH.multipliedBy(visit).dividedBy(visits));
            if (visit == next) {
                epoch = trainer.train(log, Optional.of(epoch), time);
                next = (int) Math.max(next + FIRST_EPOCH, next * LATER_EPOCHS);
            }
            int kind = random.nextInt(Environment.kinds());
            double luck = random.nextDouble();
            FeatureVector features = environment.features(kind);
            VisitorKey visitor = new VisitorKey(seed, visit);
            Choice choice = chooser.choose(epoch, new DecisionRequest(visitor, features, arms, arms.get(0)));
            int arm = arms.indexOf(choice.arm());
            double rate = environment.rate(arm, kind, isSecondHalf);
            boolean success = luck < rate;
            rates += rate;
            regret += environment.bestRate(kind, isSecondHalf) - rate;
            watcher.seen(new Seen(visit, choice.slice(), arm, success, regret));
            Origin origin = new Origin(new UUID(seed, visit), visitor, time);
            log.add(new TrainingRow(
                    new LoggedDecision(origin, epoch.version(), features, equal, choice), success ? 1 : 0));
        }
        return new Result(rates / visits, regret);
    }
}
