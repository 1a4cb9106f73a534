package org.openpersonalization.evaluation.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.openpersonalization.evaluation.LoggedChoice;
import org.openpersonalization.evaluation.RewardedDecision;
import org.openpersonalization.evaluation.RewardedDecision.Context;
import org.openpersonalization.evaluation.TargetPolicy;
import org.openpersonalization.feature.FeatureVector;

/**
 * A site of eight kinds of visitors and four arms, with known rates: the best arm of a kind depends on two of its three traits together,
 * which no additive model describes. The logging policy prefers one arm of each kind, the right one of all but one, above a floor.
 */
final class KnownSite {

    static final int KINDS = 8;
    static final List<String> ARMS = List.of("a", "b", "c", "d");

    private static final double FLOOR = 0.05;
    private static final double[] CONSTANT = {-2.6, -2.5, -2.7, -2.4};
    private static final double[][] TRAITS = {{0.5, -0.3, 0.2}, {-0.4, 0.4, 0.1}, {0.1, 0.1, -0.2}, {0, -0.2, 0.3}};
    private static final double[] TOGETHER = {0.9, -0.6, 1.1, -0.8};

    private final double[][] rates = new double[KINDS][ARMS.size()];
    private final double[][] logging = new double[KINDS][ARMS.size()];
    private final int[] best = new int[KINDS];
    private final FeatureVector[] features = new FeatureVector[KINDS];

    KnownSite() {
        for (int kind = 0; kind < KINDS; kind++) {
            double[] traits = {kind & 1, kind >> 1 & 1, kind >> 2 & 1};
            features[kind] = FeatureVector.of(traits);
            for (int arm = 0; arm < ARMS.size(); arm++) {
                double logit = CONSTANT[arm] + TOGETHER[arm] * traits[arm % 2] * traits[2];
                for (int trait = 0; trait < traits.length; trait++) {
                    logit += TRAITS[arm][trait] * traits[trait];
                }
                rates[kind][arm] = 1 / (1 + StrictMath.exp(-logit));
                best[kind] = rates[kind][arm] > rates[kind][best[kind]] ? arm : best[kind];
            }
            int preferred = kind == 0 ? (best[kind] + 1) % ARMS.size() : best[kind];
            for (int arm = 0; arm < ARMS.size(); arm++) {
                logging[kind][arm] = FLOOR + (arm == preferred ? 1 - FLOOR * ARMS.size() : 0);
            }
        }
    }

    /** The policy that always shows a kind its best arm. */
    TargetPolicy bestArms() {
        return (context, arms) -> {
            double[] probabilities = new double[arms.size()];
            probabilities[best[kind(context)]] = 1;
            return probabilities;
        };
    }

    static int kind(Context context) {
        FeatureVector traits = context.features();
        return (int) (traits.at(0) + 2 * traits.at(1) + 4 * traits.at(2));
    }

    /** The mean reward of {@link #bestArms()}. */
    double value() {
        return IntStream.range(0, KINDS)
                .mapToDouble(kind -> rates[kind][best[kind]] / KINDS)
                .sum();
    }

    /** The mean reward of the logging policy. */
    double loggedValue() {
        double sum = 0;
        for (int kind = 0; kind < KINDS; kind++) {
            for (int arm = 0; arm < ARMS.size(); arm++) {
                sum += logging[kind][arm] * rates[kind][arm] / KINDS;
            }
        }
        return sum;
    }

    /** A log of visitors with one decision each. */
    List<RewardedDecision> log(int visitors, SplittableRandom random) {
        List<RewardedDecision> log = new ArrayList<>(visitors);
        for (int visitor = 0; visitor < visitors; visitor++) {
            int kind = random.nextInt(KINDS);
            int arm = arm(kind, random.nextDouble());
            log.add(row(visitor, kind, arm, random.nextDouble() < rates[kind][arm] ? 1 : 0));
        }
        return log;
    }

    /** A log of visitors who see their arm several times: half of them always react, or never do. */
    List<RewardedDecision> logOfReturning(int visitors, int visits, SplittableRandom random) {
        List<RewardedDecision> log = new ArrayList<>(visitors * visits);
        for (int visitor = 0; visitor < visitors; visitor++) {
            int kind = random.nextInt(KINDS);
            int arm = arm(kind, random.nextDouble());
            boolean firm = random.nextBoolean();
            double mood = random.nextDouble();
            for (int visit = 0; visit < visits; visit++) {
                double draw = firm ? mood : random.nextDouble();
                log.add(row(visitor, kind, arm, draw < rates[kind][arm] ? 1 : 0));
            }
        }
        return log;
    }

    private RewardedDecision row(int visitor, int kind, int arm, double reward) {
        return new RewardedDecision(
                new Context("v" + visitor, "0123456789abcdef", features[kind], null),
                new LoggedChoice(ARMS, logging[kind], arm),
                reward);
    }

    private int arm(int kind, double draw) {
        double below = logging[kind][0];
        int arm = 0;
        while (arm < ARMS.size() - 1 && draw >= below) {
            below += logging[kind][++arm];
        }
        return arm;
    }
}
