package org.openpersonalization.experiment.draft.check;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.openpersonalization.experiment.draft.DraftFinding;
import org.openpersonalization.experiment.draft.GoalDraft;
import org.openpersonalization.experiment.draft.GoalKind;
import org.openpersonalization.experiment.draft.Problem;
import org.openpersonalization.goal.Goal;
import org.openpersonalization.goal.Measure;
import org.openpersonalization.signal.Signal;

/** Looks for mistakes in a goal. */
public final class GoalCheck {

    private static final int PERCENT = 100;
    private static final int SECONDS_OF_A_DAY = 86_400;
    private static final Duration SHORTEST = Duration.ofMinutes(1);

    private final GoalDraft draft;
    private final List<Problem> problems = new ArrayList<>();

    public GoalCheck(GoalDraft draft) {
        this.draft = draft;
    }

    public List<Problem> problems() {
        problems.addAll(TextCheck.nameAndTitle(draft.name(), draft.title()));
        problems.addAll(TextCheck.length("description", draft.description()));
        deed(draft.deed());
        measure();
        window();
        return List.copyOf(problems);
    }

    private void deed(GoalDraft.Wanted deed) {
        if (deed.subject().orElse("").length() > Signal.MAX_TEXT) {
            problems.add(DraftFinding.SUBJECT_IS_TOO_LONG.at("subject"));
        }
        if (deed.kind() == GoalKind.SCROLL) {
            least(PERCENT, "percent");
        } else if (deed.kind() == GoalKind.READ) {
            least(SECONDS_OF_A_DAY, "seconds");
        }
        if (deed.kind() == GoalKind.BOUNCE && !draft.lessIsBetter()) {
            problems.add(DraftFinding.DIRECTION_IS_ODD.at("lessIsBetter"));
        }
    }

    private void least(int most, String unit) {
        int least = draft.deed().least().orElse(0);
        if (least < 1 || least > most) {
            problems.add(DraftFinding.LEAST_IS_WRONG.at(
                    "least",
                    message -> message.count("from", 1).count("to", most).form("unit", unit)));
        }
    }

    private void measure() {
        Set<Measure> fitting = fitting(draft.deed().kind());
        if (!fitting.contains(draft.measure())) {
            problems.add(DraftFinding.MEASURE_DOES_NOT_FIT.at(
                    "measure", message -> message.form("alternatives", alternatives(fitting))));
        }
        if (draft.cap().isPresent() && draft.cap().getAsInt() < 1) {
            problems.add(DraftFinding.CAP_IS_WRONG.at("cap"));
        }
        if (draft.measure().isMoney() && draft.cap().isEmpty()) {
            problems.add(DraftFinding.CAP_IS_MISSING.at("cap"));
        }
    }

    private static String alternatives(Set<Measure> fitting) {
        if (fitting.contains(Measure.PER_VIEW)) {
            return "views";
        }
        return fitting.contains(Measure.COUNT) ? "count" : "none";
    }

    /** Coming back and leaving are reached or not; only orders are worth money; views by views say nothing. */
    private static Set<Measure> fitting(GoalKind kind) {
        return switch (kind) {
            case RETURN, BOUNCE -> EnumSet.of(Measure.REACHED);
            case CONVERSION -> EnumSet.allOf(Measure.class);
            case VIEW -> EnumSet.of(Measure.REACHED, Measure.COUNT);
            default -> EnumSet.of(Measure.REACHED, Measure.COUNT, Measure.PER_VIEW);
        };
    }

    private void window() {
        Duration window = draft.window();
        if (window.compareTo(SHORTEST) < 0 || window.compareTo(Goal.LONGEST_WINDOW) > 0) {
            problems.add(DraftFinding.WINDOW_IS_WRONG.at("windowMinutes"));
        }
        draft.deed()
                .after()
                .filter(after -> after.isNegative() || after.isZero() || after.compareTo(window) >= 0)
                .ifPresent(impossible -> problems.add(DraftFinding.RETURN_IS_WRONG.at("afterMinutes")));
    }
}
