package org.openpersonalization.learning;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.LongFunction;
import org.openpersonalization.learning.log.ArmProbabilities;
import org.openpersonalization.learning.log.LoggedDecision;
import org.openpersonalization.learning.log.LoggedDecision.Choice;

/** Recomputes logged decisions from the log and the epochs, and finds those that differ in any bit. */
public final class DecisionReplay {

    private final Chooser chooser;
    private final LongFunction<Optional<Epoch>> epochs;

    /**
     * A replay.
     *
     * @param chooser with seed and shares of the optimization's phase
     * @param epochs the kept epoch of a number; empty when it is no longer kept
     */
    public DecisionReplay(Chooser chooser, LongFunction<Optional<Epoch>> epochs) {
        this.chooser = chooser;
        this.epochs = epochs;
    }

    /** The part of a decision that differs. */
    public enum Part {
        /** The epoch is not kept, so the decision cannot be recomputed. */
        EPOCH,
        /** The hash of the feature registry. */
        REGISTRY,
        /** The shown arm, its slice or its reason. */
        CHOICE,
        /** A propensity. */
        PROPENSITIES
    }

    /**
     * A decision that differs.
     *
     * @param decision id of the decision
     * @param part the first part that differs
     * @param logged that part in the log
     * @param recomputed that part when it is recomputed; empty without an epoch
     */
    public record Difference(UUID decision, Part part, String logged, String recomputed) {}

    /**
     * The result of a replay.
     *
     * @param decisions how many were recomputed
     * @param differences those that differ, in order of the log
     */
    public record Result(long decisions, List<Difference> differences) {

        public Result {
            differences = List.copyOf(differences);
        }

        /** Whether each decision was recomputed bit for bit. */
        public boolean isExact() {
            return differences.isEmpty();
        }
    }

    /** Recomputes a stretch of the log. */
    public Result replay(Iterable<LoggedDecision> log) {
        long decisions = 0;
        List<Difference> differences = new ArrayList<>();
        for (LoggedDecision logged : log) {
            decisions++;
            difference(logged).ifPresent(differences::add);
        }
        return new Result(decisions, differences);
    }

    private Optional<Difference> difference(LoggedDecision logged) {
        Epoch epoch = epochs.apply(logged.model().epoch()).orElse(null);
        if (epoch == null) {
            return difference(logged, Part.EPOCH, logged.model().epoch(), "");
        }
        if (!epoch.version().equals(logged.model())) {
            return difference(logged, Part.REGISTRY, logged.model(), epoch.version());
        }
        DecisionRequest request = new DecisionRequest(
                logged.origin().visitor(),
                logged.features(),
                logged.arms(),
                logged.choice().rulesArm());
        Choice choice = chooser.choose(epoch, request);
        if (!choice.equals(logged.choice())) {
            return difference(logged, Part.CHOICE, logged.choice(), choice);
        }
        ArmProbabilities propensities = chooser.propensities(epoch, request);
        return propensities.equals(logged.propensities())
                ? Optional.empty()
                : difference(logged, Part.PROPENSITIES, logged.propensities(), propensities);
    }

    private static Optional<Difference> difference(LoggedDecision logged, Part part, Object was, Object is) {
        return Optional.of(new Difference(logged.origin().id(), part, was.toString(), is.toString()));
    }
}
