package org.openpersonalization.learning;

import java.util.Arrays;
import java.util.List;
import org.openpersonalization.learning.log.ArmProbabilities;
import org.openpersonalization.learning.log.ChoiceReason;
import org.openpersonalization.learning.log.LoggedDecision.Choice;
import org.openpersonalization.learning.log.TrafficSlice;
import org.openpersonalization.profile.VisitorKey;

/**
 * Chooses an arm by hash. First the visitor's slice, which never changes: uniform, rules or policy. Within the policy first the
 * exploration floor, then the shares held from the epoch before, then the highest draw. Everything is a function of seed, epoch, visitor
 * and features, so a visitor keeps the arm within an epoch, and a decision can be replayed bit for bit. Safe for all threads.
 */
public final class Chooser {

    /** The slices of a visitor are drawn without an epoch. */
    private static final long NO_EPOCH = -1;

    private final long seed;
    private final Shares shares;

    /**
     * Shares of an optimization's visitors and decisions.
     *
     * @param uniform share of visitors who get a random arm, 0 to 1
     * @param rules share of visitors who get what the rungs below would show, 0 to 1
     * @param floor share of the policy's decisions that choose each eligible arm with the same probability, 0 to 1
     */
    public record Shares(double uniform, double rules, double floor) {

        public Shares {
            boolean areShares = uniform >= 0 && rules >= 0 && uniform + rules <= 1 && floor >= 0 && floor <= 1;
            if (!areShares) {
                throw new IllegalArgumentException("Shares are numbers from 0 to 1, slices at most 1 together [uniform="
                        + uniform + ", rules=" + rules + ", floor=" + floor + "]");
            }
        }

        /** 5 % uniform, 10 % rules, 5 % of the policy's decisions at random. */
        public static Shares defaults() {
            return new Shares(0.05, 0.10, 0.05);
        }

        /** The policy alone, for comparison with published figures. */
        public static Shares policyAlone() {
            return new Shares(0, 0, 0);
        }
    }

    /**
     * A chooser.
     *
     * @param seed of the optimization's phase: choices of different seeds are independent
     */
    public Chooser(String seed, Shares shares) {
        this.seed = ArmDraws.seed(seed);
        this.shares = shares;
    }

    /**
     * Chooses an arm.
     *
     * @throws IllegalArgumentException when no arm is eligible, the epoch lacks one of them, the rules' arm is none of them, or the
     * features have another dimension than the epoch's
     */
    public Choice choose(Epoch epoch, DecisionRequest request) {
        int[] eligible = eligible(epoch, request);
        String rules = request.rulesArm();
        if (eligible.length == 1) {
            return new Choice(rules, rules, slice(request.visitor()), ChoiceReason.ONLY_ARM);
        }
        TrafficSlice slice = slice(request.visitor());
        ArmDraws draws = new ArmDraws(seed, epoch.version().epoch(), request.visitor());
        return switch (slice) {
            case RULES -> new Choice(rules, rules, slice, ChoiceReason.BY_RULES);
            case UNIFORM -> {
                int place = (int) (draws.uniform() * eligible.length);
                yield new Choice(epoch.arms().get(eligible[place]), rules, slice, ChoiceReason.BY_UNIFORM);
            }
            case POLICY -> byPolicy(epoch, request, eligible, draws);
        };
    }

    /** The slice of a visitor, in all epochs. */
    public TrafficSlice slice(VisitorKey visitor) {
        double place = new ArmDraws(seed, NO_EPOCH, visitor).uniform();
        if (place < shares.uniform) {
            return TrafficSlice.UNIFORM;
        }
        return place < shares.uniform + shares.rules ? TrafficSlice.RULES : TrafficSlice.POLICY;
    }

