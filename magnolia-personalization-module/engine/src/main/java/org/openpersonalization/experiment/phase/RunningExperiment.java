package org.openpersonalization.experiment.phase;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.openpersonalization.audience.Audience;
import org.openpersonalization.experiment.Experiment;
import org.openpersonalization.experiment.bucket.HashSeed;
import org.openpersonalization.goal.Membership;
import org.openpersonalization.learning.Epoch;

/** A phase that assigns, with all compiled that can be compiled once. Immutable. */
public final class RunningExperiment {

    private final Phase phase;
    private final HashSeed seed;
    private final Audience audience;
    private final List<Audience> segments;
    private final List<Experiment> byRampDay;
    private final List<String> variants;
    private final List<String> challengers;
    private final Map<String, Membership> memberships = new HashMap<>();
    private final SortedMap<String, Double> propensities;
    private final Optional<LearnedModel> model;
    private final Optional<Epoch> epoch;

    /**
     * Compiles a phase.
     *
     * @param contextPaths the paths below {@code context.} that exist
     * @param epoch the newest epoch; ignored unless it is one of the phase's model
     * @throws IllegalArgumentException when an audience has mistakes, or a name cannot be stored
     */
    RunningExperiment(Phase phase, Set<String> contextPaths, Optional<Epoch> epoch) {
        Plan plan = phase.plan();
        this.phase = phase;
        this.seed = new HashSeed(phase.key());
        this.audience = plan.population().audience().compiled(contextPaths);
        this.segments = plan.segments().stream()
                .map(segment -> segment.compiled(contextPaths))
                .toList();
        this.byRampDay = byRampDay(phase, audience);
        this.variants = plan.variations().stream().map(Variation::variant).toList();
        this.challengers = variants.subList(1, variants.size());
        SortedMap<String, Double> weights = new TreeMap<>();
        for (Variation each : plan.variations()) {
            memberships.put(each.variant(), new Membership(phase.key(), each.variant()));
            weights.put(each.variant(), each.weight());
        }
        this.propensities = Collections.unmodifiableSortedMap(weights);
        this.model = LearnedModel.of(phase, segments);
        this.epoch =
                epoch.filter(newest -> model.filter(known -> known.fits(newest)).isPresent());
    }

    /** How visitors are assigned on each day while more and more take part, and from then on. */
    private static List<Experiment> byRampDay(Phase phase, Audience audience) {
        Timing timing = phase.plan().timing();
        Instant begin = timing.begins(phase.started());
        return IntStream.range(0, timing.rampSteps())
                .mapToObj(day -> phase.assignment(audience, begin.plus(Duration.ofDays(day))))
                .toList();
    }

    /** The phase that is served. */
    public Phase phase() {
        return phase;
    }

    /** The model that allocates; empty for an allocation by weights. */
    public Optional<LearnedModel> model() {
        return model;
    }

    /** The newest epoch of the model; empty while there is none that fits. */
    public Optional<Epoch> epoch() {
        return epoch;
    }

    /** The experiment's name for people. */
    public String title() {
        return phase.plan().about().title();
    }

    /** The cost of the conditions of its audience and its segments. */
    long cost() {
        return audience.condition().cost()
                + segments.stream()
                        .mapToLong(segment -> segment.condition().cost())
                        .sum();
    }

    /** The compiled audience of the participants. */
    public Audience audience() {
        return audience;
    }

    /** The variants compared with the control, in order. */
    public List<String> challengers() {
        return challengers;
    }

    /** The compared variants, the control first. */
    public List<String> variants() {
        return variants;
    }

    /** How probable each variation is for those who take part. */
    public SortedMap<String, Double> propensities() {
        return propensities;
    }

    /** Where {@linkplain Experiment#allocation the allocation} of any moment puts a visitor, from 0, inclusive, to 1, exclusive. */
    public double position(String visitor) {
        return seed.position(visitor);
    }

    /** How visitors are assigned at a moment. */
    public Experiment at(Instant now) {
        return byRampDay.get(phase.plan().timing().rampDay(phase.started(), now));
    }

    /** Audiences by which results are read. */
    public List<Audience> segments() {
        return segments;
    }

    /** The comparison and arm of a shown variation. */
    public Membership membership(String variant) {
        return memberships.get(variant);
    }
}
