package org.openpersonalization.learning;

import java.time.Instant;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.openpersonalization.learning.log.ArmProbabilities;
import org.openpersonalization.learning.log.LoggedDecision.ModelVersion;

/**
 * One state of a model, immutable: the same epoch chooses the same for the same visitor and features.
 *
 * @param version number of the epoch, and hash of the registry whose vectors it reads
 * @param arms names of the arms, in the order of the optimization's frozen phase
 * @param policy beliefs about the arms
 * @param transition the shares of the epoch before, and how far this one moves from them
 * @param source the data that it was made from
 */
public record Epoch(ModelVersion version, List<String> arms, Policy policy, Transition transition, Source source) {

    /**
     * The movement of shares from the epoch before. A policy's choice is followed with probability {@code weight}, and else an arm is
     * drawn by the shares held, so no share moves by more than the cap.
     *
     * @param held share of each arm in the epoch before, together 1
     * @param weight 0 to 1
     * @param shares share of each arm in this epoch, together 1
     */
    public record Transition(List<Double> held, double weight, List<Double> shares) {

        public Transition {
            held = List.copyOf(held);
            shares = List.copyOf(shares);
            if (!(weight >= 0 && weight <= 1)) {
                throw new IllegalArgumentException("A weight is a number from 0 to 1 [weight=" + weight + "]");
            }
        }

        /** Without an epoch before: the policy alone chooses, and each arm had the same share. */
        public static Transition none(int arms) {
            List<Double> equal = Stream.generate(() -> 1.0 / arms).limit(arms).toList();
            return new Transition(equal, 1, equal);
        }
    }

    /**
     * The data of an epoch.
     *
     * @param until windows of outcomes that ended until then are in it
     * @param rows logged decisions in it
     * @param reward sum of their rewards
     * @param open decisions left out because their window had not ended
     * @param otherRegistry decisions left out because another registry encoded them
     * @param digest of the rows, 16 hexadecimal digits: equal data have equal digests
     */
    public record Source(Instant until, long rows, double reward, long open, long otherRegistry, String digest) {

        /** No data. */
        public static Source none(Instant until) {
            return new Source(until, 0, 0, 0, 0, "0".repeat(16));
        }
    }

    public Epoch {
        ArmProbabilities.requireArms(arms);
        arms = List.copyOf(arms);
        if (policy.arms() != arms.size()
                || transition.held().size() != arms.size()
                || transition.shares().size() != arms.size()) {
            throw new IllegalArgumentException(
                    "An epoch has a belief and a share for each arm [arms=" + arms.size() + ", beliefs=" + policy.arms()
                            + ", held=" + transition.held().size() + "]");
        }
        double sum = DoubleStream.of(transition.held().stream()
                        .mapToDouble(Double::doubleValue)
                        .toArray())
                .sum();
        if (!(Math.abs(sum - 1) < 1e-6)) {
            throw new IllegalArgumentException("Shares add up to 1 [sum=" + sum + "]");
        }
    }

    /** An epoch without data and without one before. */
    public static Epoch of(ModelVersion version, List<String> arms, Policy policy) {
        return new Epoch(version, arms, policy, Transition.none(arms.size()), Source.none(Instant.EPOCH));
    }
}
