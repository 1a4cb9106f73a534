package org.openpersonalization.experiment.draft.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.openpersonalization.experiment.draft.DraftFinding;
import org.openpersonalization.experiment.draft.ExperimentDraft;
import org.openpersonalization.experiment.draft.PlanCompiler;
import org.openpersonalization.experiment.draft.Problem;
import org.openpersonalization.experiment.draft.Surroundings;
import org.openpersonalization.message.Message;

/**
 * Looks for everything that stands in the way of starting a draft. Each mistake is said with its field and what to do, all of them
 * at once. A draft without errors can be made a plan; see {@link PlanCompiler}.
 */
public final class DraftCheck {

    private static final double LARGEST_LIFT = 10;
    /** Less needs more visitors than there are people. */
    private static final double LEAST_LIFT = 1e-4;

    private static final double LEAST_RATE = 1e-5;

    private DraftCheck() {}

    /** The faults and warnings of a draft. */
    public static List<Problem> problems(ExperimentDraft draft, Surroundings surroundings) {
        List<Problem> problems = new ArrayList<>(about(draft));
        problems.addAll(new VariationCheck(draft, surroundings).problems());
        problems.addAll(new PeopleCheck(draft, surroundings).problems());
        problems.addAll(AimsCheck.problems(draft.goals(), surroundings));
        problems.addAll(new DatesCheck(draft, surroundings).problems());
        problems.addAll(reading(draft.reading()));
        return List.copyOf(problems);
    }

    /**
     * The problem of an experiment that will probably find nothing.
     *
     * @param refusal why; empty when it will
     */
    public static Optional<Problem> hopeless(ExperimentDraft draft, Optional<Message> refusal) {
        DraftFinding finding =
                draft.reading().acceptHopeless() ? DraftFinding.HOPELESS_IS_ACCEPTED : DraftFinding.HOPELESS;
        return refusal.map(why -> finding.at("end", message -> message.sentences("why", List.of(why))));
    }

    /** Whether nothing stands in the way. */
    public static boolean isStartable(List<Problem> problems) {
        return problems.stream().noneMatch(Problem::isError);
    }

    private static List<Problem> about(ExperimentDraft draft) {
        List<Problem> problems = new ArrayList<>(
                TextCheck.nameAndTitle(draft.name(), draft.about().title()));
        problems.addAll(TextCheck.length("hypothesis", draft.about().hypothesis()));
        problems.addAll(TextCheck.length("owner", draft.about().owner()));
        if (draft.about().hypothesis().isBlank()) {
            problems.add(DraftFinding.NO_HYPOTHESIS.at("hypothesis"));
        }
        if (draft.about().owner().isBlank()) {
            problems.add(DraftFinding.NO_OWNER.at("owner"));
        }
        return problems;
    }

    private static List<Problem> reading(ExperimentDraft.Reading reading) {
        List<Problem> problems = new ArrayList<>();
        if (!(reading.minimumLift() >= LEAST_LIFT && reading.minimumLift() <= LARGEST_LIFT)) {
            problems.add(DraftFinding.LIFT_IS_WRONG.at("minimumLift"));
        }
        if (!(reading.margin() >= 0 && reading.margin() < 1)) {
            problems.add(DraftFinding.MARGIN_IS_WRONG.at("margin"));
        }
        if (reading.plannedVisitors().isPresent() && reading.plannedVisitors().getAsLong() < 1) {
            problems.add(DraftFinding.PLAN_IS_WRONG.at("plannedVisitors"));
        }
        double rate = reading.expectedRate().orElse(0.5);
        if (!(rate >= LEAST_RATE && rate <= 1 - LEAST_RATE)) {
            problems.add(DraftFinding.RATE_IS_WRONG.at("expectedRate"));
        }
        return problems;
    }
}
