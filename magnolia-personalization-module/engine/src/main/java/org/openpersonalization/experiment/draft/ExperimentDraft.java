package org.openpersonalization.experiment.draft;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.openpersonalization.experiment.Namespace;
import org.openpersonalization.experiment.draft.check.DraftCheck;
import org.openpersonalization.experiment.phase.FrozenAudience;
import org.openpersonalization.experiment.phase.LearnedAllocation;
import org.openpersonalization.experiment.phase.Method;
import org.openpersonalization.experiment.phase.Plan;
import org.openpersonalization.experiment.phase.PlanGoals;
import org.openpersonalization.experiment.phase.Population;
import org.openpersonalization.experiment.phase.Timing;
import org.openpersonalization.goal.Goal;
import org.openpersonalization.learning.Chooser;

/**
 * An experiment as editors write it; it may be incomplete and have mistakes, which {@link DraftCheck} lists. A draft is
 * never served: on its start it becomes a {@link Plan}.
 *
 * @param about title, hypothesis and owner
 * @param component the component's id; empty while none is chosen
 * @param variations the compared variants, the control first
 * @param people the participants
 * @param goals names of its goals
 * @param dates start, end and ramp-up
 * @param reading test mode, sample size and segments
 * @param learned the allocation by a model that learns; empty for one by the weights of the variations
 */
