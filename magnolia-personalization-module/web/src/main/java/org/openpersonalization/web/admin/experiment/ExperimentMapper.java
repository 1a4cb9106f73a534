package org.openpersonalization.web.admin.experiment;

import java.time.Instant;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.openpersonalization.experiment.draft.ExperimentDraft;
import org.openpersonalization.experiment.draft.GoalDraft;
import org.openpersonalization.experiment.phase.Phase;
import org.openpersonalization.experiment.phase.Plan;
import org.openpersonalization.experiment.phase.Standing;
import org.openpersonalization.service.experiment.ExperimentService;
import org.openpersonalization.service.experiment.ExperimentStore;
import org.openpersonalization.web.admin.experiment.result.Glance;
import org.openpersonalization.web.admin.experiment.view.ExperimentSummary;
import org.openpersonalization.web.admin.experiment.view.ExperimentSummary.State;
import org.openpersonalization.web.admin.experiment.view.ExperimentView;
import org.openpersonalization.web.admin.experiment.view.ProblemView;

/** Shows experiments as the API says them. */
final class ExperimentMapper {

    private static final int PERCENT = 100;

    private final ExperimentService service;

    ExperimentMapper(ExperimentService service) {
        this.service = service;
    }

    ExperimentView view(ExperimentDraft draft, Standing standing) {
        Optional<Standing.Status> status = standing.experiment(draft.name());
        ExperimentStore store = service.services().store().get();
        ExperimentService.Checked checked = service.check(draft, standing);
        return new ExperimentView(
                draft,
                summary(draft, standing, checked),
                checked.problems().stream().map(ProblemView::of).toList(),
                store.phases(draft.name()).stream().map(ExperimentMapper::phase).toList(),
                store.acts(draft.name()).stream()
                        .map(act -> new ExperimentView.ActView(
                                act.kind(), act.phase(), act.actor(), act.reason(), act.at()))
                        .toList(),
                service.services().promotion().undoable(draft.component()).stream()
                        .map(step -> new ExperimentView.PromotedView(
                                step.variant(), step.audience().orElse(null)))
                        .toList(),
                status.filter(each -> each.state() != Standing.State.STOPPED)
                        .map(each -> draft.inForce(each.phase().plan()))
                        .orElse(null));
    }

    ExperimentSummary summary(ExperimentDraft draft, Standing standing) {
        return summary(draft, standing, service.inspect(draft, standing));
    }

    private ExperimentSummary summary(ExperimentDraft draft, Standing standing, ExperimentService.Checked checked) {
        Optional<Standing.Status> status = standing.experiment(draft.name());
        Glance glance = Glance.of(
                status.flatMap(each ->
                        service.services().results().latest(each.phase(), service.taken(each.phase(), standing))),
                service.services().clock().instant());
        boolean isOver = status.isEmpty() || status.get().state() == Standing.State.STOPPED;
        return new ExperimentSummary(
                draft.name(),
                draft.about().title(),
                draft.about().owner(),
                place(draft.component()),
                state(status),
                status.map(each -> each.phase().number()).orElse(0),
                status.map(each -> each.phase().started()).orElse(null),
                status.map(ExperimentMapper::until)
                        .or(() -> draft.dates().end())
                        .orElse(null),
                glance.visitors(),
                primary(draft, status),
                glance.health(),
                glance.verdict().orElse(null),
                glance.proven(),
                !isOver && service.isChanged(draft, status.get(), checked));
    }

    /** When it ended, or will at the latest. */
    private static Instant until(Standing.Status status) {
        Instant latest = status.phase().plan().timing().until();
        return status.phase().ended().filter(latest::isAfter).orElse(latest);
    }

    private ExperimentSummary.@Nullable Place place(String component) {
        return service.services()
                .content()
                .component(component)
                .map(ExperimentSummary.Place::of)
                .orElse(null);
    }

    private State state(Optional<Standing.Status> status) {
        if (status.isEmpty()) {
            return State.DRAFT;
        }
        Instant now = service.services().clock().instant();
        Plan plan = status.get().phase().plan();
        if (status.get().state() == Standing.State.STOPPED
                || !now.isBefore(plan.timing().until())) {
            return State.STOPPED;
        }
        if (status.get().state() == Standing.State.PAUSED) {
            return State.PAUSED;
        }
        return plan.timing().covers(now) ? State.RUNNING : State.SCHEDULED;
    }

    private String primary(ExperimentDraft draft, Optional<Standing.Status> status) {
        return status.map(each -> each.phase().plan().goals().primary().title())
                .or(() -> service.services().content().goals().stream()
                        .filter(goal -> goal.name().equals(draft.goals().primary()))
                        .map(GoalDraft::title)
                        .findFirst())
                .orElse("");
    }

    private static ExperimentView.PhaseView phase(Phase phase) {
        return new ExperimentView.PhaseView(
                phase.number(),
                phase.started(),
                phase.ended().orElse(null),
                summary(phase.plan()),
                ExperimentDraft.of(phase.plan()).variations());
    }

    /** Such as {@code default 50 %, spring 50 %}. */
    private static String summary(Plan plan) {
        return plan.variations().stream()
                .map(each -> each.variant() + " " + Math.round(each.weight() * PERCENT) + " %")
                .collect(Collectors.joining(", "));
    }
}
