package org.openpersonalization.experiment.draft.check;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.openpersonalization.definition.Component;
import org.openpersonalization.definition.ComponentKind;
import org.openpersonalization.definition.Schedule;
import org.openpersonalization.definition.Variant;
import org.openpersonalization.experiment.draft.DraftFinding;
import org.openpersonalization.experiment.draft.ExperimentDraft;
import org.openpersonalization.experiment.draft.Problem;
import org.openpersonalization.experiment.draft.Surroundings;
import org.openpersonalization.goal.Membership;

/** Looks for mistakes in what is compared, and where. */
final class VariationCheck {

    private static final String FIELD = "variations";
    private static final int MOST = 20;
    private static final double EXACT = 1e-6;
    /** The resolution of the hash; a variation with a smaller share gets no visitor. */
    private static final double LEAST = 1e-4;

    private final ExperimentDraft draft;
    private final Surroundings surroundings;
    private final List<Problem> problems = new ArrayList<>();

    VariationCheck(ExperimentDraft draft, Surroundings surroundings) {
        this.draft = draft;
        this.surroundings = surroundings;
    }

    List<Problem> problems() {
        component();
        names();
        weights();
        surroundings.component().ifPresent(this::variants);
        return List.copyOf(problems);
    }

    private void component() {
        if (draft.component().isBlank()) {
            problems.add(DraftFinding.COMPONENT_IS_MISSING.at("component"));
        } else if (surroundings.component().isEmpty()) {
            problems.add(DraftFinding.UNKNOWN_COMPONENT.at("component"));
        } else if (surroundings.component().get().kind() == ComponentKind.PRICE) {
            problems.add(DraftFinding.PRICE_COMPONENT.at("component"));
        }
    }

    private void names() {
        List<ExperimentDraft.Share> variations = draft.variations();
        if (variations.isEmpty() || !variations.get(0).variant().equals(Variant.DEFAULT_NAME)) {
            problems.add(DraftFinding.NO_CONTROL.at(FIELD));
        }
        if (variations.stream().allMatch(each -> each.variant().equals(Variant.DEFAULT_NAME))) {
            problems.add(DraftFinding.NO_VARIANT.at(FIELD));
        }
        if (variations.size() > MOST) {
            problems.add(DraftFinding.TOO_MANY_VARIANTS.at(FIELD));
        }
        Set<String> seen = new HashSet<>();
        variations.stream()
                .filter(each -> !seen.add(each.variant()))
                .forEach(each -> problems.add(
                        DraftFinding.VARIANT_TWICE.at(FIELD, message -> message.title("variant", each.variant()))));
        variations.stream()
                .filter(each -> surroundings.harmful().contains(each.variant()))
                .forEach(each -> problems.add(
                        DraftFinding.VARIANT_DID_HARM.at(FIELD, message -> message.title("variant", each.variant()))));
        variations.stream()
                .filter(each -> !Membership.canBeArm(each.variant()))
                .forEach(each -> problems.add(
                        DraftFinding.VARIANT_NAME.at(FIELD, message -> message.title("variant", each.variant()))));
    }

    private void weights() {
        draft.variations().stream()
                .filter(each -> !(each.weight() >= LEAST && each.weight() <= 1))
                .forEach(each -> problems.add(
                        DraftFinding.WEIGHT_IS_WRONG.at(FIELD, message -> message.title("variant", each.variant()))));
        double sum = draft.variations().stream()
                .mapToDouble(ExperimentDraft.Share::weight)
                .sum();
        if (!draft.variations().isEmpty() && !(Math.abs(sum - 1) <= EXACT)) {
            problems.add(DraftFinding.WEIGHTS_DO_NOT_ADD_UP.at(FIELD, message -> message.text("sum", percent(sum))));
        }
    }

    /** To a tenth, without one where there is none: 100.1 and 99. */
    private static String percent(double share) {
        double tenths = Math.round(share * 1_000) / 10.0;
        return tenths == Math.rint(tenths) ? String.valueOf((long) tenths) : String.valueOf(tenths);
    }

    private void variants(Component component) {
        for (ExperimentDraft.Share each : draft.variations()) {
            Optional<Variant> variant = component.variants().stream()
                    .filter(known -> known.name().equals(each.variant()))
                    .findFirst();
            if (variant.isPresent()) {
                schedule(variant.get());
            } else if (!each.variant().equals(Variant.DEFAULT_NAME)) {
                problems.add(
                        DraftFinding.UNKNOWN_VARIANT.at(FIELD, message -> message.title("variant", each.variant())));
            }
        }
    }

    private void schedule(Variant variant) {
        Schedule schedule = variant.schedule();
        Optional<Instant> end = draft.dates().end();
        Instant start = draft.dates().start().orElse(surroundings.now());
        if (schedule.until() != null && end.isPresent() && schedule.until().isBefore(end.get())) {
            problems.add(DraftFinding.VARIANT_ENDS_EARLY.at(
                    FIELD, message -> message.title("variant", variant.name()).text("until", schedule.until())));
        }
        if (schedule.from() != null && start.isBefore(schedule.from())) {
            problems.add(DraftFinding.VARIANT_STARTS_LATE.at(
                    FIELD, message -> message.title("variant", variant.name()).text("from", schedule.from())));
        }
    }
}