    private Choice byPolicy(Epoch epoch, DecisionRequest request, int[] eligible, ArmDraws draws) {
        double place = draws.uniform();
        double weight = epoch.transition().weight();
        if (place < shares.floor) {
            int explored = Math.min(eligible.length - 1, (int) (place / shares.floor * eligible.length));
            return policyChoice(epoch, request, eligible[explored], ChoiceReason.EXPLORED);
        }
        double rest = (place - shares.floor) / (1 - shares.floor);
        if (rest >= weight) {
            int arm = held(epoch, eligible, (rest - weight) / (1 - weight));
            return policyChoice(epoch, request, arm, ChoiceReason.HELD);
        }
        return policyChoice(
                epoch, request, epoch.policy().highest(eligible, request.features(), draws), ChoiceReason.DRAWN);
    }

    private static Choice policyChoice(Epoch epoch, DecisionRequest request, int arm, ChoiceReason reason) {
        return new Choice(epoch.arms().get(arm), request.rulesArm(), TrafficSlice.POLICY, reason);
    }

    private static int held(Epoch epoch, int[] eligible, double place) {
        double[] held = held(epoch, eligible);
        double sum = 0;
        for (int arm = 0; arm < eligible.length; arm++) {
            sum += held[arm];
            if (place < sum) {
                return eligible[arm];
            }
        }
        return eligible[eligible.length - 1];
    }

    /** The shares held of the eligible arms, together 1. */
    private static double[] held(Epoch epoch, int[] eligible) {
        List<Double> all = epoch.transition().held();
        double[] held = Arrays.stream(eligible).mapToDouble(all::get).toArray();
        double sum = Arrays.stream(held).sum();
        for (int arm = 0; arm < held.length; arm++) {
            held[arm] = sum > 0 ? held[arm] / sum : 1.0 / held.length;
        }
        return held;
    }

    /**
     * The probability with which each eligible arm is shown to a visitor with these features, over slices, floor, held shares and draws
     * together: {@code u/K + r·[k = rules] + (1 − u − r) (f/K + (1 − f) (λ wₖ + (1 − λ) hₖ))}, exact to 1e-4. It integrates numerically
     * and belongs outside of the request.
     *
     * @throws IllegalArgumentException as {@link #choose} does
     */
    public ArmProbabilities propensities(Epoch epoch, DecisionRequest request) {
        int[] eligible = eligible(epoch, request);
        double[] policy = policyProbabilities(epoch, request, eligible);
        double rest = 1 - shares.uniform - shares.rules;
        for (int arm = 0; arm < policy.length; arm++) {
            boolean isRules = request.eligible().get(arm).equals(request.rulesArm());
            policy[arm] = shares.uniform / policy.length + (isRules ? shares.rules : 0) + rest * policy[arm];
        }
        return new ArmProbabilities(request.eligible(), policy);
    }

    private double[] policyProbabilities(Epoch epoch, DecisionRequest request, int[] eligible) {
        double[] best = epoch.policy().bestProbabilities(request.features(), eligible);
        double[] held = held(epoch, eligible);
        double weight = epoch.transition().weight();
        for (int arm = 0; arm < best.length; arm++) {
            best[arm] =
                    shares.floor / best.length + (1 - shares.floor) * (weight * best[arm] + (1 - weight) * held[arm]);
        }
        return best;
    }

    private static int[] eligible(Epoch epoch, DecisionRequest request) {
        List<String> names = request.eligible();
        if (names.isEmpty() || !names.contains(request.rulesArm())) {
            throw new IllegalArgumentException("A decision has eligible arms, that of the rules among them [eligible="
                    + names + ", rules=" + request.rulesArm() + "]");
        }
        if (request.features().dimension() != epoch.policy().columns()) {
            throw new IllegalArgumentException("Another registry encoded the features [columns="
                    + request.features().dimension() + ", epoch="
                    + epoch.policy().columns() + "]");
        }
        int[] eligible = new int[names.size()];
        int before = -1;
        for (int arm = 0; arm < eligible.length; arm++) {
            eligible[arm] = epoch.arms().indexOf(names.get(arm));
            if (eligible[arm] <= before) {
                throw new IllegalArgumentException("Eligible arms are arms of the epoch, in its order [eligible="
                        + names + ", arms=" + epoch.arms() + "]");
            }
            before = eligible[arm];
        }
        return eligible;
    }
}
