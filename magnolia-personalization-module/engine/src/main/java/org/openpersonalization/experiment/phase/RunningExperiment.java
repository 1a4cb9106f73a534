package org.openpersonalization.experiment.phase;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.openpersonalization.audience.Attributes;
import org.openpersonalization.audience.AttributesUnavailableException;
import org.openpersonalization.audience.Audience;
import org.openpersonalization.consent.ConsentState;
import org.openpersonalization.consent.Purpose;
import org.openpersonalization.definition.Component;
import org.openpersonalization.definition.Variant;
import org.openpersonalization.experiment.Assignment;
import org.openpersonalization.experiment.Experiment;
import org.openpersonalization.experiment.Subject;
import org.openpersonalization.goal.Membership;
import org.openpersonalization.goal.Traits;

/** A phase that assigns, with all compiled that can be compiled once. Immutable. */
public final class RunningExperiment {

    private static final String ID = "id";

    private final Phase phase;
    private final Audience audience;
    private final List<Audience> segments;
    private final List<Experiment> byRampDay;
    private final List<String> challengers;
    private final Map<String, Membership> memberships = new HashMap<>();
    private final SortedMap<String, Double> propensities = new TreeMap<>();

    /**
     * Compiles a phase.
     *
     * @param contextPaths the paths below {@code context.} that exist
     * @throws IllegalArgumentException when an audience has mistakes, or a name cannot be stored
     */
    RunningExperiment(Phase phase, Set<String> contextPaths) {
        Plan plan = phase.plan();
        this.phase = phase;
        this.audience = plan.population().audience().compiled(contextPaths);
        this.segments = plan.segments().stream()
                .map(segment -> segment.compiled(contextPaths))
                .toList();
        this.byRampDay = byRampDay(phase, audience);
        this.challengers =
                plan.variations().stream().skip(1).map(Variation::variant).toList();
        for (Variation each : plan.variations()) {
            memberships.put(each.variant(), new Membership(phase.key(), each.variant()));
            propensities.put(each.variant(), each.weight());
        }
    }

    /** How visitors are assigned on each day while more and more take part, and from then on. */
    private static List<Experiment> byRampDay(Phase phase, Audience audience) {
        Timing timing = phase.plan().timing();
        Instant begin = timing.begins(phase.started());
        return IntStream.range(0, timing.rampSteps())
                .mapToObj(day -> phase.assignment(audience, begin.plus(Duration.ofDays(day))))
                .toList();
    }

    /** What is served. */
    public Phase phase() {
        return phase;
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

    /** Who may take part. */
    public Audience audience() {
        return audience;
    }

    /** What is compared with the control, in order. */
    public List<String> challengers() {
        return challengers;
    }

    /** How probable each variation is for those who take part. */
    public SortedMap<String, Double> propensities() {
        return Collections.unmodifiableSortedMap(propensities);
    }

    /** Whether the component has every variant that is compared, and each may be shown at the moment. */
    public boolean isCompleteOn(Component component, Instant moment) {
        return challengers.stream().allMatch(name -> hasVariant(component, name, moment));
    }

    private static boolean hasVariant(Component component, String name, Instant moment) {
        for (Variant variant : component.variants()) {
            if (variant.name().equals(name)) {
                return variant.schedule().covers(moment);
            }
        }
        return false;
    }

    /**
     * What a visitor gets.
     *
     * @param visitor the pseudonym
     * @param attributes the granted ones
     */
    public Assignment assign(String visitor, Attributes attributes, Instant now) {
        int day = phase.plan().timing().rampDay(phase.started(), now);
        Attributes withId = path -> path.equals(ID) ? visitor : attributes.value(path);
        return byRampDay.get(day).assign(Subject.of(withId, now));
    }

    /** What showing a variation counts for. */
    public Membership membership(String variant) {
        return memberships.get(variant);
    }

    /**
     * Which of the audiences by which results are read the visitor belongs to; those that are not granted, or cannot be
     * looked at now, are left out.
     *
     * @param attributes the granted ones
     */
    public Traits traits(ConsentState consent, Attributes attributes) {
        if (segments.isEmpty()) {
            return Traits.none();
        }
        SortedMap<String, String> values = new TreeMap<>();
        for (Audience segment : segments) {
            if (consent.grantsAll(segment.purposes())) {
                put(values, segment, attributes);
            }
        }
        return new Traits(values);
    }

    private static void put(Map<String, String> values, Audience segment, Attributes attributes) {
        try {
            boolean belongs = segment.condition().matches(attributes);
            values.put(Traits.AUDIENCE + segment.name(), belongs ? "yes" : "no");
        } catch (AttributesUnavailableException unavailable) {
            // The variation is shown all the same; only this audience's results go without the visitor.
        }
    }

    /** What must be granted, besides what any experiment needs. */
    public Set<Purpose> needs() {
        return audience.purposes();
    }
}