public record ExperimentDraft(
        Plan.About about,
        String component,
        List<Share> variations,
        People people,
        Aims goals,
        Dates dates,
        Reading reading,
        Optional<Learning> learned) {

    private static final double USUAL_LIFT = 0.1;
    private static final Duration LONGEST_HALF_LIFE = Duration.ofDays(365);

    /** A variant and its share of those who take part, 0 to 1. */
    public record Share(String variant, double weight) {}

    /**
     * The participants.
     *
     * @param audience its name; empty for all visitors
     * @param coverage the share of the audience that takes part
     * @param namespace the part of all visitors that the experiment may use; empty for all
     */
    public record People(Optional<String> audience, double coverage, Optional<Part> namespace) {

        private static People of(Population population) {
            return new People(
                    Optional.of(population.audience().name()).filter(name -> !name.isEmpty()),
                    population.coverage(),
                    population.namespace().map(Part::of));
        }
    }

    /** A part of a namespace, from one position between 0 and 1 to another. */
    public record Part(String name, double from, double to) {

        static Part of(Namespace space) {
            return new Part(space.name(), space.range().start(), space.range().end());
        }

        /** Whether no visitor can be in both. */
        public boolean isApartFrom(Part other) {
            return name.equals(other.name) && (to <= other.from || other.to <= from);
        }
    }

    /** The goals' names: which one decides, which are looked at as well, which must not suffer. */
    public record Aims(String primary, List<String> secondaries, List<Guard> guardrails) {

        public Aims {
            secondaries = List.copyOf(secondaries);
            guardrails = List.copyOf(guardrails);
        }

        /** All names, the primary one first. */
        public List<String> all() {
            List<String> all = new ArrayList<>();
            all.add(primary);
            all.addAll(secondaries);
            guardrails.forEach(guard -> all.add(guard.goal()));
            return List.copyOf(all);
        }
    }

    /** A goal that must not suffer: a relative loss up to the tolerance is borne. */
    public record Guard(String goal, double tolerance, boolean stops) {}

    /** From when, until when, how fast the number of visitors grows, and before when nothing is concluded. */
    public record Dates(Optional<Instant> start, Optional<Instant> end, int rampDays, int minimumWeeks) {

        private static Dates of(Timing timing) {
            return new Dates(timing.from(), Optional.of(timing.until()), timing.rampDays(), timing.minimumWeeks());
        }

        /** The same at other dates. */
        public Dates at(Optional<Instant> otherStart, Optional<Instant> otherEnd) {
            return new Dates(otherStart, otherEnd, rampDays, minimumWeeks);
        }

        /**
         * The timing of a plan.
         *
         * @throws IllegalArgumentException when the end is missing or a number is out of range
         */
        Timing timing() {
            Instant until =
                    end.orElseThrow(() -> new IllegalArgumentException("An experiment needs an end: give it one"));
            return new Timing(start, until, rampDays, minimumWeeks);
        }
    }

    /**
     * Test mode, sample size and segments.
     *
     * @param mode the deciding test; the always valid one when absent
     * @param minimumLift the minimum detectable effect, relative
     * @param plannedVisitors empty for the number computed from the minimum lift
     * @param margin equivalence margin: a relative lift up to here counts as no difference
     * @param acceptHopeless whether the editor accepts an experiment that will probably find nothing
     * @param segments names of audiences by which results are segmented
     * @param expectedRate expected conversion rate of the control for a site without numbers of its own
     */
    public record Reading(
            Method.Mode mode,
            double minimumLift,
            OptionalLong plannedVisitors,
            double margin,
            boolean acceptHopeless,
            List<String> segments,
            OptionalDouble expectedRate) {

        public Reading {
            mode = Objects.requireNonNullElse(mode, Method.Mode.ALWAYS_VALID);
            segments = List.copyOf(segments);
        }
    }

    /**
     * The allocation by a model that learns.
     *
     * @param rules share of the visitors for whom the rules decide, 0 to 1
     * @param uniform share of the visitors for whom chance decides
     * @param floor share of the model's own decisions that are left to chance
     * @param halfLifeDays after so many days a decision weighs half
     * @param topics topics of interest that the model reads
     */
    public record Learning(double rules, double uniform, double floor, int halfLifeDays, List<String> topics) {

        public Learning {
            topics = List.copyOf(topics);
        }

        private static Learning of(LearnedAllocation learned) {
            Chooser.Shares shares = learned.shares();
            return new Learning(
                    shares.rules(),
                    shares.uniform(),
                    shares.floor(),
                    (int) learned.halfLife().toDays(),
                    learned.topics());
        }

        /**
         * The allocation of a plan.
         *
         * @throws IllegalArgumentException when a number is out of range
         */
        LearnedAllocation allocation() {
            return new LearnedAllocation(
                    new Chooser.Shares(uniform, rules, floor), Duration.ofDays(halfLifeDays), topics);
        }

        /** Whether {@link LearnedAllocation} permits it. */
        public boolean isRight() {
            try {
                return allocation().halfLife().compareTo(LONGEST_HALF_LIFE) <= 0;
            } catch (IllegalArgumentException wrong) {
                return false;
            }
        }
    }

    /** A draft whose visitors are allocated by the weights of its variations. */
    public ExperimentDraft(
            Plan.About about,
            String component,
            List<Share> variations,
            People people,
            Aims goals,
            Dates dates,
            Reading reading) {
        this(about, component, variations, people, goals, dates, reading, Optional.empty());
    }

    public ExperimentDraft {
        variations = List.copyOf(variations);
    }

    /** The draft that leads to a plan; a plan does not record how its number of visitors was found. */
    public static ExperimentDraft of(Plan plan) {
        PlanGoals goals = plan.goals();
        Method method = plan.method();
        return new ExperimentDraft(
                plan.about(),
                plan.component(),
                plan.variations().stream()
                        .map(each -> new Share(each.variant(), each.weight()))
                        .toList(),
                People.of(plan.population()),
                new Aims(
                        goals.primary().name(),
                        goals.secondaries().stream().map(Goal::name).toList(),
                        goals.guardrails().stream()
                                .map(each -> new Guard(each.goal().name(), each.tolerance(), each.stops()))
                                .toList()),
                Dates.of(plan.timing()),
                new Reading(
                        method.mode(),
                        USUAL_LIFT,
                        OptionalLong.of(method.plannedVisitors()),
                        method.margin(),
                        method.isHopelessAccepted(),
                        plan.segments().stream().map(FrozenAudience::name).toList(),
                        OptionalDouble.empty()),
                plan.learned().map(Learning::of));
    }

    /** This draft as a plan in force has it; the values that matter only before a start stay. */
    public ExperimentDraft inForce(Plan plan) {
        ExperimentDraft running = of(plan);
        Reading planned = running.reading();
        return new ExperimentDraft(
                running.about(),
                running.component(),
                running.variations(),
                running.people(),
                running.goals(),
                running.dates(),
                new Reading(
                        planned.mode(),
                        reading.minimumLift(),
                        planned.plannedVisitors(),
                        planned.margin(),
                        planned.acceptHopeless(),
                        planned.segments(),
                        reading.expectedRate()),
                running.learned());
    }

    public String name() {
        return about.name();
    }
}
