package org.openpersonalization.experiment.draft.check;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.openpersonalization.experiment.draft.DraftFinding;
import org.openpersonalization.experiment.draft.ExperimentDraft;
import org.openpersonalization.experiment.draft.Problem;
import org.openpersonalization.experiment.draft.Surroundings;

/** Looks for mistakes in what an experiment is about. */
final class AimsCheck {

    private static final String PRIMARY = "goals.primary";
    private static final String SECONDARIES = "goals.secondaries";
    private static final String GUARDRAILS = "goals.guardrails";
    private static final String GOAL = "goal";
    private static final int MOST = 20;

    private final Surroundings surroundings;
    private final Set<String> seen = new HashSet<>();
    private final List<Problem> problems = new ArrayList<>();

    private AimsCheck(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    static List<Problem> problems(ExperimentDraft.Aims aims, Surroundings surroundings) {
        AimsCheck check = new AimsCheck(surroundings);
        check.aims(aims);
        return List.copyOf(check.problems);
    }

    private void aims(ExperimentDraft.Aims aims) {
        if (aims.primary().isBlank()) {
            problems.add(DraftFinding.NO_GOAL.at(PRIMARY));
        } else {
            goal(PRIMARY, aims.primary());
        }
        aims.secondaries().forEach(name -> goal(SECONDARIES, name));
        for (ExperimentDraft.Guard guard : aims.guardrails()) {
            goal(GUARDRAILS, guard.goal());
            if (!(guard.tolerance() >= 0 && guard.tolerance() < 1)) {
                problems.add(
                        DraftFinding.TOLERANCE_IS_WRONG.at(GUARDRAILS, message -> message.title(GOAL, guard.goal())));
            }
        }
        if (aims.all().size() > MOST) {
            problems.add(DraftFinding.TOO_MANY_GOALS.at(SECONDARIES, message -> message.count("most", MOST)));
        }
    }

    private void goal(String field, String name) {
        if (!surroundings.goals().containsKey(name)) {
            problems.add(DraftFinding.UNKNOWN_GOAL.at(field, message -> message.title(GOAL, name)));
        } else if (!seen.add(name)) {
            problems.add(DraftFinding.GOAL_TWICE.at(field, message -> message.title(GOAL, name)));
        }
    }
}
