package org.openpersonalization.decide.rung;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.openpersonalization.audience.Attributes;
import org.openpersonalization.audience.AttributesUnavailableException;
import org.openpersonalization.audience.Audience;
import org.openpersonalization.consent.Purpose;
import org.openpersonalization.decide.Reason;
import org.openpersonalization.definition.Schedule;
import org.openpersonalization.experiment.Experiment;
import org.openpersonalization.experiment.phase.LearnedModel;
import org.openpersonalization.experiment.phase.RunningExperiment;
import org.openpersonalization.feature.FeatureVector;
import org.openpersonalization.goal.Participation;
import org.openpersonalization.goal.Traits;

/**
 * An experiment on a component of a page. Assigns like {@link Experiment#assign} without buckets and overrides, and
 * allocates nothing.
 *
 * @param running the running experiment with its phase and plan
 * @param purposes purposes that must be granted
 * @param needs the same as bits of the page's purposes
 * @param isWhole whether the component has every compared variant
 * @param schedules dates of those variants, except always
 * @param audience number of the experiment's audience on the page
 * @param segments audiences by which results are segmented
 * @param participations the participation of each variation, before traits; none where the allocation learns
 * @param learning the model that allocates; null for an allocation by weights
 */
record CompiledExperiment(
        RunningExperiment running,
        Set<Purpose> purposes,
        long needs,
        boolean isWhole,
        List<Schedule> schedules,
        int audience,
        List<Segment> segments,
        List<Participation> participations,
        @Nullable Learning learning) {

    /**
     * A model on a page.
     *
     * @param slots the number of each attribute path that its features read
     * @param policy participation of its policy's slice, before traits
     * @param uniform participation of the slice that chance decides for
     */
    record Learning(LearnedModel model, Map<String, Integer> slots, Participation policy, Participation uniform) {

        Learning {
            slots = Map.copyOf(slots);
        }

        /** The features of the request, from granted attributes alone. */
        FeatureVector features(Evaluation evaluation) {
            return model.registry()
                    .encode(
                            path -> evaluation.value(slots.get(path)),
                            evaluation.visit().consent());
        }
    }

    /**
     * An audience by which results are segmented.
     *
     * @param number its number on the page
     * @param needs purposes that must be granted, as bits of the page's purposes
     */
    record Segment(Audience audience, int number, long needs) {}

    private static final int NOT_COVERED = -1;

    CompiledExperiment {
        schedules = List.copyOf(schedules);
        segments = List.copyOf(segments);
        participations = List.copyOf(participations);
    }

    String title() {
        return running.title();
    }

    /** Whether each variant that is compared may be shown at the moment. */
    boolean isComplete(Instant moment) {
        for (Schedule schedule : schedules) {
            if (!schedule.covers(moment)) {
                return false;
            }
        }
        return isWhole;
    }

    /** The obstacle before chance decides; {@link Reason.Code#EXPERIMENT_ASSIGNED} for none. */
    Reason.Code admission(String visitor, Evaluation evaluation) {
        Instant now = evaluation.visit().time();
        Experiment experiment = running.at(now);
        if (experiment.lifecycle().isIdle(now) || visitor.isEmpty()) {
            return Reason.Code.EXPERIMENT_OUT_OF_DATES;
        }
        if (!experiment.admission().gate().admits(visitor, Attributes.none())) {
            return Reason.Code.EXPERIMENT_NOT_ADMITTED;
        }
        return evaluation.holds(audience) ? Reason.Code.EXPERIMENT_ASSIGNED : Reason.Code.AUDIENCE_NOT_MATCHED;
    }

    /** The number of the variation that chance chooses for an admitted visitor; -1 for none. */
    int variation(String visitor, Instant now) {
        return running.at(now).allocation().indexAt(running.position(visitor));
    }

    /** The obstacle once chance has decided; {@link Reason.Code#EXPERIMENT_ASSIGNED} for none. */
    Reason.Code afterChance(int variation, Instant now) {
        if (variation == NOT_COVERED) {
            return Reason.Code.EXPERIMENT_NOT_COVERED;
        }
        return running.at(now).lifecycle().isOver(now)
                ? Reason.Code.EXPERIMENT_OUT_OF_DATES
                : Reason.Code.EXPERIMENT_ASSIGNED;
    }

    /** The model that allocates. */
    Learning learned() {
        return Objects.requireNonNull(learning);
    }

    /** The participation in a variation, with the segments that consent allows to evaluate. */
    Participation participation(int variation, Evaluation evaluation) {
        return withTraits(participations.get(variation), evaluation);
    }

    /** The same participation with the segments that consent allows to evaluate. */
    Participation withTraits(Participation plain, Evaluation evaluation) {
        return segments.isEmpty() ? plain : new Participation(plain.memberships(), traits(evaluation));
    }

    private Traits traits(Evaluation evaluation) {
        SortedMap<String, String> values = new TreeMap<>();
        for (Segment segment : segments) {
            if (evaluation.grants(segment.needs())) {
                put(values, segment, evaluation);
            }
        }
        return new Traits(values);
    }

    private static void put(SortedMap<String, String> values, Segment segment, Evaluation evaluation) {
        try {
            boolean belongs = evaluation.holds(segment.number());
            values.put(Traits.AUDIENCE + segment.audience().name(), belongs ? "yes" : "no");
        } catch (AttributesUnavailableException unavailable) {
            // The variation is shown all the same; only this audience's results go without the visitor.
        }
    }
}
