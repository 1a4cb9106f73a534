package org.openpersonalization.web.admin.experiment;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.openpersonalization.experiment.draft.ExperimentDraft;
import org.openpersonalization.experiment.draft.GoalDraft;
import org.openpersonalization.experiment.draft.GoalKind;
import org.openpersonalization.experiment.phase.Method;
import org.openpersonalization.experiment.phase.Plan;
import org.openpersonalization.web.admin.experiment.view.ExperimentForm;
import org.openpersonalization.web.admin.experiment.view.GoalForm;
import org.openpersonalization.web.admin.route.AdminJson;

/** Drafts as the API says them, in both directions. */
public final class DraftForms {

    private DraftForms() {}

    static ExperimentDraft draft(ExperimentForm form) {
        return new ExperimentDraft(
                new Plan.About(word(form.name()), word(form.title()), word(form.hypothesis()), word(form.owner())),
                word(form.component()),
                list(form.variations()).stream()
                        .map(each -> new ExperimentDraft.Share(word(each.variant()), each.weight()))
                        .toList(),
                new ExperimentDraft.People(
                        word(form.audience()),
                        form.coverage(),
                        Optional.ofNullable(form.namespace())
                                .map(part -> new ExperimentDraft.Part(word(part.name()), part.from(), part.to()))),
                aims(form),
                new ExperimentDraft.Dates(
                        Optional.ofNullable(form.start()),
                        Optional.ofNullable(form.end()),
                        form.rampDays(),
                        form.minimumWeeks()),
                reading(form),
                words(form.segments()));
    }

    private static ExperimentDraft.Aims aims(ExperimentForm form) {
        return new ExperimentDraft.Aims(
                word(form.primary()),
                words(form.secondaries()),
                list(form.guardrails()).stream()
                        .map(each -> new ExperimentDraft.Guard(word(each.goal()), each.tolerance(), each.stops()))
                        .toList());
    }

    private static ExperimentDraft.Reading reading(ExperimentForm form) {
        Long planned = form.plannedVisitors();
        Double rate = form.expectedRate();
        return new ExperimentDraft.Reading(
                Optional.ofNullable(form.mode()).orElse(Method.Mode.ALWAYS_VALID),
                form.minimumLift(),
                planned == null ? OptionalLong.empty() : OptionalLong.of(planned),
                form.margin(),
                form.acceptHopeless(),
                rate == null ? OptionalDouble.empty() : OptionalDouble.of(rate));
    }

    static ExperimentForm form(ExperimentDraft draft) {
        ExperimentDraft.People people = draft.people();
        ExperimentDraft.Reading reading = draft.reading();
        return new ExperimentForm(
                draft.name(),
                draft.about().title(),
                draft.about().hypothesis(),
                draft.about().owner(),
                draft.component(),
                draft.variations().stream()
                        .map(each -> new ExperimentForm.VariationForm(each.variant(), each.weight()))
                        .toList(),
                people.audience().isEmpty() ? null : people.audience(),
                people.coverage(),
                people.part()
                        .map(part -> new ExperimentForm.NamespaceForm(part.namespace(), part.from(), part.to()))
                        .orElse(null),
                draft.goals().primary(),
                draft.goals().secondaries(),
                draft.goals().guardrails().stream()
                        .map(each -> new ExperimentForm.GuardrailForm(each.goal(), each.tolerance(), each.stops()))
                        .toList(),
                draft.dates().start().orElse(null),
                draft.dates().end().orElse(null),
                draft.dates().rampDays(),
                draft.dates().minimumWeeks(),
                reading.mode(),
                reading.minimumLift(),
                reading.plannedVisitors().isPresent()
                        ? reading.plannedVisitors().getAsLong()
                        : null,
                reading.margin(),
                reading.isHopelessAccepted(),
                draft.segments(),
                reading.expectedRate().isPresent() ? reading.expectedRate().getAsDouble() : null);
    }

    /** The draft as JSON of the API, for the audit trail. */
    public static String json(ExperimentDraft draft) {
        return AdminJson.text(form(draft));
    }

    static GoalDraft goal(GoalForm form) {
        Integer cap = form.cap();
        return new GoalDraft(
                word(form.name()),
                word(form.title()),
                word(form.description()),
                new GoalDraft.Wanted(
                        form.kind(),
                        word(form.subject()),
                        number(form.least()),
                        Duration.ofMinutes(number(form.afterMinutes()))),
                form.measure(),
                cap == null ? OptionalInt.empty() : OptionalInt.of(cap),
                Duration.ofMinutes(form.windowMinutes()),
                form.lessIsBetter(),
                form.programme());
    }

    static GoalForm form(GoalDraft goal) {
        GoalDraft.Wanted deed = goal.deed();
        boolean isMeasured = deed.kind() == GoalKind.SCROLL || deed.kind() == GoalKind.READ;
        return new GoalForm(
                goal.name(),
                goal.title(),
                goal.description(),
                deed.kind(),
                deed.subject().isEmpty() ? null : deed.subject(),
                isMeasured ? deed.least() : null,
                goal.measure(),
                goal.cap().isPresent() ? goal.cap().getAsInt() : null,
                (int) goal.window().toMinutes(),
                deed.kind() == GoalKind.RETURN ? (int) deed.after().toMinutes() : null,
                goal.isLessBetter(),
                goal.isOfProgramme());
    }

    /** Nobody has written anything there. */
    private static String word(@Nullable String text) {
        return text == null ? "" : text.trim();
    }

    /** An entry that is null is none. */
    private static List<String> words(@Nullable List<String> texts) {
        return list(texts).stream().map(DraftForms::word).toList();
    }

    private static <T> List<T> list(@Nullable List<T> list) {
        return list == null ? List.of() : list.stream().filter(Objects::nonNull).toList();
    }

    private static int number(@Nullable Integer number) {
        return number == null ? 0 : number;
    }
}
