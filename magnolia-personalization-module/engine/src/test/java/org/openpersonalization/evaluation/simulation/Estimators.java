package org.openpersonalization.evaluation.simulation;

import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Function;
import org.openpersonalization.evaluation.OffPolicyEvaluation;
import org.openpersonalization.evaluation.RewardedDecision;
import org.openpersonalization.evaluation.result.PolicyEstimates;

/** All estimators on many logs of one site. */
final class Estimators {

    private static final OffPolicyEvaluation EVALUATION = new OffPolicyEvaluation();

    final KnownSite site = new KnownSite();
    final Coverage logged = new Coverage(site.loggedValue());
    final Coverage inversePropensity = new Coverage(site.value());
    final Coverage selfNormalized = new Coverage(site.value());
    final Coverage doublyRobust = new Coverage(site.value());
    final Coverage difference = new Coverage(site.value() - site.loggedValue());
    final Coverage direct = new Coverage(site.value());

    private int refused;

    /** Evaluates the policy of the best arms on so many logs. */
    void run(int runs, Function<SplittableRandom, List<RewardedDecision>> logs) {
        SplittableRandom random = new SplittableRandom(17);
        for (int run = 0; run < runs; run++) {
            List<RewardedDecision> log = logs.apply(random);
            EVALUATION
                    .evaluate(log, site.bestArms())
                    .estimates()
                    .ifPresentOrElse(estimates -> add(estimates, log), () -> refused++);
        }
    }

    private void add(PolicyEstimates estimates, List<RewardedDecision> log) {
        logged.add(estimates.logged().value());
        inversePropensity.add(estimates.inversePropensity().value());
        selfNormalized.add(estimates.selfNormalized().value());
        doublyRobust.add(estimates.doublyRobust().value());
        difference.add(estimates.doublyRobust().difference());
        direct.add(DirectMethod.estimate(log, site.bestArms()));
    }

    /** The number of logs whose weights happened to be far from 1. */
    int refused() {
        return refused;
    }
}
