package org.openpersonalization.service.experiment;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.openpersonalization.definition.Variant;
import org.openpersonalization.experiment.draft.ExperimentDraft;
import org.openpersonalization.experiment.phase.Phase;
import org.openpersonalization.experiment.phase.Plan;
import org.openpersonalization.experiment.phase.Standing;
import org.openpersonalization.service.Conflict;
import org.openpersonalization.service.Invalid;
import org.openpersonalization.service.RefusalCode;

/** Scales what works: makes a variant the component's content or a rule, and prepares the same test elsewhere. */
public final class PromotionService {

    private static final int LONGEST_NAME = 60;
    private static final int LONGEST_TITLE = 190;
    private static final int MOST_COPIES = 1_000;

    private final ExperimentService experiments;

    public PromotionService(ExperimentService experiments) {
        this.experiments = experiments;
    }

    /**
     * The target of a copy.
     *
     * @param component another one; empty for the same
     * @param audience another one; empty for the same
     * @param title of the copy; empty for the same with a number
     */
    public record Copy(Optional<String> component, Optional<String> audience, Optional<String> title) {}

    /** The step that makes a variant the component's own content. */
    public PageEditor.Step asContent(String experiment, String variant) {
        Phase phase = phaseWith(experiment, variant);
        return new PageEditor.Step(phase.plan().component(), variant, Optional.empty());
    }

    /**
     * The step that shows a variant to an audience.
     *
     * @param audience its name; empty for the one that took part
     */
    public PageEditor.Step asRule(String experiment, String variant, String audience) {
        Phase phase = phaseWith(experiment, variant);
        String wanted =
                audience.isEmpty() ? phase.plan().population().audience().name() : audience;
        if (!experiments.services().content().audiences().containsKey(wanted)) {
            throw new Invalid(RefusalCode.RULE_WITHOUT_AUDIENCE);
        }
        return new PageEditor.Step(phase.plan().component(), variant, Optional.of(wanted));
    }

    /** The values that a step would replace. */
    public List<PageEditor.Replaced> replacedBy(PageEditor.Step step) {
        return experiments.services().promotion().replacedBy(step);
    }

    /** Takes a step, and stops the experiment. */
    public Promoted promote(String experiment, PageEditor.Step step, AuditedAct order) {
        order.note().run();
        experiments.services().promotion().take(step);
        experiments.services().store().get().endByPromotion(experiment, order.by());
        return new Promoted(step.variant(), step.audience().map(experiments::title));
    }

    /**
     * Restores what the newest promotion of a variant replaced. An experiment that the promotion ended runs again in another phase,
     * since all visitors saw the variant meanwhile; it stays over when its plan cannot be started any more.
     *
     * @return the phase that began; empty when the experiment stays over
     */
    public Optional<Phase> undo(String experiment, String variant, AuditedAct order) {
        PageEditor promotion = experiments.services().promotion();
        PageEditor.Step taken = promotion
                .undoable(phaseWith(experiment, variant).plan().component())
                .stream()
                .filter(step -> step.variant().equals(variant))
                .findFirst()
                .orElseThrow(() -> new Conflict(
                        RefusalCode.PROMOTION_NOT_UNDOABLE.message().text("variant", variant)));
        order.note().run();
        promotion.undo(taken);
        return experiments.restartAfterPromotion(experiment, order);
    }

    private Phase phaseWith(String experiment, String variant) {
        Standing standing = experiments.standing();
        experiments.draft(experiment, standing);
        Phase phase = standing.experiment(experiment)
                .map(Standing.Status::phase)
                .orElseThrow(() -> new Conflict(RefusalCode.EXPERIMENT_NEVER_STARTED));
        boolean isThere = phase.plan().variations().stream()
                .anyMatch(each -> each.variant().equals(variant));
        if (!isThere || variant.equals(Variant.DEFAULT_NAME)) {
            throw new Invalid(RefusalCode.VARIANT_NOT_COMPARED);
        }
        return phase;
    }

    /**
     * Keeps the same test as a draft under a name of its own; it lasts as long as the first one was meant to, from now on.
     *
     * @return the name
     */
    public String copy(String experiment, Copy wanted) {
        Standing standing = experiments.standing();
        ExperimentDraft draft = experiments.draft(experiment, standing);
        Set<String> taken =
                experiments.drafts(standing).stream().map(ExperimentDraft::name).collect(Collectors.toSet());
        int number = IntStream.range(2, MOST_COPIES)
                .filter(each -> !taken.contains(named(experiment, each)))
                .findFirst()
                .orElseThrow(() -> new Conflict(RefusalCode.TOO_MANY_COPIES));
        ExperimentDraft copy = copied(draft, standing, wanted, number);
        experiments.services().content().save(copy);
        return copy.name();
    }

    private static String named(String experiment, int number) {
        String base = experiment.substring(0, Math.min(experiment.length(), LONGEST_NAME));
        return base.replaceFirst("-+$", "") + "-" + number;
    }

    private ExperimentDraft copied(ExperimentDraft draft, Standing standing, Copy wanted, int number) {
        String title = draft.about().title();
        String shortened = title.substring(0, Math.min(title.length(), LONGEST_TITLE));
        ExperimentDraft.People people = draft.people();
        ExperimentDraft.Reading reading = draft.reading();
        return new ExperimentDraft(
                new Plan.About(
                        named(draft.name(), number),
                        wanted.title().orElse(shortened + " (" + number + ")"),
                        draft.about().hypothesis(),
                        draft.about().owner()),
                wanted.component().orElse(draft.component()),
                draft.variations(),
                new ExperimentDraft.People(
                        wanted.audience().or(people::audience), people.coverage(), people.namespace()),
                draft.goals(),
                dates(draft, standing),
                new ExperimentDraft.Reading(
                        reading.mode(),
                        reading.minimumLift(),
                        OptionalLong.empty(),
                        reading.margin(),
                        false,
                        reading.segments(),
                        reading.expectedRate()),
                draft.learned());
    }

    private ExperimentDraft.Dates dates(ExperimentDraft draft, Standing standing) {
        Instant now = experiments.services().clock().instant();
        ExperimentDraft.Dates dates = draft.dates();
        Instant from = dates.start()
                .or(() -> standing.experiment(draft.name())
                        .map(status -> status.phase().started()))
                .orElse(now);
        Optional<Instant> end = dates.end()
                .map(until -> Duration.between(from, until))
                .filter(length -> !length.isNegative() && !length.isZero())
                .map(now::plus);
        return dates.at(Optional.empty(), end);
    }
}
