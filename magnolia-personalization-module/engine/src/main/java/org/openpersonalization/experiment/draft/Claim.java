package org.openpersonalization.experiment.draft;

import java.time.Instant;
import java.util.Optional;
import org.openpersonalization.experiment.phase.Plan;
import org.openpersonalization.experiment.phase.Standing;

/**
 * A component that an experiment has for itself for some time.
 *
 * @param experiment the experiment's key
 * @param title its name for people
 * @param component the component's id
 * @param part the part of all visitors; empty for all
 * @param from since when
 * @param until when it is free again
 */
public record Claim(
        String experiment,
        String title,
        String component,
        Optional<ExperimentDraft.Part> part,
        Instant from,
        Instant until) {

    /** The claim of an experiment that is not over. */
    public static Optional<Claim> of(Standing.Status status) {
        if (status.state() == Standing.State.STOPPED) {
            return Optional.empty();
        }
        Plan plan = status.phase().plan();
        Optional<ExperimentDraft.Part> part = plan.population().namespace().map(ExperimentDraft.Part::of);
        return Optional.of(new Claim(
                plan.about().name(),
                plan.about().title(),
                plan.component(),
                part,
                plan.timing().from().orElse(status.phase().started()),
                plan.timing().until()));
    }

    /** Whether a draft that would run from one moment to another gets in its way. */
    public boolean isBrokenBy(ExperimentDraft draft, Instant start, Instant end) {
        boolean isApart = part.isPresent()
                && draft.people().namespace().isPresent()
                && part.get().isApartFrom(draft.people().namespace().get());
        return !experiment.equals(draft.name())
                && component.equals(draft.component())
                && from.isBefore(end)
                && start.isBefore(until)
                && !isApart;
    }
}
